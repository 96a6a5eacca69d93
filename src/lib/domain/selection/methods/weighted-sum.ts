import type { Result } from '../../result.ts';
import { weighDecision } from './decision.ts';
import type { Decision, DecisionProblem, WeightScale } from './decision.ts';
import { normalise } from './normalise.ts';
import type { Normalisation, Scaled } from './normalise.ts';

export interface WeightedSumOptions {
	readonly normalisation?: Normalisation;
	readonly weightScale?: WeightScale;
}

/**
 * Weighted sum (WSM, SAW): by alternative, the sum of the scaled values times the weights; higher is better.
 *
 * Without options costs and gains are scaled by directed min–max. Where the normalisation keeps costs as they are,
 * they are taken off the sum, never added.
 *
 * @source Fishburn (1967) Additive utilities with incomplete product sets; Hwang & Yoon (1981) Multiple Attribute
 * Decision Making
 */
export function weightedSum(
	decision: Decision,
	{ normalisation = 'minmax-directed', weightScale = 'share' }: WeightedSumOptions = {}
): Result<Float64Array, DecisionProblem> {
	const weighed = weighDecision(decision, weightScale);
	if (!weighed.ok) return weighed;
	const scaled = normalise(weighed.value, normalisation);
	return scaled.ok ? { ok: true, value: sums(scaled.value) } : scaled;
}

function sums({ rows, columns, values, weights, factors, offsets, gains }: Scaled): Float64Array {
	const signed = weights.map((weight, column) => (gains[column] ? weight : -weight));
	const slopes = signed.map((weight, column) => weight * (factors[column] as number));
	const base = signed.reduce((sum, weight, column) => sum + weight * (offsets[column] as number), 0);
	const scores = new Float64Array(rows);
	for (let row = 0; row < rows; row++) {
		let sum = base;
		const from = row * columns;
		for (let column = 0; column < columns; column++)
			sum += (slopes[column] as number) * (values[from + column] as number);
		scores[row] = sum;
	}
	return scores;
}
