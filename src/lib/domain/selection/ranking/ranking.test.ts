import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreements } from './agreement.ts';
import { kendallTau } from './kendall-tau.ts';
import { risingOrder } from './order.ts';
import { rankScores } from './rank-scores.ts';

describe('rankScores', () => {
	it('gives the highest score rank 1 and numbers ties as asked', () => {
		const scores = [0.7, 0.9, 0.9, 0.1, 0.7];
		expect([...rankScores(scores)]).toEqual([3, 1, 1, 5, 3]);
		expect([...rankScores(scores, { ties: 'dense' })]).toEqual([2, 1, 1, 3, 2]);
		// places 1 and 2, 3 and 4, 5
		expect([...rankScores(scores, { ties: 'fractional' })]).toEqual([3.5, 1.5, 1.5, 5, 3.5]);
	});

	it('takes scores that differ by rounding for equal', () => {
		expect([...rankScores([0.3, 0.1 + 0.2, 0.2])]).toEqual([1, 1, 3]);
		expect([...rankScores([0.3, 0.3 + 1e-9])]).toEqual([2, 1]);
	});

	it('measures rounding by the magnitude that is given', () => {
		expect([...rankScores([1e-17, -1e-17])]).toEqual([1, 2]);
		expect([...rankScores([1e-17, -1e-17], { magnitude: 1 })]).toEqual([1, 1]);
	});

	it('ranks one alternative and none', () => {
		expect([...rankScores([5])]).toEqual([1]);
		expect([...rankScores([])]).toEqual([]);
	});

	it('throws on a score that is not finite', () => {
		expect(() => rankScores([1, NaN])).toThrow('score is NaN');
	});

	it('ranks each after all that are better', () => {
		const property = fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 600 }), (scores) => {
			const better = scores.map((score) => scores.filter((other) => other > score).length + 1);
			expect([...rankScores(scores)]).toEqual(better);
		});
		fc.assert(property, { numRuns: 100 });
	});
});

describe('risingOrder', () => {
	it('sorts any finite numbers, few or many, and keeps equal ones in place', () => {
		const anyNumber = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, -0, 1, -1));
		const property = fc.property(
			fc.oneof(fc.array(anyNumber, { maxLength: 20 }), fc.array(anyNumber, { minLength: 200, maxLength: 400 })),
			(numbers) => {
				const values = Float64Array.from(numbers);
				const expected = numbers.map((_, place) => place).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
				expect([...risingOrder(values)]).toEqual(expected);
			}
		);
		fc.assert(property, { numRuns: 200 });
	});

	it('sorts many numbers that differ in their last bits only', () => {
		// 1 and the 600 numbers above it, the largest first
		const values = Float64Array.from({ length: 601 }, (_, place) => 1 + (600 - place) * Number.EPSILON);
		expect([...risingOrder(values)]).toEqual(Array.from({ length: 601 }, (_, turn) => 600 - turn));
	});
});

describe('kendallTau', () => {
	it('is 1 for the same order and −1 for the opposite', () => {
		expect(kendallTau([1, 2, 3], [10, 20, 30])).toBe(1);
		expect(kendallTau([1, 2, 3], [3, 2, 1])).toBe(-1);
	});

	it('counts what two rankings order alike, less what they order otherwise', () => {
		// one of 6 pairs is turned: (5 − 1) / 6
		expect(kendallTau([1, 2, 3, 4], [1, 2, 4, 3])).toBeCloseTo(4 / 6, 15);
	});

	it('allows for ties by tau-b', () => {
		// 3 pairs, the last tied on the left: 2 alike of √(2 · 3)
		expect(kendallTau([1, 2, 2], [1, 2, 3])).toBeCloseTo(2 / Math.sqrt(6), 15);
	});

	it('is not defined for one alternative, for none, or where all are tied', () => {
		expect(kendallTau([1], [1])).toBeNull();
		expect(kendallTau([], [])).toBeNull();
		expect(kendallTau([1, 1, 1], [1, 2, 3])).toBeNull();
	});

	it('is that of all pairs compared, the same both ways, and 1 with itself', () => {
		const anyRanking = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 2, maxLength: 40 });
		const property = fc.property(anyRanking, (both) => {
			const [left, right] = [both.map(([a]) => a), both.map(([, b]) => b)];
			const tau = kendallTau(left, right);
			expect(tau).toBe(kendallTau(right, left));
			const byPairs = tauOfPairs(left, right);
			if (byPairs === null) expect(tau).toBeNull();
			else expect(tau).toBeCloseTo(byPairs, 12);
			expect(kendallTau(left, left)).toBe(new Set(left).size === 1 ? null : 1);
		});
		fc.assert(property, { numRuns: 500 });
	});
});

function tauOfPairs(left: readonly number[], right: readonly number[]): number | null {
	let [sum, leftPairs, rightPairs] = [0, 0, 0];
	for (let a = 0; a < left.length; a++)
		for (let b = 0; b < a; b++) {
			const [first, second] = [
				Math.sign((left[a] ?? 0) - (left[b] ?? 0)),
				Math.sign((right[a] ?? 0) - (right[b] ?? 0))
			];
			sum += first * second;
			leftPairs += first ** 2;
			rightPairs += second ** 2;
		}
	return leftPairs * rightPairs === 0 ? null : sum / Math.sqrt(leftPairs * rightPairs);
}

describe('agreements', () => {
	it('tells for each n who is among the first n of every ranking', () => {
		// first 1: {0}, {0}, {1}; first 2: {0, 1} thrice, not in one order; first 3: 2 and 3 change places
		const found = agreements(
			[
				[1, 2, 3, 4],
				[1, 2, 4, 3],
				[2, 1, 3, 4]
			],
			3
		);
		expect(found).toEqual([
			{ first: 1, common: 0, any: 2, sameSet: false, sameOrder: false },
			{ first: 2, common: 2, any: 2, sameSet: true, sameOrder: false },
			{ first: 3, common: 2, any: 4, sameSet: false, sameOrder: false }
		]);
	});

	it('holds of one ranking with itself, and no further than there are alternatives', () => {
		expect(agreements([[2, 1]], 10)).toEqual([
			{ first: 1, common: 1, any: 1, sameSet: true, sameOrder: true },
			{ first: 2, common: 2, any: 2, sameSet: true, sameOrder: true }
		]);
		expect(agreements([], 3)).toEqual([]);
	});

	it('takes all that share a rank in, or none of them', () => {
		// both are first in the one ranking; in the other one of them is second
		expect(
			agreements(
				[
					[1, 1, 3],
					[1, 2, 3]
				],
				2
			)
		).toEqual([
			{ first: 1, common: 1, any: 2, sameSet: false, sameOrder: false },
			{ first: 2, common: 2, any: 2, sameSet: true, sameOrder: false }
		]);
	});

	it('throws where rankings are of different alternatives', () => {
		expect(() => agreements([[1], [1, 2]], 1)).toThrow('1 and 2 alternatives');
	});
});
