import { describe, expect, it } from 'vitest';
import { type MonthMoney, silentMonth, sumMonths, withMoney } from './month-money.ts';
import { day } from './test-roadmap.ts';

const money = (month: string, planned: number | null, invested: number | null): MonthMoney => ({
	...silentMonth(day(month)),
	investmentPlannedWanYuan: planned,
	investedWanYuan: invested
});

describe('the months of several projects', () => {
	it('are summed by what is known, with how many said it', () => {
		const sums = sumMonths([
			[money('2026-10-01', 100, 80), money('2026-11-01', 50, null)],
			[money('2026-10-01', 40, null)],
			[]
		]);
		expect(sums).toEqual([
			{ ...money('2026-10-01', 140, 80), planning: 2, reporting: 1 },
			{ ...money('2026-11-01', 50, null), planning: 1, reporting: 0 }
		]);
	});

	it('of nobody are none', () => expect(sumMonths([[], []])).toEqual([]));
});

describe('an amount of a month', () => {
	const month = day('2026-11-01');
	it('stands in its place in time', () => {
		const months = withMoney([money('2026-10-01', 1, 1), money('2026-12-01', 1, null)], {
			month,
			field: 'investedWanYuan',
			amountWanYuan: 7
		});
		expect(months.map(({ month, investedWanYuan }) => [month, investedWanYuan])).toEqual([
			[day('2026-10-01'), 1],
			[month, 7],
			[day('2026-12-01'), null]
		]);
	});

	it('that is the last of its month takes the month away when it is not known any more', () => {
		const before = [money('2026-11-01', null, 7)];
		expect(withMoney(before, { month, field: 'investedWanYuan', amountWanYuan: null })).toEqual([]);
	});
});
