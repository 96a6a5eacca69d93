import { expect, test } from 'vitest';
import { moveWeights, sumAt } from './move-weights.ts';

const NONE = [false, false, false, false];
const WEIGHTS = [40, 20, 30, 10];

test('a criterion goes where it is moved, the others share what is left in proportion', () => {
	expect(moveWeights({ weights: [10, 40, 30, 20], locked: NONE }, [0], 55)).toEqual({
		// 45 are left for 40 : 30 : 20
		weights: [55, 20, 15, 10],
		at: 55,
		note: null
	});
});

test('a family moves with its proportions', () => {
	// 40 : 20 of 30 is 20 : 10; 30 : 10 of 70 is 52.5 : 17.5
	expect(moveWeights({ weights: WEIGHTS, locked: NONE }, [0, 1], 30)).toEqual({
		weights: [20, 10, 52.5, 17.5],
		at: 30,
		note: null
	});
});

test('what is locked within a family stays, and the family does not go below it', () => {
	const { weights, at, note } = moveWeights({ weights: WEIGHTS, locked: [true, false, false, false] }, [0, 1], 10);
	// 40 stay; the 20 go to the others, 30 : 10 of 60 is 45 : 15
	expect(weights).toEqual([40, 0, 45, 15]);
	expect(at).toBe(40);
	expect(note).toEqual({ kind: 'stopped', at: 40 });
});

test('a move beyond what the locked leave stops there and says so', () => {
	const { weights, note } = moveWeights({ weights: WEIGHTS, locked: [false, false, true, false] }, [0], 90);
	expect(weights).toEqual([70, 0, 30, 0]);
	expect(note).toEqual({ kind: 'stopped', at: 70 });
});

test('where all others are locked nothing moves and it is said why', () => {
	const { weights, note } = moveWeights({ weights: WEIGHTS, locked: [false, true, true, true] }, [0], 90);
	expect(weights).toEqual(WEIGHTS);
	expect(note).toEqual({ kind: 'others-locked', at: 40 });
});

test('a locked weight is not moved', () => {
	const { weights, note } = moveWeights({ weights: WEIGHTS, locked: [true, false, false, false] }, [0], 90);
	expect(weights).toEqual(WEIGHTS);
	expect(note).toEqual({ kind: 'locked' });
});

test.each([0, 3.3, 17.8, 99.9, 100])('the sum is 100 in whole tenths after a move to %d', (to) => {
	const { weights } = moveWeights(
		{ weights: [12.3, 33.4, 4.1, 50.2], locked: [false, true, false, false] },
		[0, 2],
		to
	);
	expect(weights.reduce((sum, weight) => sum + Math.round(weight * 10), 0)).toBe(1_000);
	expect(weights[1]).toBe(33.4);
});

test('a sum of tenths is a whole number of tenths', () => {
	expect(sumAt([0.1, 0.2, 5], [0, 1])).toBe(0.3);
});
