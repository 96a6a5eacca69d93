import type { MonthMoney } from '../month-money.ts';
import { stageAsOf } from '../roadmap-project.ts';
import { MONTHS_OF_YEAR } from './month-plan.ts';
import {
	type CountedFrom,
	type CountedProject,
	monthsOfPeriod,
	type Period,
	type Tally,
	type UncountedProject,
	type YearMonth
} from './tally.ts';

/**
 * Adds up investment completed in the months of the year that have ended: a month is reported whole, and how much of it
 * was done by a day within it nobody says.
 */
export function tallyMoney(projects: readonly CountedFrom[], period: Period): Tally {
	const counted: CountedProject[] = [];
	const uncounted: UncountedProject[] = [];
	const year = monthsOfPeriod(period);
	const months = new Array<number | null>(MONTHS_OF_YEAR).fill(null);
	for (const { project, delivery } of projects) {
		const amounts = amountsOf(delivery.months, year);
		for (const [month, amount] of amounts) months[month] = (months[month] ?? 0) + amount;
		const amount = [...amounts.values()].reduce((sum, part) => sum + part, 0);
		if (amount > 0) counted.push({ id: project.id, amount, on: null });
		const missing = missingOf(delivery.months, amounts, year);
		const stage = stageAsOf(project, period.asOf);
		if (missing.length > 0) uncounted.push({ id: project.id, why: 'month-missing', months: missing });
		else if (delivery.months.length === 0 && (stage === 'commenced' || stage === 'construction'))
			uncounted.push({ id: project.id, why: 'money-unknown', months: [] });
	}
	const known = months.filter((amount) => amount !== null);
	const done = known.length > 0 ? known.reduce((sum, amount) => sum + amount, 0) : null;
	return { done, counted, uncounted, months, missing: [] };
}

/** Reported amounts by month of the year (0–11), of those that are over. */
function amountsOf(money: readonly MonthMoney[], year: readonly YearMonth[]): ReadonlyMap<number, number> {
	const amounts = new Map<number, number>();
	const [start, end] = [year[0]?.first ?? Infinity, year.at(-1)?.first ?? -Infinity];
	for (const { month, investedWanYuan } of money) {
		if (investedWanYuan === null || month < start || month > end) continue;
		const place = year.findIndex(({ first }) => first === month);
		if (year[place]?.isOver) amounts.set(place, investedWanYuan);
	}
	return amounts;
}

/** Months of the year that are over, between the first and the last that the project has, and say nothing. */
function missingOf(
	money: readonly MonthMoney[],
	amounts: ReadonlyMap<number, number>,
	year: readonly YearMonth[]
): number[] {
	const [from, to] = [money[0]?.month ?? Infinity, money.at(-1)?.month ?? -Infinity];
	return year.flatMap(({ first, isOver }, month) =>
		isOver && first >= from && first <= to && !amounts.has(month) ? month : []
	);
}
