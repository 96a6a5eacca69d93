import type { DecisionMatrix } from '../decision-matrix.ts';
import { completeScores, differencesOf, EQUAL, orderOf } from './complete-scores.ts';

/** The least change of weights that makes another project level with the first. */
export interface LeastChange {
	readonly first: number;
	readonly rival: number;
	/** Shares that sum to 1, with which both are level. */
	readonly weights: Float64Array;
	/** Sum of what is added and of what is taken away, 0–2. */
	readonly total: number;
}

/** Bounds of single weights, as shares; a lock is both at the present weight. */
export interface WeightBounds {
	readonly least: ArrayLike<number>;
	readonly most: ArrayLike<number>;
}

/**
 * The least total change of weights after which the first is first no longer, or only together with another; `null`
 * where none within the bounds does it, as where the first dominates, or where there are not two projects.
 *
 * Exact. Against one rival it is a linear program that a greedy choice solves: weight goes from the criterion that
 * speaks most for the first to the one that speaks most for the rival, as far as bounds let it, then between the next,
 * until both are level; no other use of the same change gains more. The rival with the least total is named, of equals
 * the one that stands higher now.
 *
 * `values` must be complete (`holdMissing`). `weights`: shares that sum to 1. Without `bounds`: 0 and 1.
 *
 * @source linear program after E. Wolters, B. Mareschal (1995) Novel types of sensitivity analysis for additive MCDM
 * methods, European Journal of Operational Research 81(2)
 * @throws where a value is missing.
 */
export function leastChangeOfWeights(
	values: DecisionMatrix,
	weights: ArrayLike<number>,
	bounds?: WeightBounds
): LeastChange | null {
	const [first, ...rivals] = orderOf(completeScores(values, weights));
	if (first === undefined) return null;
	let least: LeastChange | null = null;
	for (const rival of rivals) {
		const gains = differencesOf(values, rival, first);
		const changed = shiftUntilLevel(gains, weights, bounds);
		if (!changed || (least && changed.total >= least.total - EQUAL)) continue;
		least = { first, rival, ...changed };
	}
	return least;
}

interface Shifted {
	readonly weights: Float64Array;
	readonly total: number;
}

/** `gains`: by criterion, what a unit of weight there does for the rival. */
function shiftUntilLevel(
	gains: readonly number[],
	weights: ArrayLike<number>,
	bounds: WeightBounds | undefined
): Shifted | null {
	const shifted = Float64Array.from(weights);
	let deficit = -gains.reduce((sum, gain, column) => sum + gain * (weights[column] ?? 0), 0);
	const falling = gains.map((_, column) => column).sort((a, b) => (gains[b] ?? 0) - (gains[a] ?? 0) || a - b);
	let [to, from, total] = [0, falling.length - 1, 0];
	while (deficit > EQUAL && to < from) {
		const [receiver, giver] = [falling[to] ?? 0, falling[from] ?? 0];
		const gain = (gains[receiver] ?? 0) - (gains[giver] ?? 0);
		if (gain <= EQUAL) break;
		const room = (bounds?.most[receiver] ?? 1) - (shifted[receiver] ?? 0);
		const stock = (shifted[giver] ?? 0) - (bounds?.least[giver] ?? 0);
		const step = Math.max(0, Math.min(room, stock, deficit / gain));
		shifted[receiver] = (shifted[receiver] ?? 0) + step;
		shifted[giver] = (shifted[giver] ?? 0) - step;
		deficit -= step * gain;
		total += 2 * step;
		if (room <= step) to++;
		if (stock <= step) from--;
	}
	return deficit > EQUAL ? null : { weights: shifted, total };
}
