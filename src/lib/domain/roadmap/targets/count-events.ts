import { STAGES } from '../../project/project.ts';
import { dateOf, type Day, type DaySpan } from '../day.ts';
import { eventAsOf } from '../events.ts';
import { type MilestoneKind } from '../milestone.ts';
import { milestoneOf, type RoadmapProject, stageAsOf } from '../roadmap-project.ts';
import type { Counting } from './indicator.ts';
import { firstDayOf, lastDayOfMonth } from './month-plan.ts';
import {
	type CountedFrom,
	type CountedProject,
	emptyTally,
	type Period,
	type Tally,
	type UncountedProject
} from './tally.ts';

type EventCounting = Exclude<Counting, 'invested' | 'reported'>;

const EVENTS: Readonly<Record<EventCounting, MilestoneKind>> = {
	commenced: 'commencement',
	contracted: 'signing',
	landed: 'commencement',
	produced: 'production'
};

/** The stage with which each begins. */
const BEGINS: Readonly<Partial<Record<MilestoneKind, number>>> = {
	signing: STAGES.indexOf('contracted'),
	commencement: STAGES.indexOf('commenced'),
	production: STAGES.indexOf('production')
};

/** What became of one project: it counts, on its last possible day; it does not; or nobody can tell. */
type Finding = Day | 'no' | UncountedProject['why'];

/** Counts projects to which something happened in the year. Of a project in phases the first phase counts. */
export const tallyEvents =
	(counting: EventCounting) =>
	(projects: readonly CountedFrom[], period: Period): Tally => {
		const counted: CountedProject[] = [];
		const uncounted: UncountedProject[] = [];
		const months = [...emptyTally(period).months];
		const year = { earliest: firstDayOf(period.year, 0), latest: lastDayOfMonth(firstDayOf(period.year, 11)) };
		for (const { project } of projects) {
			const finding = findingOf(project, counting, { year, asOf: period.asOf });
			if (finding === 'no') continue;
			if (typeof finding === 'string') uncounted.push({ id: project.id, why: finding, months: [] });
			else {
				counted.push({ id: project.id, amount: 1, on: finding });
				const month = dateOf(finding).month - 1;
				months[month] = (months[month] ?? 0) + 1;
			}
		}
		const isUnknown = counted.length === 0 && uncounted.length > 0 && uncounted.length === projects.length;
		return { done: isUnknown ? null : counted.length, counted, uncounted, months, missing: [] };
	};

/** The days of the year, and the day looked from. */
interface Days {
	readonly year: DaySpan;
	readonly asOf: Day;
}

function findingOf(project: RoadmapProject, counting: EventCounting, days: Days): Finding {
	const finding = comingOf(project, EVENTS[counting], days);
	if (counting !== 'landed' || finding === 'no') return finding;
	// what began without a contract is no contract that landed
	const signing = eventAsOf(project, 'signing', days.asOf);
	if (signing.standing === 'happened') return finding;
	return signing.standing === 'pending' ? 'no' : 'signing-unknown';
}

function comingOf(project: RoadmapProject, kind: MilestoneKind, { year, asOf }: Days): Finding {
	const { standing, on } = eventAsOf(project, kind, asOf);
	if (standing === 'pending') return 'no';
	if (standing === 'happened') return on ? placeIn(on, year) : 'undated';
	const milestone = milestoneOf(project.milestones, kind, asOf);
	const known = milestone?.actual.kind === 'happened' ? milestone.actual.on : null;
	if (known) return 'straddles';
	// nobody says whether it came: the stage may
	const stage = stageAsOf(project, asOf);
	return stage !== null && STAGES.indexOf(stage) < (BEGINS[kind] ?? 0) ? 'no' : 'unknown';
}

function placeIn({ earliest, latest }: DaySpan, year: DaySpan): Finding {
	if (latest < year.earliest || earliest > year.latest) return 'no';
	return earliest >= year.earliest && latest <= year.latest ? latest : 'straddles';
}
