import { expect, it } from 'vitest';
import { toDecisionMatrix } from '$lib/domain/selection/decision-matrix';
import { rankRows } from '$lib/domain/selection/weighing/rank-rows';
import { possibleRanksOf } from './possible-ranks-of';

// intervals: 90; 40–80; 60; 10; of the last 60 % of the weight is missing, 0–60
const values = toDecisionMatrix([
	[90, 90],
	[null, 66.6666666666],
	[60, 60],
	[10, 10],
	[0, null]
]);
const ranking = rankRows(values, [0.4, 0.6], [0, 1, 2, 3, 4]);

it('says between which ranks a project can come out', () => {
	expect(possibleRanksOf(ranking, 0)).toEqual({ best: 1, worst: 1 });
	expect(possibleRanksOf(ranking, 1)).toEqual({ best: 2, worst: 3 });
});

it('says it of a project that is not ranked among those that are', () => {
	// 0–60: behind 90, level with 60 at its best and so before it; before or behind 40–80 and 10
	expect(ranking.ranked).toBe(4);
	expect(possibleRanksOf(ranking, 4)).toEqual({ best: 2, worst: 5 });
});
