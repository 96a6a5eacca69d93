import { describe, expect, it } from 'vitest';
import { toDecisionMatrix } from '../decision-matrix.ts';
import { contributionsOf, rankRows } from './rank-rows.ts';

/** Four projects by three criteria of weight ½, ¼, ¼. */
const VALUES = toDecisionMatrix([
	[80, 40, 20],
	[100, null, 60],
	[60, 60, 40],
	[null, 100, null]
]);
const WEIGHTS = [0.5, 0.25, 0.25];

describe('rows ranked by their weighed values', () => {
	const ranking = rankRows(VALUES, WEIGHTS, [0, 1, 2, 3]);

	it('have scores from the worst to the best that silence allows', () => {
		// 80/2 + 40/4 + 20/4 = 55; 50 + 15 = 65, and 25 more at best; 30 + 15 + 10 = 55; 25, and 75 more at best
		expect([...ranking.worst]).toEqual([55, 65, 55, 25]);
		expect([...ranking.best]).toEqual([55, 90, 55, 100]);
		expect([...ranking.missingShare]).toEqual([0, 0.25, 0, 0.75]);
	});

	it('stand by the middle of their interval, equal ones with one rank', () => {
		expect([...ranking.order]).toEqual([1, 0, 2, 3]);
		expect([...ranking.ranks.subarray(0, ranking.ranked)]).toEqual([1, 2, 2]);
	});

	it('have no rank, and stand last, where more than half of the weight is not disclosed', () => {
		expect(ranking.ranked).toBe(3);
		expect(ranking.ranks[3]).toBe(0);
	});

	it('are those asked for and no others, and none changes the order of the rest', () => {
		const fewer = rankRows(VALUES, WEIGHTS, [0, 2, 3]);
		expect([...fewer.order]).toEqual([0, 2, 3]);
		expect(fewer.worst[1]).toBe(0);
	});

	it('are none where none is asked for', () => {
		expect(rankRows(VALUES, WEIGHTS, []).order).toHaveLength(0);
	});

	it('count exactly half of the weight as enough', () => {
		const half = toDecisionMatrix([[null, 50, 50]]);
		expect(rankRows(half, WEIGHTS, [0]).ranked).toBe(1);
	});
});

describe('what a score is made of', () => {
	it('is the points of each criterion, and nothing for one that is not disclosed', () => {
		expect(contributionsOf(VALUES, WEIGHTS, 1)).toEqual([50, null, 15]);
	});
});
