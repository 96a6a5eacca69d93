import { dateOf, type Day, dayOn } from '../day.ts';

export const MONTHS_OF_YEAR = 12;

/**
 * How a year's amount falls on its months. `even`: nobody said, taken as twelve equal parts (ours). `shares`: of the
 * year's amount due by the end of each month, twelve, never falling, 0–1. `amounts`: of each month, twelve.
 */
export type MonthPlan =
	| { readonly kind: 'even' }
	| { readonly kind: 'shares'; readonly cumulative: readonly number[] }
	| { readonly kind: 'amounts'; readonly amounts: readonly number[] };

/**
 * Part of a year's amount that is due by the end of each month, twelve. Never scaled: amounts that do not add up to
 * `amount` do not end at 1. Amounts of nothing are due with the months.
 *
 * `amount`: what the plan is of, in the unit of its amounts.
 */
export function cumulativeShares(plan: MonthPlan, amount: number): readonly number[] {
	switch (plan.kind) {
		case 'shares':
			return plan.cumulative;
		case 'amounts': {
			let sum = 0;
			return amount > 0 ? plan.amounts.map((part) => (sum += part) / amount) : EVEN;
		}
		case 'even':
			return EVEN;
	}
}

const EVEN = Array.from({ length: MONTHS_OF_YEAR }, (_, month) => (month + 1) / MONTHS_OF_YEAR);

/**
 * Months of a year that are gone at the end of a day, 0–12: those ended, and of the one under way its days up to and
 * with the day.
 *
 * @source our convention for the time plan (序时进度), `docs/roadmap.md`
 */
export function monthsGone(year: number, asOf: Day): number {
	const date = dateOf(asOf);
	if (date.year !== year) return date.year < year ? 0 : MONTHS_OF_YEAR;
	return (
		date.month - 1 + date.dayOfMonth / (lastDayOfMonth(firstDayOf(year, date.month - 1)) - (asOf - date.dayOfMonth))
	);
}

/** Part of a year's amount that is due after so many months, the month under way in proportion to its days. */
export function dueShare(shares: readonly number[], gone: number): number {
	const ended = Math.floor(gone);
	const before = ended === 0 ? 0 : (shares[ended - 1] ?? 0);
	const by = shares[ended] ?? before;
	return before + (by - before) * (gone - ended);
}

/** `month`: 0–11. */
export function firstDayOf(year: number, month: number): Day {
	const day = dayOn({ year, month: month + 1, dayOfMonth: 1 });
	if (day === null) throw new Error(`no month ${month} of ${year}`);
	return day;
}

/** The last day of the month that begins on a day; in December of 9999 too, after which there is no month. */
export function lastDayOfMonth(first: Day): Day {
	const { year, month } = dateOf(first);
	const days = [31, 30, 29].flatMap((dayOfMonth) => dayOn({ year, month, dayOfMonth }) ?? []);
	return days[0] ?? first + 27;
}
