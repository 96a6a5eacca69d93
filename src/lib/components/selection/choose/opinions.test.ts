import { describe, expect, it } from 'vitest';
import { toDecisionMatrix } from '$lib/domain/selection/decision-matrix';
import { askOpinions, countReversals } from './opinions';

const CRITERIA = [{ direction: 'max' }, { direction: 'max' }] as const;

describe('second opinions', () => {
	// better on both from row 2 over row 0 to row 3, so that every method has one order; row 1 has a gap
	const amounts = toDecisionMatrix([
		[20, 20],
		[90, null],
		[30, 30],
		[10, 10]
	]);
	const asked = askOpinions({
		amounts,
		criteria: CRITERIA,
		weights: [0.5, 0.5],
		rows: Uint32Array.of(1, 2, 0, 3),
		scoreOf: (row) => amounts.values[row * 2] ?? 0
	});

	it('leave out who has a gap, and say how many', () => {
		expect(asked).toMatchObject({ kept: [2, 0, 3], leftOut: 1 });
	});

	it('agree where one project is better on everything', () => {
		expect(asked.opinions.map(({ tau, first }) => ({ tau, first }))).toEqual(
			Array.from({ length: 5 }, () => ({ tau: expect.closeTo(1, 9), first: [2, 0, 3] }))
		);
		expect(asked.agreedFirst).toBe(3);
	});

	it('do not agree on the first two where they part over the first', () => {
		// by its first amount 20 is ahead, by TOPSIS and the others 19 with its 30 is
		const split = toDecisionMatrix([
			[20, 1],
			[19, 30]
		]);
		const found = askOpinions({
			amounts: split,
			criteria: CRITERIA,
			weights: [0.5, 0.5],
			rows: Uint32Array.of(0, 1),
			scoreOf: (row) => split.values[row * 2] ?? 0
		});
		expect(found).toMatchObject({ agreedFirst: 0, commonFirst: { common: 2, of: 2 } });
	});

	it('say nothing of nobody', () => {
		const none = askOpinions({
			amounts,
			criteria: CRITERIA,
			weights: [0.5, 0.5],
			rows: Uint32Array.of(1),
			scoreOf: () => 0
		});
		expect(none).toMatchObject({ kept: [], leftOut: 1, agreedFirst: 0 });
		expect(none.opinions.every(({ first }) => first.length === 0)).toBe(true);
	});
});

it('counts the pairs that change places where a third is away, by method', () => {
	// COPRAS adds shares of the sums 12 and 7: 9/12 + 1/7 = 0.89 is ahead of 2/12 + 5/7 = 0.88; without the second row,
	// of the sums 11 and 6: 9/11 + 1/6 = 0.98 is behind 2/11 + 5/6 = 1.02. A product of amounts knows no other rows
	const counts = countReversals({
		matrix: toDecisionMatrix([
			[9, 1],
			[1, 1],
			[2, 5]
		]),
		weights: [0.5, 0.5],
		directions: ['max', 'max']
	});
	expect(counts.get('copras')).toBe(1);
	expect(counts.get('wpm')).toBe(0);
});
