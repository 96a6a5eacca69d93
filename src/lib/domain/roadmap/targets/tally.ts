import type { ProjectId } from '../../project/project.ts';
import type { Day } from '../day.ts';
import type { Delivery } from '../delivery.ts';
import type { RoadmapProject } from '../roadmap-project.ts';
import { firstDayOf, lastDayOfMonth, MONTHS_OF_YEAR } from './month-plan.ts';

/** A project as it was known on the day that is counted from, and its money. */
export interface CountedFrom {
	readonly project: RoadmapProject;
	readonly delivery: Pick<Delivery, 'months'>;
}

export interface CountedProject {
	readonly id: ProjectId;
	/** In the unit of the indicator: 1 of projects. */
	readonly amount: number;
	/** The last day it can have come on; `null` of money, which comes by the month. */
	readonly on: Day | null;
}

/**
 * Why a project, or a part of it, is not in the sum: it came and nobody says when; its date is known to a time that
 * the day, or the year, falls into; nobody says whether it came; it began and nobody says whether it was signed; money
 * of a month that has ended is not reported; it is being built and no month of money is there.
 */
export const UNCOUNTED_CAUSES = [
	'undated',
	'straddles',
	'unknown',
	'signing-unknown',
	'month-missing',
	'money-unknown'
] as const;
export type UncountedCause = (typeof UNCOUNTED_CAUSES)[number];

export interface UncountedProject {
	readonly id: ProjectId;
	readonly why: UncountedCause;
	/** Months of the year, 0–11, whose money is missing; else empty. */
	readonly months: readonly number[];
}

/** What was done of an indicator in a year up to a day, by one division. */
export interface Tally {
	/** `null`: nobody knows anything of it. Where something is not counted or missing it is the least it can be. */
	readonly done: number | null;
	/** By id. */
	readonly counted: readonly CountedProject[];
	/** By id. */
	readonly uncounted: readonly UncountedProject[];
	/** Done in each month, twelve; `null`: not known, or still to come. */
	readonly months: readonly (number | null)[];
	/** Months that have ended, 0–11, of which a `reported` indicator says nothing. */
	readonly missing: readonly number[];
}

/** The year counted, and the day at whose end is counted what was known then. */
export interface Period {
	readonly year: number;
	readonly asOf: Day;
}

/** Nothing was done and nothing is missing. */
export const emptyTally = ({ year, asOf }: Period): Tally => ({
	done: 0,
	counted: [],
	uncounted: [],
	months: Array.from({ length: MONTHS_OF_YEAR }, (_, month) => (firstDayOf(year, month) <= asOf ? 0 : null)),
	missing: []
});

/** All together; nothing is known where nothing of any is. */
export function sumTallies(tallies: readonly Tally[], period: Period): Tally {
	if (tallies.length === 0) return emptyTally(period);
	const known = tallies.flatMap(({ done }) => done ?? []);
	const byId = (a: { id: ProjectId }, b: { id: ProjectId }) => (a.id < b.id ? -1 : 1);
	return {
		done: known.length > 0 ? known.reduce((sum, done) => sum + done, 0) : null,
		counted: tallies.flatMap(({ counted }) => counted).sort(byId),
		uncounted: tallies.flatMap(({ uncounted }) => uncounted).sort(byId),
		months: Array.from({ length: MONTHS_OF_YEAR }, (_, month) => {
			const parts = tallies.flatMap(({ months }) => months[month] ?? []);
			return parts.length > 0 ? parts.reduce((sum, part) => sum + part, 0) : null;
		}),
		missing: [...new Set(tallies.flatMap(({ missing }) => missing))].sort((a, b) => a - b)
	};
}

export interface YearMonth {
	readonly first: Day;
	/** Whether it is over at the end of the day. */
	readonly isOver: boolean;
}

/** The twelve months of the year: found once, since every project is set against them. */
export function monthsOfPeriod({ year, asOf }: Period): readonly YearMonth[] {
	return Array.from({ length: MONTHS_OF_YEAR }, (_, month) => {
		const first = firstDayOf(year, month);
		return { first, isOver: lastDayOfMonth(first) <= asOf };
	});
}

/** Whether a month of the year (0–11) is over at the end of the day. */
export const hasEnded = (month: number, { year, asOf }: Period): boolean =>
	lastDayOfMonth(firstDayOf(year, month)) <= asOf;
