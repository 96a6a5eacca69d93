import { describe, expect, it } from 'vitest';
import { toDecisionMatrix, pickRows } from '$lib/domain/selection/decision-matrix';
import { firstRanked, middleOf } from './first-ranked';

describe('the first of a ranking', () => {
	const ranking = { order: Uint32Array.of(4, 2, 0, 1, 3), ranked: 3 };

	it('ends where it is asked to, and where nobody is ranked any more', () => {
		expect([...firstRanked(ranking, 2)]).toEqual([4, 2]);
		expect([...firstRanked(ranking, 9)]).toEqual([4, 2, 0]);
	});

	it('holds a project asked about once, whether it is among the first or not', () => {
		expect([...firstRanked(ranking, 2, 2)]).toEqual([4, 2]);
		expect([...firstRanked(ranking, 2, 3)]).toEqual([4, 2, 3]);
	});
});

it('picks rows in the order asked for and keeps what is not disclosed', () => {
	const matrix = toDecisionMatrix([
		[1, 2],
		[3, null],
		[5, 6]
	]);
	expect(pickRows(matrix, Uint32Array.of(2, 1))).toEqual({
		rows: 2,
		columns: 2,
		values: Float64Array.of(5, 6, 3, NaN)
	});
});

it('takes the middle of an interval of scores', () => {
	expect(middleOf({ worst: Float64Array.of(0, 40), best: Float64Array.of(0, 70) }, 1)).toBe(55);
});
