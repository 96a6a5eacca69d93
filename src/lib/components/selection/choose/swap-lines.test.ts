import { describe, expect, it } from 'vitest';
import { toDecisionMatrix } from '$lib/domain/selection/decision-matrix';
import { nearestSwap, scoreLines } from './swap-lines';

describe('the line of a score over one weight', () => {
	it('goes from the others in proportion to the criterion alone', () => {
		// without the first: weights 0.3 and 0.2 become 0.6 and 0.4: 0.6 × 50 + 0.4 × 0 = 30; with it alone: 100
		expect(scoreLines(toDecisionMatrix([[100, 50, 0]]), [0.5, 0.3, 0.2], 0)).toEqual([
			{ atNone: expect.closeTo(30, 9), atAll: 100 }
		]);
	});

	it('takes the others in equal parts where they have no weight, and what is missing at the middle', () => {
		// (80 + 50) / 2 = 65
		expect(scoreLines(toDecisionMatrix([[10, 80, null]]), [1, 0, 0], 0)).toEqual([{ atNone: 65, atAll: 10 }]);
	});
});

describe('the nearest swap', () => {
	it('is the one of the least change in proportion to the weight', () => {
		// 0.1 → 0.25 is one and a half times the weight; 0.5 → 0.7 is two fifths of it, though further
		expect(nearestSwap([0.25, 0.7, null], [0.1, 0.5, 0.4])).toBe(1);
	});

	it('is of a criterion without weight only where there is no other, and the nearer of two such', () => {
		expect(nearestSwap([0.01, 0.9], [0, 0.3])).toBe(1);
		expect(nearestSwap([0.3, 0.2, null], [0, 0, 1])).toBe(1);
	});

	it('is none where no weight makes them level', () => {
		expect(nearestSwap([null, null], [0.5, 0.5])).toBeNull();
	});
});
