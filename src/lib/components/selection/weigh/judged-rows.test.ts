import { expect, test } from 'vitest';
import { toDecisionMatrix, pickRows } from '$lib/domain/selection/decision-matrix';
import { completenessOf, sampleRows } from './judged-rows';

test('few rows are all taken, many evenly from beginning to end', () => {
	expect(sampleRows([4, 7, 9], 5)).toEqual([4, 7, 9]);
	// every second and a half: places 0, 1, 3, 4 of six
	expect(sampleRows([10, 11, 12, 13, 14, 15], 4)).toEqual([10, 11, 13, 14]);
	expect(sampleRows([], 4)).toEqual([]);
});

test('picked rows keep their values and their order', () => {
	const { rows, values } = pickRows(
		toDecisionMatrix([
			[1, 2],
			[3, 4],
			[5, 6]
		]),
		[2, 0]
	);
	expect([rows, [...values]]).toEqual([2, [5, 6, 1, 2]]);
});

test('a row is complete with all its values, zero among them', () => {
	const matrix = toDecisionMatrix([
		[0, 2],
		[null, 4],
		[5, null],
		[null, null]
	]);
	expect(completenessOf(matrix, [0, 1, 2])).toEqual({ complete: [0], missing: [1, 1] });
	expect(completenessOf(matrix, [1, 3])).toEqual({ complete: [], missing: [2, 1] });
});
