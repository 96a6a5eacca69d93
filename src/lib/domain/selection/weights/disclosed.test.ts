import { describe, expect, test } from 'vitest';
import { toDecisionMatrix } from '../decision-matrix.ts';
import { disclosedShares, weighDisclosed } from './disclosed.ts';

describe('what projects disclose', () => {
	const values = toDecisionMatrix([
		[0, null, 5],
		[1, null, null],
		[null, null, null],
		[3, 4, null]
	]);
	test('is counted by criterion, among the rows asked about; nothing is not zero', () => {
		expect(disclosedShares(values, [0, 1, 2, 3])).toEqual([0.75, 0.25, 0.25]);
		expect(disclosedShares(values, [0])).toEqual([1, 0, 1]);
		expect(disclosedShares(values, [])).toEqual([0, 0, 0]);
	});
});

describe('weights on what is disclosed', () => {
	test.each<[why: string, weights: number[], shares: number[], expected: number[] | null]>([
		// 20 and 30 of 50 are 40 and 60 of 100
		['keep their proportions', [20, 50, 30], [1, 0.2, 0.5], [40, 0, 60]],
		['count a third as enough', [20, 50, 30], [1 / 3, 0, 0], [100, 0, 0]],
		['are equal where those had none', [0, 100, 0], [1, 0, 1], [50, 0, 50]],
		['are none where nobody discloses enough', [20, 50, 30], [0.3, 0.3, 0], null]
	])('%s', (_, weights, shares, expected) => expect(weighDisclosed(weights, shares)).toEqual(expected));
});
