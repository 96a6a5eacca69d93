import type { Day } from './day.ts';
import { procedureAsOf, type ProcedureDefinition, type ProcedureRecord } from './procedure.ts';
import type { RoadmapProject } from './roadmap-project.ts';
import { type WorkingCalendar, workingDaysBetween } from './working-days.ts';

/** How long a procedure takes, from being submitted to being done, in working days. */
export interface ProcedureClock {
	readonly definition: ProcedureDefinition;
	/** Done, with both days known. */
	readonly counted: number;
	/** Done, but one of the two days is not known to the day. */
	readonly notCounted: number;
	/** The middle one, of an even number the mean of the two; `null` where none is counted. */
	readonly median: number | null;
	readonly longest: number | null;
	/** Of those counted, how many took longer than a limit; `null` where there is no such limit. */
	readonly overPromised: number | null;
	readonly overStatutory: number | null;
	/** Under way longer already than the limit that binds: the promised, else the statutory one. */
	readonly openOver: number;
	/** Working days beyond the limit that binds, of what is done and of what is under way. */
	readonly lost: number;
}

interface Beside {
	readonly definitions: readonly ProcedureDefinition[];
	readonly calendar: WorkingCalendar;
	readonly asOf: Day;
}

/** The day of submission is not counted, that of the decision is; a year without a calendar counts its weekends only. */
export function approvalClock(
	projects: readonly RoadmapProject[],
	{ definitions, calendar, asOf }: Beside
): ProcedureClock[] {
	return definitions.map((definition) => {
		const records = projects
			.filter(({ flags }) => !flags.includes('withdrawn'))
			.flatMap(({ procedures, siteTransfer }) => {
				const record = procedures.find(({ procedure }) => procedure === definition.id);
				return record ? [{ record, standing: procedureAsOf(definition, record, { siteTransfer, asOf }) }] : [];
			});
		const done = records.filter(({ record, standing }) => standing === 'done' || isDoneOnPledge(record, asOf));
		const took = done
			.flatMap(({ record: { submitted, done: on } }) =>
				isDay(submitted) && isDay(on) ? workingDaysBetween(calendar, submitted.latest, on.latest).count : []
			)
			.sort((a, b) => a - b);
		const waits = records
			.filter(({ standing }) => standing === 'submitted')
			.flatMap(({ record: { submitted } }) =>
				isDay(submitted) ? workingDaysBetween(calendar, submitted.latest, asOf).count : []
			);
		return clockOf(definition, { took, waits, notCounted: done.length - took.length });
	});
}

/** A pledge may be open on what has been decided: the decision's time counts all the same. */
const isDoneOnPledge = ({ state, done }: ProcedureRecord, asOf: Day): boolean =>
	state === 'done' && done !== null && done.latest <= asOf;

const isDay = (span: ProcedureRecord['done']): span is NonNullable<ProcedureRecord['done']> =>
	span !== null && span.earliest === span.latest;

interface Times {
	/** Rising. */
	readonly took: readonly number[];
	readonly waits: readonly number[];
	readonly notCounted: number;
}

function clockOf(definition: ProcedureDefinition, { took, waits, notCounted }: Times): ProcedureClock {
	const { promisedWorkingDays, statutoryWorkingDays } = definition;
	const binding = promisedWorkingDays ?? statutoryWorkingDays;
	const over = (limit: number | null) => (limit === null ? null : took.filter((days) => days > limit).length);
	const lost = (days: number) => (binding === null ? 0 : Math.max(days - binding, 0));
	return {
		definition,
		counted: took.length,
		notCounted,
		median: medianOf(took),
		longest: took.at(-1) ?? null,
		overPromised: over(promisedWorkingDays),
		overStatutory: over(statutoryWorkingDays),
		openOver: waits.filter((days) => lost(days) > 0).length,
		lost: [...took, ...waits].reduce((sum, days) => sum + lost(days), 0)
	};
}

function medianOf(rising: readonly number[]): number | null {
	const half = rising.length >> 1;
	const upper = rising[half];
	if (upper === undefined) return null;
	return rising.length % 2 === 1 ? upper : (upper + (rising[half - 1] ?? upper)) / 2;
}

/** Working days lost by all of them. */
export const lostDays = (clocks: readonly ProcedureClock[]): number => clocks.reduce((sum, { lost }) => sum + lost, 0);
