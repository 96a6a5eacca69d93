import type { Day, DaySpan } from './day.ts';
import { explainsFlag } from './health.ts';
import { HEALTHS, SLIP_DAYS } from './health-definitions.ts';
import { type Actual, dueOf, type Milestone, MILESTONE_KINDS } from './milestone.ts';
import type { Halt, RoadmapProject } from './roadmap-project.ts';

/** Code of a project that is not followed (withdrawn); every other code is an index into `HEALTHS`. */
export const NOT_FOLLOWED = 255;

/** Days of a list, such that of every event: happened by a day from `latest` on, pending before `earliest`, else unknown. */
interface EventColumns {
	readonly earliest: Int32Array;
	readonly latest: Int32Array;
}

/** What the health of many projects is computed from, project after project. Holds for any day. */
export interface HealthColumns {
	readonly count: number;
	/** Where the milestones of a project begin; one more than there are projects. */
	readonly milestoneStart: Uint32Array;
	/** Index into `MILESTONE_KINDS`. */
	readonly kind: Uint8Array;
	readonly actual: EventColumns;
	/** `NEVER` where there is none. */
	readonly due: Int32Array;
	readonly forecast: Int32Array;
	/** 1 where a milestone, as long as it is to come, is at risk by its own dates. */
	readonly isLate: Uint8Array;
	readonly haltStart: Uint32Array;
	readonly haltFrom: EventColumns;
	readonly haltResumed: EventColumns;
	/** 1: not the winter's; 0: not known whether. */
	readonly isHaltCertain: Uint8Array;
	/** Bits of `WITHDRAWN`, `SUSPENDED`, `AT_CAPACITY`. */
	readonly marks: Uint8Array;
}

const NEVER = 2 ** 31 - 1;
const ALWAYS = -(2 ** 31);
const [WITHDRAWN, SUSPENDED, AT_CAPACITY] = [1, 2, 4];

/** Columns of projects, in their order; winter stops are left out, which say nothing of health. */
export function makeHealthColumns(projects: readonly RoadmapProject[]): HealthColumns {
	const milestones = projects.flatMap((project) => project.milestones);
	const haltLists = projects.map(({ halts }) => (halts ?? []).filter(({ isSeasonal }) => isSeasonal !== true));
	const halts = haltLists.flat();
	return {
		count: projects.length,
		milestoneStart: startsOf(projects.map((project) => project.milestones)),
		kind: Uint8Array.from(milestones, ({ kind }) => MILESTONE_KINDS.indexOf(kind)),
		actual: eventColumns(milestones.map(({ actual }) => actual)),
		due: Int32Array.from(milestones, (milestone) => dueOf(milestone)?.latest ?? NEVER),
		forecast: Int32Array.from(milestones, ({ forecast }) => forecast?.latest ?? NEVER),
		isLate: Uint8Array.from(milestones, (milestone) => Number(isLate(milestone))),
		haltStart: startsOf(haltLists),
		haltFrom: eventColumns(halts.map(({ from }) => ({ kind: 'happened', on: from }))),
		haltResumed: eventColumns(halts.map(({ resumed }) => resumed)),
		isHaltCertain: Uint8Array.from(halts, ({ isSeasonal }) => Number(isSeasonal === false)),
		marks: Uint8Array.from(projects, marksOf)
	};
}

function startsOf(lists: readonly (readonly (Milestone | Halt)[])[]): Uint32Array {
	const starts = new Uint32Array(lists.length + 1);
	for (const [index, list] of lists.entries()) starts[index + 1] = (starts[index] ?? 0) + list.length;
	return starts;
}

function eventColumns(actuals: readonly Actual[]): EventColumns {
	const dated = (actual: Actual, dateless: Record<Actual['kind'], number>, end: keyof DaySpan): number =>
		actual.kind === 'happened' && actual.on ? actual.on[end] : dateless[actual.kind];
	const earliest = { happened: ALWAYS, pending: NEVER, unknown: ALWAYS };
	const latest = { happened: ALWAYS, pending: NEVER, unknown: NEVER };
	return {
		earliest: Int32Array.from(actuals, (actual) => dated(actual, earliest, 'earliest')),
		latest: Int32Array.from(actuals, (actual) => dated(actual, latest, 'latest'))
	};
}

function isLate(milestone: Milestone): boolean {
	const { forecast, plan, baseline } = milestone;
	const due = dueOf(milestone);
	const expected = forecast ?? plan;
	const isPastDue = forecast !== null && due !== null && forecast.earliest > due.latest;
	return isPastDue || (expected !== null && baseline !== null && expected.earliest - baseline.latest > SLIP_DAYS);
}

function marksOf({ flags, stage, halts }: RoadmapProject): number {
	const isSuspended = flags.includes('suspended') && !halts?.some(explainsFlag);
	return (
		(flags.includes('withdrawn') ? WITHDRAWN : 0) |
		(isSuspended ? SUSPENDED : 0) |
		(stage === 'capacity' ? AT_CAPACITY : 0)
	);
}

const DONE = HEALTHS.indexOf('done');
const BLOCKED = HEALTHS.indexOf('blocked');
const OVERDUE = HEALTHS.indexOf('overdue');
const AT_RISK = HEALTHS.indexOf('atRisk');
const UNKNOWN = HEALTHS.indexOf('unknown');
const ON_TRACK = HEALTHS.indexOf('onTrack');
const CAPACITY = MILESTONE_KINDS.indexOf('capacity');
const PERMIT = 1 << MILESTONE_KINDS.indexOf('permit');
const COMMENCEMENT = 1 << MILESTONE_KINDS.indexOf('commencement');

/**
 * The health of every project at the end of a day, as `judgeHealth` finds it from milestones and stops of the works:
 * indices into `HEALTHS`, or `NOT_FOLLOWED`.
 *
 * `others`: what rules and procedures come to for each project as of the same day, as indices into `HEALTHS`; the
 * stronger of the two is the health. Left out: only milestones and stops are judged.
 */
export function healthColumns(columns: HealthColumns, asOf: Day, others?: Uint8Array): Uint8Array {
	const health = new Uint8Array(columns.count);
	for (let row = 0; row < columns.count; row++) {
		const marks = columns.marks[row] ?? 0;
		if (marks & WITHDRAWN) {
			health[row] = NOT_FOLLOWED;
			continue;
		}
		let code = healthOfMilestone(columns, row, asOf);
		if (marks & SUSPENDED) code = Math.min(code, BLOCKED);
		code = Math.min(code, haltHealth(columns, row, asOf));
		health[row] = Math.min(code, others?.[row] ?? ON_TRACK);
	}
	return health;
}

function healthOfMilestone(columns: HealthColumns, row: number, asOf: Day): number {
	const { milestoneStart, kind, actual, due, forecast, isLate } = columns;
	let code = ON_TRACK;
	let hasDue = false;
	// bits by kind
	let [happened, pending, unknown] = [0, 0, 0];
	const end = milestoneStart[row + 1] ?? 0;
	for (let at = milestoneStart[row] ?? 0; at < end; at++) {
		const bit = 1 << (kind[at] ?? 0);
		if ((actual.latest[at] ?? 0) <= asOf) happened |= bit;
		else if ((actual.earliest[at] ?? 0) <= asOf) unknown |= bit;
		else {
			pending |= bit;
			const dueBy = due[at] ?? NEVER;
			hasDue ||= dueBy !== NEVER;
			if (dueBy < asOf) code = Math.min(code, OVERDUE);
			else if (isLate[at] || (forecast[at] ?? NEVER) < asOf) code = Math.min(code, AT_RISK);
		}
	}
	const found = { happened, pending, unknown };
	if (isComplete(found, ((columns.marks[row] ?? 0) & AT_CAPACITY) !== 0)) return DONE;
	if (hasNoPermit(found)) code = Math.min(code, BLOCKED);
	// a bit above all that have happened
	if (!hasDue || unknown > 2 ** (32 - Math.clz32(happened)) - 1) code = Math.min(code, UNKNOWN);
	return code;
}

/** Bits by kind of milestone. */
type Found = Readonly<Record<'happened' | 'pending' | 'unknown', number>>;

const hasNoPermit = ({ happened, pending, unknown }: Found): boolean =>
	(happened & COMMENCEMENT) !== 0 && (pending & PERMIT) !== 0 && ((happened | unknown) & PERMIT) === 0;

function isComplete({ happened, pending, unknown }: Found, byStage: boolean): boolean {
	const has = (bits: number) => ((bits >> CAPACITY) & 1) === 1;
	if (has(pending)) return false;
	return byStage || (has(happened) && !has(unknown));
}

function haltHealth(
	{ haltStart, haltFrom, haltResumed, isHaltCertain }: HealthColumns,
	row: number,
	asOf: Day
): number {
	let code = ON_TRACK;
	const end = haltStart[row + 1] ?? 0;
	for (let at = haltStart[row] ?? 0; at < end; at++) {
		if ((haltFrom.earliest[at] ?? 0) > asOf || (haltResumed.latest[at] ?? 0) <= asOf) continue;
		const isPending = (haltResumed.earliest[at] ?? 0) > asOf;
		const isCertain = isPending && isHaltCertain[at] === 1 && (haltFrom.latest[at] ?? 0) <= asOf;
		code = Math.min(code, isCertain ? BLOCKED : UNKNOWN);
	}
	return code;
}
