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
	const known = months.flatMap((money) => money[field] ?? []);
	return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null;
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

/** Month by month over several projects: what is known, in sum; `null` where none says anything. Rising. */
export function sumMonths(projects: Iterable<readonly MonthMoney[]>): MonthSums[] {
	const byMonth = new Map<Day, MonthMoney[]>();
	for (const months of projects)
		for (const money of months) {
			const known = byMonth.get(money.month);
			if (known) known.push(money);
			else byMonth.set(money.month, [money]);
		}
	return [...byMonth]
		.sort(([a], [b]) => a - b)
		.map(([month, money]) => ({
			month,
			investmentPlannedWanYuan: sumKnown(money, 'investmentPlannedWanYuan'),
			investedWanYuan: sumKnown(money, 'investedWanYuan'),
			fundsInPlaceWanYuan: sumKnown(money, 'fundsInPlaceWanYuan'),
			planning: money.filter((each) => each.investmentPlannedWanYuan !== null).length,
			reporting: money.filter((each) => each.investedWanYuan !== null).length
		}));
}
