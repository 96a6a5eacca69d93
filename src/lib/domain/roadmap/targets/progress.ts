import { dueShare, MONTHS_OF_YEAR } from './month-plan.ts';
import type { Tally } from './tally.ts';

/** 超前、符合序时、落后、严重落后、未下达、未知. */
export const PACE_CLASSES = ['ahead', 'onTime', 'behind', 'farBehind', 'notAssigned', 'unknown'] as const;
export type PaceClass = (typeof PACE_CLASSES)[number];

/** Parts of a year's amount from the time plan within which all is on time, and beyond which it is far behind (ours). */
export const ON_TIME_WITHIN = 0.05;
export const FAR_BEHIND = 0.15;
/** Lost in dividing. */
const TINY = 1e-9;

/** How what was assigned stands at the end of a day. Amounts are in the unit of the indicator; `null`: not known. */
export interface Progress {
	/** `null`: nothing was assigned. */
	readonly assigned: number | null;
	readonly tally: Tally;
	/** Done of assigned, 0 or more; `null` also where nothing is asked. */
	readonly completion: number | null;
	/** 序时进度: part of the year's amount due by the day. */
	readonly dueShare: number | null;
	readonly due: number | null;
	/** Done less due by now: below 0 where something is lacking. */
	readonly gap: number | null;
	/** Completion less the part due; 0.01 is a percentage point. */
	readonly pace: number | null;
	/** Of what is still to do, for each month that is left, at least one; `null` also once the year is over. */
	readonly neededPerMonth: number | null;
	readonly paceClass: PaceClass;
	/** Due by the end of each month, twelve; `null`: nothing was assigned. */
	readonly dueByMonth: readonly number[] | null;
}

export interface Assignment {
	readonly assigned: number | null;
	/** Part due by the end of each month, twelve. */
	readonly shares: readonly number[] | null;
	/** Months gone of the year, 0–12. */
	readonly monthsGone: number;
	/** Whether amounts are things that are counted: less than one of them is no gap. */
	readonly isWhole: boolean;
}

/** How a tally stands against what was assigned. */
export function progressOf(tally: Tally, { assigned, shares, monthsGone, isWhole }: Assignment): Progress {
	if (assigned === null || shares === null) return { ...NOT_ASSIGNED, tally };
	const { done } = tally;
	const share = dueShare(shares, monthsGone);
	const due = share * assigned;
	const completion = done !== null && assigned > 0 ? done / assigned : null;
	const gap = done === null ? null : done - due;
	const pace = completion === null ? null : completion - share;
	return {
		assigned,
		tally,
		completion,
		dueShare: share,
		due,
		gap,
		pace,
		neededPerMonth: neededPerMonth({ assigned, done, monthsGone }),
		paceClass: classOf({ gap, pace, isWhole }),
		dueByMonth: shares.map((part) => part * assigned)
	};
}

const NOT_ASSIGNED = {
	assigned: null,
	completion: null,
	dueShare: null,
	due: null,
	gap: null,
	pace: null,
	neededPerMonth: null,
	paceClass: 'notAssigned',
	dueByMonth: null
} as const satisfies Omit<Progress, 'tally'>;

function neededPerMonth({
	assigned,
	done,
	monthsGone
}: {
	assigned: number;
	done: number | null;
	monthsGone: number;
}): number | null {
	const left = MONTHS_OF_YEAR - monthsGone;
	if (done === null || left <= 0) return null;
	return Math.max(assigned - done, 0) / Math.max(left, 1);
}

/**
 * Within five points of the time plan on time, beyond fifteen behind it far behind. Of things that are counted a gap of
 * less than one is none: of three assigned one alone is a third. Where nothing is asked all is on time.
 *
 * @source our convention, `docs/roadmap.md`
 */
function classOf({ gap, pace, isWhole }: Pick<Progress, 'gap' | 'pace'> & { isWhole: boolean }): PaceClass {
	if (gap === null) return 'unknown';
	if (pace === null || (isWhole && Math.abs(gap) < 1) || Math.abs(pace) <= ON_TIME_WITHIN + TINY) return 'onTime';
	if (pace > 0) return 'ahead';
	return pace < -FAR_BEHIND - TINY ? 'farBehind' : 'behind';
}
