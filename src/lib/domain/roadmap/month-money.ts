import type { Day } from './day.ts';

/** Money of one month, in 万元; `null`: not reported. */
export interface MonthMoney {
	/** The first day of the month. */
	readonly month: Day;
	readonly investmentPlannedWanYuan: number | null;
	readonly investedWanYuan: number | null;
	readonly fundsInPlaceWanYuan: number | null;
}

export const MONEY_FIELDS = ['investmentPlannedWanYuan', 'investedWanYuan', 'fundsInPlaceWanYuan'] as const;
export type MoneyField = (typeof MONEY_FIELDS)[number];

/** What is known, in sum; `null` where no month of them says anything. */
export function sumKnown(months: readonly MonthMoney[], field: MoneyField): number | null {
	let sum: number | null = null;
	// for every project at every step of playback: without lists
	for (const money of months) {
		const value = money[field];
		if (value !== null) sum = (sum ?? 0) + value;
	}
	return sum;
}

/** Months with another amount in one of them; a month of which nothing is known is not there. Rising. */
export function withMoney(
	months: readonly MonthMoney[],
	{ month, field, amountWanYuan }: { month: Day; field: MoneyField; amountWanYuan: number | null }
): MonthMoney[] {
	const before = months.find((each) => each.month === month) ?? silentMonth(month);
	const after = { ...before, [field]: amountWanYuan };
	const others = months.filter((each) => each.month !== month);
	if (MONEY_FIELDS.every((each) => after[each] === null)) return others;
	return [...others, after].sort((a, b) => a.month - b.month);
}

/** A month of which nobody reported anything. */
export const silentMonth = (month: Day): MonthMoney => ({
	month,
	investmentPlannedWanYuan: null,
	investedWanYuan: null,
	fundsInPlaceWanYuan: null
});

/** The money of several projects in a month, and of how many it is the sum. */
export interface MonthSums extends MonthMoney {
	/** Projects that have a plan for the month, and that reported what they invested. */
	readonly planning: number;
	readonly reporting: number;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Month by month over several projects: what is known, in sum; `null` where none says anything. Rising. */
export function sumMonths(projects: Iterable<readonly MonthMoney[]>): MonthSums[] {
	const byMonth = new Map<Day, Mutable<MonthSums>>();
	for (const months of projects)
		for (const money of months) {
			let sums = byMonth.get(money.month);
			if (!sums) byMonth.set(money.month, (sums = { ...silentMonth(money.month), planning: 0, reporting: 0 }));
			for (const field of MONEY_FIELDS) {
				const value = money[field];
				if (value !== null) sums[field] = (sums[field] ?? 0) + value;
			}
			if (money.investmentPlannedWanYuan !== null) sums.planning++;
			if (money.investedWanYuan !== null) sums.reporting++;
		}
	return [...byMonth.values()].sort((a, b) => a.month - b.month);
}
