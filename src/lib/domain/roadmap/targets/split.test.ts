import { describe, expect, test } from 'vitest';
import { splitEvenly, splitInProportion } from './split.ts';
import { splitDifferences } from './split-differences.ts';
import { EAST, revision, WEST } from './test-targets.ts';

describe('splitting an amount', () => {
	test.each<[sentence: string, amount: number, weights: number[], decimals: number, expected: number[] | null]>([
		// quotas 4.5, 3.0, 1.5: the one left over goes to the first of the two halves
		['gives what is left to the largest remainder, of equal ones to the first', 9, [3, 2, 1], 0, [5, 3, 1]],
		// quotas 3.33 each
		['gives everybody a whole number', 10, [1, 1, 1], 0, [4, 3, 3]],
		// 2 000 hundredths by 1:2, quotas 666.67 and 1 333.33
		['cuts to the decimals of the unit', 20, [1, 2], 2, [6.67, 13.33]],
		['leaves who weighs nothing with nothing', 5, [0, 1], 0, [0, 5]],
		['does not know how where nobody weighs anything', 5, [0, 0], 0, null],
		['does not lose a step to the decimals of a machine', 0.3, [1, 2], 1, [0.1, 0.2]]
	])('%s', (...[, amount, weights, decimals, expected]) =>
		expect(splitInProportion(amount, weights, decimals)).toEqual(expected)
	);

	test('adds up to the amount whatever the weights', () => {
		for (let count = 1; count < 40; count++) {
			const weights = Array.from({ length: count }, (_, place) => (place * 7919) % 13);
			const parts = splitInProportion(251, [...weights, 1], 0) ?? [];
			expect(parts.reduce((sum, part) => sum + part, 0)).toBe(251);
		}
	});

	test('evenly gives what cannot be divided to the first ones', () => {
		expect(splitEvenly(14, 4, 0)).toEqual([4, 4, 3, 3]);
		expect(splitEvenly(14, 0, 0)).toBeNull();
	});
});

describe('a split that does not add up', () => {
	test('is named with its difference', () => {
		const found = splitDifferences(
			revision({
				total: 12,
				divisions: { [EAST]: 8, [WEST]: 6 },
				months: { kind: 'shares', cumulative: [0, 0, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] },
				divisionMonths: { [EAST]: { kind: 'amounts', amounts: [1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0] } }
			})
		);
		expect(found.map(({ difference: _, ...rest }) => rest)).toEqual([
			{ kind: 'divisions', division: null, of: 12, parts: 14 },
			{ kind: 'months', division: null, of: 12, parts: expect.closeTo(10.8, 9) as number },
			{ kind: 'division-months', division: EAST, of: 8, parts: 7 }
		]);
		expect(found.map(({ difference }) => Number(difference.toFixed(6)))).toEqual([2, -1.2, -1]);
	});

	test('is none where nobody has split it yet, nor where it adds up', () => {
		expect(splitDifferences(revision())).toEqual([]);
		expect(splitDifferences(revision({ divisions: { [EAST]: 5, [WEST]: 7 } }))).toEqual([]);
	});
});
