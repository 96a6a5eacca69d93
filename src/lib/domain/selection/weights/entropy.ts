import type { Result } from '../../result.ts';
import type { DecisionMatrix, Direction } from '../decision-matrix.ts';
import type { Normalisation } from '../methods/normalise.ts';
import { scaledColumns, weightsByInformation } from './columns.ts';
import type { DataWeights } from './columns.ts';
import type { WeightProblem } from './weight-problem.ts';

export interface EntropyAnswer extends DataWeights {
	/** By criterion, 0–1; 1 where all amounts are the same, or there is one alternative only. */
	readonly entropy: readonly number[];
}

/**
 * Entropy weights: a criterion weighs by 1 − E, E being the entropy of the shares of its sum in units of ln m.
 *
 * For comparison only: it weighs what varies, not what matters. Amounts must be 0 or above, and a share of 0 adds no
 * entropy. The shares are of the amounts as they are, whatever their direction; with `directions` and a normalisation
 * (often `minmax-directed`) they are of the scaled values. Where all columns are constant the weights are equal, and
 * `isInformative` is false.
 *
 * @source Shannon (1948) A mathematical theory of communication; Zeleny (1982) Multiple Criteria Decision Making
 */
export function entropyWeights(
	matrix: DecisionMatrix,
	{ directions, normalisation = 'sum' }: { directions?: readonly Direction[]; normalisation?: Normalisation } = {}
): Result<EntropyAnswer, WeightProblem> {
	const ways = directions ?? new Array<Direction>(matrix.columns).fill('max');
	const columns = scaledColumns(matrix, ways, normalisation);
	if (!columns.ok) return columns;
	const negative = columns.value.flatMap((column, place): WeightProblem[] => {
		const unfit = [...(column ?? []).keys()].filter((row) => (column?.[row] ?? 0) < -1e-12);
		return unfit.length === 0 ? [] : [{ code: 'negative-values', path: `criteria[${place}]`, value: unfit }];
	});
	if (negative.length > 0) return { ok: false, problems: negative };
	const entropy = columns.value.map((column) => (column ? entropyOf(column) : 1));
	const divergence = entropy.map((each) => 1 - each);
	return { ok: true, value: { entropy, ...weightsByInformation(divergence, 1) } };
}

function entropyOf(column: Float64Array): number {
	const sum = column.reduce((total, amount) => total + amount, 0);
	const bits = column.reduce((total, amount) => {
		const share = amount / sum;
		return share > 0 ? total - share * Math.log(share) : total;
	}, 0);
	return bits / Math.log(column.length);
}
