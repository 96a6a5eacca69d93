import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familiesOfWeights, weightsOfFamilies } from './families.ts';
import { toPercent } from './percent.ts';
import { rankOrderWeights } from './rank-order.ts';
import { rebalance } from './rebalance.ts';
import type { WeightMove } from './rebalance.ts';
import { equalWeights } from './shares.ts';
import { swingWeights } from './swing.ts';
import { near, problemsIn, valueOf } from './test-weights.ts';

const moved = (move: Partial<WeightMove> & Pick<WeightMove, 'weights' | 'to'>) => {
	const locked = move.weights.map(() => false);
	return rebalance({ locked, moved: 0, ...move });
};

describe('rebalance', () => {
	it('lets the others share what is left in proportion to what they had', () => {
		// 40 left for 30 and 10
		expect(valueOf(moved({ weights: [60, 30, 10], to: 20 }))).toEqual([20, 60, 20]);
	});

	it('keeps the locked where they are', () => {
		const locked = [false, true, false];
		expect(valueOf(moved({ weights: [60, 30, 10], locked, to: 20 }))).toEqual([20, 30, 50]);
	});

	it('stops where the locked leave no more, and at nothing', () => {
		const locked = [false, true, false];
		expect(valueOf(moved({ weights: [60, 30, 10], locked, to: 95 }))).toEqual([70, 30, 0]);
		expect(valueOf(moved({ weights: [60, 30, 10], to: -5 }))).toEqual([0, 75, 25]);
		expect(valueOf(moved({ weights: [60, 30, 10], to: 300 }))).toEqual([100, 0, 0]);
	});

	it('shares equally among others that have nothing', () => {
		expect(valueOf(moved({ weights: [100, 0, 0], to: 40 }))).toEqual([40, 30, 30]);
	});

	it('keeps the moved weight where it must be when all others are locked', () => {
		expect(valueOf(moved({ weights: [60, 30, 10], locked: [false, true, true], to: 20 }))).toEqual([60, 30, 10]);
		expect(valueOf(moved({ weights: [100], to: 20 }))).toEqual([100]);
	});

	it('gives what rounding leaves to the largest remainders, of equal ones to the first', () => {
		// 50 in thirds
		expect(valueOf(moved({ weights: [40, 20, 20, 20], to: 50 }))).toEqual([50, 17, 17, 16]);
		expect(valueOf(moved({ weights: [40, 20, 20, 20], to: 50, decimals: 1 }))).toEqual([50, 16.7, 16.7, 16.6]);
	});

	it('refuses a locked weight, locked ones above 100, and negative ones', () => {
		expect(problemsIn(moved({ weights: [60, 40], locked: [true, false], to: 20 }))).toEqual([
			'moved-is-locked locked[0]'
		]);
		expect(problemsIn(moved({ weights: [0, 60, 50], locked: [false, true, true], to: 20 }))).toEqual([
			'locked-above-100 weights'
		]);
		expect(problemsIn(moved({ weights: [60, -40], to: 20 }))).toEqual(['negative-weight weights[1]']);
	});

	it('always adds up to 100, holds the locks, and is negative nowhere', () => {
		const anyMove = fc
			.tuple(
				fc.array(fc.tuple(fc.nat(50), fc.boolean()), { minLength: 1, maxLength: 14 }),
				fc.integer({ min: -20, max: 1200 }),
				fc.constantFrom(0 as const, 1 as const)
			)
			.map(([criteria, to, decimals]) => {
				const shares = toPercent(
					criteria.map(([weight]) => weight + 1),
					decimals
				);
				return { weights: valueOf(shares), locks: criteria.map(([, lock]) => lock), to: to / 10, decimals };
			});
		const property = fc.property(anyMove, fc.nat(13), ({ weights, locks, to, decimals }, place) => {
			const at = place % weights.length;
			const locked = locks.map((lock, other) => lock && other !== at);
			const after = valueOf(rebalance({ weights, locked, moved: at, to, decimals }));
			const units = decimals === 0 ? 1 : 10;
			// each is a whole number of steps, so that the steps add up exactly
			const steps = after.map((weight) => Math.round(weight * units));
			expect(after).toEqual(steps.map((step) => step / units));
			expect(steps.reduce((sum, step) => sum + step, 0)).toBe(100 * units);
			expect(Math.min(...after)).toBeGreaterThanOrEqual(0);
			locked.forEach((lock, other) => lock && expect(after[other]).toBe(weights[other]));
		});
		fc.assert(property, { numRuns: 1000 });
	});
});

describe('toPercent', () => {
	it('rounds so that the sum is 100', () => {
		expect(valueOf(toPercent([1, 1, 1]))).toEqual([34, 33, 33]);
		expect(valueOf(toPercent([1, 1, 1], 1))).toEqual([33.4, 33.3, 33.3]);
		expect(valueOf(toPercent([0.5, 0.125, 0.375], 1))).toEqual([50, 12.5, 37.5]);
	});

	it('has nothing to make of weights that are none, zero or negative', () => {
		expect(problemsIn(toPercent([]))).toEqual(['nothing-to-weigh weights']);
		expect(problemsIn(toPercent([0, 0]))).toEqual(['sum-is-zero weights']);
		expect(problemsIn(toPercent([1, -2, NaN]))).toEqual(['negative-weight weights[1]', 'negative-weight weights[2]']);
	});
});

describe('equalWeights', () => {
	it('weighs each the same', () => {
		expect(equalWeights(4)).toEqual([0.25, 0.25, 0.25, 0.25]);
		expect(equalWeights(0)).toEqual([]);
	});
});

describe('rankOrderWeights', () => {
	it('weighs by the centroids of the order', () => {
		// (1 + ½ + ⅓)/3, (½ + ⅓)/3, ⅓/3
		expect(valueOf(rankOrderWeights([2, 1, 3]))).toEqual(near([5 / 18, 11 / 18, 2 / 18]));
	});

	it('gives criteria of equal importance the mean of their places', () => {
		expect(valueOf(rankOrderWeights([1, 2, 2]))).toEqual(near([11 / 18, 3.5 / 18, 3.5 / 18]));
		expect(valueOf(rankOrderWeights([7, 7]))).toEqual([0.5, 0.5]);
		expect(valueOf(rankOrderWeights([1, 2, 2, 4]))).toEqual(valueOf(rankOrderWeights([1, 2, 2, 3])));
	});

	it('has nothing to weigh without criteria', () => {
		expect(problemsIn(rankOrderWeights([]))).toEqual(['nothing-to-weigh ranks']);
	});
});

describe('swingWeights', () => {
	it('weighs by shares of all points', () => {
		expect(valueOf(swingWeights([100, 60, 40]))).toEqual([0.5, 0.3, 0.2]);
	});

	it('refuses points that are not between 0 and 100, and no points at all', () => {
		expect(problemsIn(swingWeights([120, -1]))).toEqual(['negative-weight points[1]', 'above-100 points[0]']);
		expect(problemsIn(swingWeights([0, 0]))).toEqual(['sum-is-zero points']);
	});
});

describe('weightsOfFamilies', () => {
	const familyOf = ['economic', 'economic', 'social'] as const;

	it('keeps what a family weighs, however many criteria it has', () => {
		const families = { economic: 60, social: 40 };
		// 60 in 1 : 2, and 40
		expect(valueOf(weightsOfFamilies({ families, within: [1, 2, 7], familyOf }))).toEqual(near([0.2, 0.4, 0.4]));
	});

	it('shares out what a family without criteria would have', () => {
		const families = { economic: 30, social: 30, chain: 40 };
		expect(valueOf(weightsOfFamilies({ families, within: [1, 1, 1], familyOf }))).toEqual(near([0.25, 0.25, 0.5]));
	});

	it('refuses a family with a share of which no criterion has any, and shares that are none', () => {
		const within = [0, 0, 1];
		expect(problemsIn(weightsOfFamilies({ families: { economic: 1, social: 1 }, within, familyOf }))).toEqual([
			'sum-is-zero families.economic'
		]);
		expect(valueOf(weightsOfFamilies({ families: { social: 1 }, within, familyOf }))).toEqual([0, 0, 1]);
		expect(problemsIn(weightsOfFamilies({ families: {}, within, familyOf }))).toEqual(['sum-is-zero families']);
	});

	it('is undone by familiesOfWeights', () => {
		const anyWeights = fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom('a', 'b', 'c')), {
			minLength: 1
		});
		const property = fc.property(anyWeights, (criteria) => {
			const sum = criteria.reduce((total, [weight]) => total + weight, 0);
			const weights = criteria.map(([weight]) => weight / sum);
			const apart = familiesOfWeights(
				weights,
				criteria.map(([, family]) => family)
			);
			expect(valueOf(weightsOfFamilies(apart))).toEqual(near(weights));
		});
		fc.assert(property);
	});
});
