import { expect, test } from 'vitest';
import { swingEnds } from './swing-ends';

const corners = (...pairs: [number, number][]) => pairs.map(([at, value]) => ({ at, value }));

test('more is better: from the lowest amount to the highest', () => {
	expect(swingEnds({ direction: 'max', valueFunction: corners([0, 0], [50, 30], [600, 100]) })).toEqual({
		worst: 0,
		best: 600
	});
});

test('less is better: from the highest amount to the lowest', () => {
	expect(swingEnds({ direction: 'min', valueFunction: corners([3, 100], [8, 50], [15, 0]) })).toEqual({
		worst: 15,
		best: 3
	});
});

test('where the value is level nothing swings', () => {
	expect(swingEnds({ direction: 'max', valueFunction: corners([0, 0], [5, 0], [9, 100], [12, 100]) })).toEqual({
		worst: 5,
		best: 9
	});
	expect(swingEnds({ direction: 'min', valueFunction: corners([0, 100], [5, 100], [9, 0], [12, 0]) })).toEqual({
		worst: 9,
		best: 5
	});
});
