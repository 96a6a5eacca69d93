import type { Result } from '../../result.ts';
import { weighDecision } from './decision.ts';
import type { Decision, DecisionProblem } from './decision.ts';
import { normalise } from './normalise.ts';
import type { Scaled } from './normalise.ts';

export interface CoprasAnswer {
	/** By alternative: the weighed shares of the gains (S+) and of the costs (S−), and the significance (Q). */
	readonly gains: Float64Array;
	readonly costs: Float64Array;
	readonly significance: Float64Array;
	/** Significance in percent of the greatest (N); `null` where every significance is 0. */
	readonly utilityPercent: Float64Array | null;
}

/**
 * COPRAS: gains added to what the costs leave, Q = S+ + ΣS− / (S− · Σ(1/S−)); higher is better.
 *
 * Each column is divided by its sum, so that values must be 0 or above. With the gains the same, an alternative that
 * costs more never has the higher Q. Without costs Q = S+. Where some have no costs at all, they share the part of the
 * costs equally and the others get none of it, which is the limit as the costs of the former go to 0.
 *
 * @source Zavadskas, Kaklauskas & Sarka (1994) The new method of multicriteria complex proportional assessment
 */
export function copras(decision: Decision): Result<CoprasAnswer, DecisionProblem> {
	const weighed = weighDecision(decision);
	if (!weighed.ok) return weighed;
	const scaled = normalise(weighed.value, 'sum');
	if (!scaled.ok) return scaled;
	const gains = sharesOf(scaled.value, true);
	const costs = sharesOf(scaled.value, false);
	const saved = savedOf(costs);
	const significance = gains.map((gain, row) => gain + (saved[row] as number));
	const greatest = significance.reduce((most, value) => Math.max(most, value), 0);
	const utilityPercent = greatest === 0 ? null : significance.map((value) => (100 * value) / greatest);
	return { ok: true, value: { gains, costs, significance, utilityPercent } };
}

function sharesOf({ rows, columns, values, weights, factors, gains }: Scaled, wanted: boolean): Float64Array {
	const slopes = weights.map((weight, column) => (gains[column] === wanted ? weight * (factors[column] as number) : 0));
	const shares = new Float64Array(rows);
	for (let row = 0; row < rows; row++) {
		let sum = 0;
		for (let column = 0; column < columns; column++)
			sum += (values[row * columns + column] as number) * (slopes[column] as number);
		shares[row] = sum;
	}
	return shares;
}

/** The sum of the costs shared out by their reciprocals. */
function savedOf(costs: Float64Array): Float64Array {
	const total = costs.reduce((sum, cost) => sum + cost, 0);
	if (total === 0) return new Float64Array(costs.length);
	const free = costs.reduce((count, cost) => count + (cost === 0 ? 1 : 0), 0);
	if (free > 0) return costs.map((cost) => (cost === 0 ? total / free : 0));
	const reciprocals = costs.reduce((sum, cost) => sum + 1 / cost, 0);
	return costs.map((cost) => total / (cost * reciprocals));
}
