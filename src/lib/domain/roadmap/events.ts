import type { Day, DaySpan } from './day.ts';
import { type Actual, MILESTONE_KINDS, standingAsOf, type Standing } from './milestone.ts';
import { type Halt, milestoneOf, type RoadmapProject } from './roadmap-project.ts';

/** What a rule can ask for or count from: milestones, and what belongs to a stop of the works. */
export const RULE_EVENTS = [
	...MILESTONE_KINDS,
	'suspension',
	'suspensionReported',
	'permitReverified',
	'suspensionEnded',
	'resumption',
	'resumptionReported'
] as const;
export type RuleEvent = (typeof RULE_EVENTS)[number];

export interface EventAsOf {
	readonly standing: Standing;
	/** Where it has happened; `null` also where no date is known. */
	readonly on: DaySpan | null;
	/** Where it has not: the day it is expected on, and who says so. */
	readonly expected: { readonly on: DaySpan; readonly by: 'forecast' | 'plan' } | null;
}

const UNKNOWN: EventAsOf = { standing: 'unknown', on: null, expected: null };
const PENDING: EventAsOf = { standing: 'pending', on: null, expected: null };

/**
 * How an event of a project stood at the end of a day.
 *
 * A kind of milestone the project does not have is unknown. What belongs to a stop is read from the last that had begun
 * by then and is not known to be the winter's, `resumption` from the last of any kind; without such a stop it is pending.
 */
export function eventAsOf(project: RoadmapProject, event: RuleEvent, asOf: Day): EventAsOf {
	switch (event) {
		case 'suspension':
		case 'suspensionReported':
		case 'permitReverified':
		case 'suspensionEnded':
		case 'resumption':
		case 'resumptionReported':
			return ofHalt(project, event, asOf);
		default: {
			const milestone = milestoneOf(project.milestones, event, asOf);
			if (!milestone) return UNKNOWN;
			const { forecast, plan } = milestone;
			const planned = plan && { on: plan, by: 'plan' as const };
			return ofActual(milestone.actual, asOf, forecast ? { on: forecast, by: 'forecast' } : planned);
		}
	}
}

type HaltEvent = Exclude<RuleEvent, (typeof MILESTONE_KINDS)[number]>;

function ofHalt({ halts }: RoadmapProject, event: HaltEvent, asOf: Day): EventAsOf {
	if (halts === null) return UNKNOWN;
	const halt = lastHalt(event === 'resumption' ? halts : halts.filter(({ isSeasonal }) => isSeasonal !== true), asOf);
	if (!halt) return PENDING;
	switch (event) {
		case 'suspension':
			// a stop that may have been the winter's need not be one
			return halt.isSeasonal === null ? UNKNOWN : ofActual({ kind: 'happened', on: halt.from }, asOf, null);
		case 'suspensionReported':
			return ofActual(halt.reported, asOf, null);
		case 'permitReverified':
			return ofActual(halt.reverified, asOf, null);
		case 'suspensionEnded':
		case 'resumption':
			return resumptionOf(halt, asOf);
		case 'resumptionReported':
			return ofActual(halt.resumptionReported, asOf, null);
	}
}

/** Whether work went on again after a stop, as of a day. */
export const resumptionOf = ({ resumed, resumptionExpected: on }: Halt, asOf: Day): EventAsOf =>
	ofActual(resumed, asOf, on && { on, by: 'forecast' });

/** The stop that began last among those that may have begun by the end of a day; `null`: none has. */
export function lastHalt(halts: readonly Halt[], asOf: Day): Halt | null {
	let last: Halt | null = null;
	for (const halt of halts) if (halt.from.earliest <= asOf && (!last || beganAfter(halt, last))) last = halt;
	return last;
}

/** Of stops that began at once, one still going on comes last. */
function beganAfter(a: Halt, b: Halt): boolean {
	const by = a.from.latest - b.from.latest || a.from.earliest - b.from.earliest || endOf(a) - endOf(b);
	if (by !== 0) return by > 0;
	return JSON.stringify(a) > JSON.stringify(b);
}

const endOf = ({ resumed }: Halt): number =>
	resumed.kind === 'happened' ? (resumed.on?.latest ?? 0) : Number.MAX_SAFE_INTEGER;

function ofActual(actual: Actual, asOf: Day, expected: EventAsOf['expected']): EventAsOf {
	const standing = standingAsOf(actual, asOf);
	if (standing === 'happened') return { standing, on: actual.kind === 'happened' ? actual.on : null, expected: null };
	return { standing, on: null, expected };
}
