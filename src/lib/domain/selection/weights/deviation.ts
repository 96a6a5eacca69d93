import type { Result } from '../../result.ts';
import type { DecisionMatrix, Direction } from '../decision-matrix.ts';
import type { Normalisation } from '../methods/normalise.ts';
import { scaledColumns, weightsByInformation } from './columns.ts';
import type { DataWeights } from './columns.ts';
import type { WeightProblem } from './weight-problem.ts';

export interface DeviationAnswer extends DataWeights {
	/** By criterion, with m − 1; 0 where all amounts are the same, or there is one alternative only. */
	readonly deviations: readonly number[];
}

/**
 * Standard deviation weights: a criterion weighs by the deviation of its scaled values.
 *
 * For comparison only. Without options the values are scaled by directed min–max: unscaled deviations would change with
 * the unit. A constant criterion weighs 0; where all are, the weights are equal and `isInformative` is false.
 *
 * @source Diakoulaki, Mavrotas & Papayannakis (1995) Determining objective weights in multiple criteria problems: the
 * CRITIC method; Jahan & Edwards (2013) Weighting of dependent and target-based criteria for optimal decision-making
 */
export function deviationWeights(
	matrix: DecisionMatrix,
	directions: readonly Direction[],
	normalisation: Normalisation = 'minmax-directed'
): Result<DeviationAnswer, WeightProblem> {
	const columns = scaledColumns(matrix, directions, normalisation);
	if (!columns.ok) return columns;
	const deviations = columns.value.map((column) => (column ? deviationOf(column) : 0));
	const greatest = Math.max(...deviations);
	return { ok: true, value: { deviations, ...weightsByInformation(deviations, greatest) } };
}

/** Standard deviation with m − 1. */
export function deviationOf(column: Float64Array): number {
	const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
	const squares = column.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return Math.sqrt(squares / (column.length - 1));
}
