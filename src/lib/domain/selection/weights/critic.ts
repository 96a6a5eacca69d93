import type { Result } from '../../result.ts';
import type { DecisionMatrix, Direction } from '../decision-matrix.ts';
import type { Normalisation } from '../methods/normalise.ts';
import { rankScores } from '../ranking/rank-scores.ts';
import { scaledColumns, weightsByInformation } from './columns.ts';
import type { DataWeights } from './columns.ts';
import { deviationOf } from './deviation.ts';
import type { WeightProblem } from './weight-problem.ts';

export interface CriticOptions {
	readonly normalisation?: Normalisation;
	readonly correlation?: 'pearson' | 'spearman';
}

/**
 * CRITIC weights: a criterion weighs by its deviation times its conflict with the others, the sum of 1 − r.
 *
 * For comparison only. Without options: directed min–max, so that a criterion of which less is better is turned round
 * before it is correlated, and Pearson's r; `spearman` correlates the ranks. A constant criterion weighs 0 and is in
 * conflict with nobody, so that the others weigh as without it. Where nothing varies, or all criteria say the same, or
 * there is one only, the weights are equal and `isInformative` is false.
 *
 * @source Diakoulaki, Mavrotas & Papayannakis (1995) Determining objective weights in multiple criteria problems: the
 * CRITIC method
 */
export function criticWeights(
	matrix: DecisionMatrix,
	directions: readonly Direction[],
	{ normalisation = 'minmax-directed', correlation = 'pearson' }: CriticOptions = {}
): Result<DataWeights, WeightProblem> {
	const scaled = scaledColumns(matrix, directions, normalisation);
	if (!scaled.ok) return scaled;
	const columns = scaled.value;
	const compared = columns.map((column) => column && (correlation === 'pearson' ? column : ranksOf(column)));
	const deviations = columns.map((column) => (column ? deviationOf(column) : 0));
	const conflict = compared.map((column) =>
		column ? compared.reduce((sum, other) => sum + (other ? 1 - correlationOf(column, other) : 0), 0) : 0
	);
	const information = deviations.map((deviation, place) => deviation * (conflict[place] as number));
	return { ok: true, value: weightsByInformation(information, Math.max(...deviations)) };
}

const ranksOf = (column: Float64Array): Float64Array => rankScores(column, { ties: 'fractional' });

function correlationOf(left: Float64Array, right: Float64Array): number {
	const mean = (column: Float64Array) => column.reduce((sum, value) => sum + value, 0) / column.length;
	const [leftMean, rightMean] = [mean(left), mean(right)];
	let [joint, leftSquares, rightSquares] = [0, 0, 0];
	for (let row = 0; row < left.length; row++) {
		const [a, b] = [(left[row] as number) - leftMean, (right[row] as number) - rightMean];
		joint += a * b;
		leftSquares += a * a;
		rightSquares += b * b;
	}
	return joint / Math.sqrt(leftSquares * rightSquares);
}
