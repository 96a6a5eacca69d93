import type { Problem } from '../../result.ts';
import type { Delivery } from '../../roadmap/delivery.ts';
import type { ProcedureDefinition } from '../../roadmap/procedure.ts';
import { graphProcedures } from '../../roadmap/procedure-graph.ts';
import { checkRules, type MilestoneRule } from '../../roadmap/rules.ts';
import type { Season } from '../../roadmap/timeline/seasons.ts';
import { type CalendarYear, readCalendar } from '../../roadmap/working-days.ts';
import { packPath, type PackProblem, type PackProblemCode } from './problem.ts';
import { readList, readOptionalList, type Reading, type Records } from './read-file.ts';
import type { Portfolios } from './read-portfolios.ts';
import { checkEach, checkReference, type Place } from './references.ts';
import { calendarYearSchema, deliverySchema, procedureSchema, ruleSchema, seasonSchema } from './roadmap-schema.ts';

export interface RoadmapFiles {
	readonly rules: Records<MilestoneRule>;
	readonly procedures: Records<ProcedureDefinition>;
	readonly calendar: Records<CalendarYear>;
	readonly seasons: Records<Season>;
	/** By the folder of a portfolio. */
	readonly deliveries: readonly { readonly portfolio: string; readonly records: Records<Delivery> }[];
}

const DELIVERY_FILE = /^portfolios\/([^/]+)\/deliveries\.json$/;

/** What projects are followed by, and how. A territory may do without each of the files. */
export function readRoadmap(reading: Reading): RoadmapFiles {
	const portfolios = [...reading.files.keys()].flatMap((path) => DELIVERY_FILE.exec(path)?.[1] ?? []).toSorted();
	return {
		rules: readOptionalList(reading, 'rules.json', ruleSchema),
		procedures: readOptionalList(reading, 'procedures.json', procedureSchema),
		calendar: readOptionalList(reading, 'working-calendar.json', calendarYearSchema),
		seasons: readOptionalList(reading, 'seasons.json', seasonSchema),
		deliveries: portfolios.map((portfolio) => ({
			portfolio,
			records: readList(reading, `portfolios/${portfolio}/deliveries.json`, { key: 'project', schema: deliverySchema })
		}))
	};
}

/**
 * Reports rules that cannot be judged, procedures that wait for each other, days that are none, and each project,
 * procedure and milestone that no record has.
 */
export function checkRoadmap({ problems }: Reading, files: RoadmapFiles, { projects }: Portfolios): void {
	report(problems, files.rules.file, checkRules(files.rules.kept.map(({ value }) => value)).problems);
	report(problems, files.calendar.file, readCalendar(files.calendar.kept.map(({ value }) => value)).problems);
	// every procedure stands in the graph of a site that nobody knows
	const graph = graphProcedures(
		files.procedures.kept.map(({ value }) => value),
		null
	);
	report(problems, files.procedures.file, graph.problems);
	for (const { portfolio, records } of files.deliveries) {
		const known = projects.find((each) => each.portfolio === portfolio)?.records.ids ?? null;
		checkEach(problems, records, (place, delivery) => {
			checkReference(place, { field: 'project', id: delivery.project, known });
			checkDelivery(place, delivery, files.procedures.ids);
		});
	}
}

const CODES: Readonly<Record<string, PackProblemCode>> = {
	'impossible-date': 'bad-date',
	'not-a-date': 'bad-date',
	'bad-count': 'out-of-range',
	'after-itself': 'after-itself',
	'unknown-procedure': 'unknown-reference',
	cycle: 'circular-procedures',
	'other-year': 'other-year',
	'duplicate-year': 'duplicate-id',
	'holiday-and-worked': 'holiday-and-worked'
};

/** A repeated id was reported when its file was read, and has no code here. */
function report(problems: PackProblem[], file: string, found: readonly Problem[]): void {
	for (const { code, path, value } of found) {
		const known = CODES[code];
		if (known) problems.push({ code: known, path: packPath(file, path), value });
	}
}

function checkDelivery(place: Place, delivery: Delivery, procedures: ReadonlySet<string> | null): void {
	const milestones = new Set<string>();
	for (const [index, { id }] of delivery.milestones.entries()) {
		const path = packPath(place.file, place.label, `milestones[${index}].id`);
		if (milestones.has(id)) place.problems.push({ code: 'duplicate-id', path, value: id });
		milestones.add(id);
	}
	for (const [index, { procedure }] of delivery.procedures.entries())
		checkReference(place, { field: `procedures[${index}].procedure`, id: procedure, known: procedures });
	for (const change of delivery.changes) if (change.kind === 'milestone') milestones.add(change.milestone.id);
	for (const [index, change] of delivery.changes.entries()) {
		if (change.kind === 'date' || change.kind === 'actual')
			checkReference(place, { field: `changes[${index}].milestone`, id: change.milestone, known: milestones });
		if (change.kind === 'procedure')
			checkReference(place, {
				field: `changes[${index}].record.procedure`,
				id: change.record.procedure,
				known: procedures
			});
	}
}
