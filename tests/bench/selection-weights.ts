import { deepEqual } from 'node:assert';
import type { DecisionMatrix } from '../../src/lib/domain/selection/decision-matrix.ts';
import { MOST_MISSING_SHARE, rankRows } from '../../src/lib/domain/selection/weighing/rank-rows.ts';
import { createRandom } from './random.ts';
import { timeContenders } from './timing.ts';
import type { Timing } from './timing.ts';

export interface WeightBench {
	readonly projectCount: number;
	readonly criterionCount: number;
	readonly rounds: number;
}

export const RANK_ROWS = 'rankRows';
const UNDISCLOSED_SHARE = 0.1;
/** As rounded sums are told apart when projects are ranked. */
const EQUAL = 1e-9;

/**
 * Times one step of a dragged weight: another weighting at every round, from the values of projects by criteria to
 * their scores, their order and their ranks. The baseline does the same to lists of numbers and sorts them.
 *
 * @throws where an order or a rank differs.
 */
export function timeWeightStep({ projectCount, criterionCount, rounds }: WeightBench): Timing[] {
	const matrix = randomValues(projectCount, criterionCount);
	const lists = Array.from({ length: projectCount }, (_, row) =>
		[...matrix.values.subarray(row * criterionCount, (row + 1) * criterionCount)].map((value) =>
			Number.isNaN(value) ? null : value
		)
	);
	const rows = Uint32Array.from(lists, (_, row) => row);
	const { order, ranks, ranked } = rankRows(matrix, weightsAt(0, criterionCount), rows);
	const plain = plainRanking(lists, weightsAt(0, criterionCount));
	deepEqual([...order.subarray(0, ranked)], plain.order);
	deepEqual([...ranks.subarray(0, ranked)], plain.ranks);
	const stepper = (name: string, work: (weights: readonly number[]) => void) => {
		let step = 0;
		return { name, prepare: () => void step++, work: () => work(weightsAt(step, criterionCount)) };
	};
	return timeContenders(
		[
			stepper('plain arrays', (weights) => plainRanking(lists, weights)),
			stepper(RANK_ROWS, (weights) => rankRows(matrix, weights, rows))
		],
		{ rounds, warmUps: 3 }
	);
}

/** The first weight grows by a percent a step, the others share what is left. */
function weightsAt(step: number, count: number): number[] {
	const first = 0.05 + (step % 90) / 100;
	return Array.from({ length: count }, (_, column) => (column === 0 ? first : (1 - first) / (count - 1)));
}

function randomValues(rows: number, columns: number): DecisionMatrix {
	const random = createRandom(41);
	const values = new Float64Array(rows * columns).map(() =>
		random.chance(UNDISCLOSED_SHARE) ? NaN : 100 * random.unit()
	);
	return { rows, columns, values };
}

function plainRanking(projects: readonly (readonly (number | null)[])[], weights: readonly number[]) {
	const scored = projects.map((values, row) => {
		let [known, missing] = [0, 0];
		values.forEach((value, column) => {
			const weight = weights[column] ?? 0;
			if (value === null) missing += weight;
			else known += weight * value;
		});
		return { row, missing, score: (known + (known + missing * 100)) / 2 };
	});
	const sorted = scored
		.filter(({ missing }) => missing <= MOST_MISSING_SHARE + EQUAL)
		.sort((a, b) => b.score - a.score || a.row - b.row);
	const ranks: number[] = [];
	sorted.forEach(({ score }, place) => {
		const before = sorted[place - 1];
		ranks.push(before && before.score - score <= EQUAL ? (ranks[place - 1] ?? 0) : place + 1);
	});
	return { order: sorted.map(({ row }) => row), ranks };
}
