import type { Day, DaySpan } from '../day.ts';
import {
	standingAsOf,
	type Actual,
	type DayRange,
	type Milestone,
	type MilestoneKind,
	slippedDays
} from '../milestone.ts';
import { milestoneOf, type RoadmapProject } from '../roadmap-project.ts';

/** What a stretch of a project's bar stands for; `open`: it is known that something lies there, not what. */
export const BAR_KINDS = ['preparation', 'civil', 'equipment', 'running', 'open'] as const;
export type BarKind = (typeof BAR_KINDS)[number];

export interface Bar {
	readonly kind: BarKind;
	readonly from: Day;
	readonly to: Day;
	/** An end that is a forecast, a plan or a date known to a month only. */
	readonly isExpected: boolean;
}

/** A milestone's place on the line. */
export interface Mark {
	readonly milestone: Milestone;
	readonly on: Day;
	/** `came`: it has; `forecast`, `plan`, `baseline`: whose word the day is. */
	readonly by: 'came' | 'forecast' | 'plan' | 'baseline';
	/** Later than its baseline (negative: earlier); `null`: one of the two is not known. */
	readonly slipped: DayRange | null;
}

/** A project as its row of a timeline draws it. */
export interface TimelineRow {
	readonly bars: readonly Bar[];
	readonly marks: readonly Mark[];
	/** Winters in which works rest, and stops for other reasons; `to` is `null` where nobody knows the end. */
	readonly rests: readonly { readonly from: Day; readonly to: Day | null; readonly isSeasonal: boolean | null }[];
	/** From the first baseline to the last; `null`: fewer than two. */
	readonly baseline: { readonly from: Day; readonly to: Day } | null;
	/** Of the next milestone to come, or of the last that came. */
	readonly slipped: DayRange | null;
	/** The next milestone to come. */
	readonly next: Mark | null;
}

/** A kind of bar ends with a milestone and begins with another. */
const STRETCHES: readonly (readonly [BarKind, MilestoneKind, readonly MilestoneKind[]])[] = [
	['preparation', 'signing', ['commencement', 'permit', 'proceduresComplete']],
	['civil', 'commencement', ['civilComplete', 'production']],
	['equipment', 'civilComplete', ['production', 'acceptance', 'equipmentInstalled']],
	['running', 'production', ['capacity']]
];

/**
 * What a project's row shows, as known at the end of a day: each date as it came, else as forecast, else as planned,
 * else as first planned. A milestone that nobody dates is not drawn.
 */
export function timelineRow(project: RoadmapProject, asOf: Day): TimelineRow {
	const marks = project.milestones
		.flatMap((milestone) => markOf(milestone, asOf) ?? [])
		.sort((a, b) => a.on - b.on || (a.milestone.id < b.milestone.id ? -1 : 1));
	// one of which nobody says whether it came is not what comes next
	const next = marks.find(({ milestone }) => standingAsOf(milestone.actual, asOf) === 'pending') ?? null;
	const last = marks.findLast(({ by }) => by === 'came') ?? null;
	return {
		bars: barsOf(project, marks, asOf),
		marks,
		rests: restsOf(project, asOf),
		baseline: baselineOf(project.milestones),
		slipped: (next ?? last)?.slipped ?? null,
		next
	};
}

function markOf(milestone: Milestone, asOf: Day): Mark | null {
	const { actual, forecast, plan, baseline } = milestone;
	const slipped = slippedDays(milestone, asOf);
	if (standingAsOf(actual, asOf) === 'happened')
		return actual.kind === 'happened' && actual.on ? { milestone, on: actual.on.latest, by: 'came', slipped } : null;
	const dated = (
		[
			['forecast', forecast],
			['plan', plan],
			['baseline', baseline]
		] as const
	).find(([, span]) => span);
	return dated?.[1] ? { milestone, on: dated[1].latest, by: dated[0], slipped } : null;
}

function barsOf(project: RoadmapProject, marks: readonly Mark[], asOf: Day): Bar[] {
	const speaking = (kind: MilestoneKind): Mark | null => {
		const milestone = milestoneOf(project.milestones, kind, asOf);
		return marks.find((mark) => mark.milestone === milestone) ?? null;
	};
	return STRETCHES.flatMap(([kind, begins, ends]): Bar[] => {
		const start = speaking(begins);
		const end = ends.map(speaking).find((mark) => mark !== null) ?? null;
		if (!start || !end || end.on <= start.on) return [];
		const isKnown = kind !== 'civil' || end.milestone.kind === 'civilComplete';
		return [{ kind: isKnown ? kind : 'open', from: start.on, to: end.on, isExpected: end.by !== 'came' }];
	});
}

function restsOf({ halts }: RoadmapProject, asOf: Day): TimelineRow['rests'] {
	return (halts ?? [])
		.filter(({ from }) => from.earliest <= asOf)
		.map(({ from, resumed, resumptionExpected, isSeasonal }) => ({
			from: from.earliest,
			to: endOfRest(resumed, resumptionExpected, asOf),
			isSeasonal
		}));
}

function endOfRest(resumed: Actual, expected: DaySpan | null, asOf: Day): Day | null {
	if (resumed.kind === 'happened' && resumed.on && resumed.on.latest <= asOf) return resumed.on.latest;
	return expected?.latest ?? null;
}

function baselineOf(milestones: readonly Milestone[]): TimelineRow['baseline'] {
	const days = milestones.flatMap(({ baseline }) => baseline?.latest ?? []);
	if (days.length < 2) return null;
	return { from: Math.min(...days), to: Math.max(...days) };
}
