import { describe, expect, test } from 'vitest';
import { fillColumns, START } from './fill-columns.ts';
import type { LaidFlow } from './flowing.ts';

/** Parts of such heights; `holding`: those that are never the last of a column. */
const flow = (heights: readonly number[], { holding = [] as number[], again = 0 } = {}): LaidFlow => ({
	parts: heights.map((height, place) => ({ height, ...(holding.includes(place) && { holds: true }) })),
	againAbove: () => again,
	draw: () => []
});
const filled = (flows: readonly LaidFlow[], columns: number, height: number, isWhole = true) => {
	const { columns: made, isDone } = fillColumns(flows, START, { columns, height, gap: 2, isWhole });
	return { runs: made.map(({ runs }) => runs.map(({ from, to, top }) => [from, to, top])), isDone };
};

describe('columns', () => {
	test('go on with a flow where one is full', () =>
		expect(filled([flow([4, 4, 4])], 2, 10)).toEqual({ runs: [[[0, 2, 0]], [[2, 3, 0]]], isDone: true }));
	test('are as low as they can be where all fits, and part no flow that need not be', () =>
		// both in one column are 10 high; each in its own, 4
		expect(filled([flow([2, 2]), flow([2, 2])], 2, 100)).toEqual({ runs: [[[0, 2, 0]], [[0, 2, 0]]], isDone: true }));
	test('leave a gap between two flows', () =>
		expect(filled([flow([3]), flow([3])], 1, 10)).toEqual({
			runs: [
				[
					[0, 1, 0],
					[0, 1, 5]
				]
			],
			isDone: true
		}));
	test('leave no title at the foot', () =>
		expect(filled([flow([6]), flow([2, 4], { holding: [0] })], 1, 11)).toEqual({ runs: [[[0, 1, 0]]], isDone: false }));
	test('keep room for the head that a table has again', () => {
		const table = flow([2, 4, 4, 4], { holding: [0], again: 2 });
		// 2 + 4 + 4 fill the first; the head and the last row stand in the second
		expect(filled([table], 2, 10).runs).toEqual([[[0, 3, 0]], [[3, 4, 0]]]);
		expect(filled([table], 2, 5).isDone).toBe(false);
	});
	test('take what is higher than a page all the same, once the page is whole', () => {
		expect(filled([flow([20])], 1, 10).runs).toEqual([[[0, 1, 0]]]);
		expect(filled([flow([20])], 1, 10, false).runs).toEqual([]);
	});
});
