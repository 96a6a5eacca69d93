import type { Result } from '../../result.ts';
import { weighDecision } from './decision.ts';
import type { Decision, DecisionProblem } from './decision.ts';
import { normalise } from './normalise.ts';
import type { Normalisation, Scaled } from './normalise.ts';

export interface WeightedProductOptions {
	readonly normalisation?: Normalisation;
	/** The product itself, or its logarithm to base 10 or e; the ranks are the same. */
	readonly score?: 'product' | 'log10' | 'ln';
}

/**
 * Weighted product (WPM): by alternative, the product of the scaled values, each to the power of its weight; higher is
 * better. Costs that the normalisation keeps have the power −weight, so that they divide.
 *
 * Without options the values are used as they are: scaling a column changes every product by the same factor. Every
 * scaled value must be above 0, else the problem `not-positive`.
 *
 * @source Bridgman (1922) Dimensional Analysis; Miller & Starr (1969) Executive Decisions and Operations Research
 */
export function weightedProduct(
	decision: Decision,
	{ normalisation = 'none', score = 'product' }: WeightedProductOptions = {}
): Result<Float64Array, DecisionProblem> {
	const weighed = weighDecision(decision);
	if (!weighed.ok) return weighed;
	const scaled = normalise(weighed.value, normalisation);
	if (!scaled.ok) return scaled;
	const problems = notPositive(scaled.value);
	if (problems.length > 0) return { ok: false, problems };
	const logarithms = productLogarithms(scaled.value);
	return { ok: true, value: logarithms.map((sum) => finish(sum, score)) };
}

function finish(logarithm: number, score: 'product' | 'log10' | 'ln'): number {
	if (score === 'product') return Math.exp(logarithm);
	return score === 'ln' ? logarithm : logarithm / Math.LN10;
}

function notPositive({ rows, columns, values, factors, offsets, criteria }: Scaled): DecisionProblem[] {
	return criteria.flatMap((criterion, column): DecisionProblem[] => {
		const [factor, offset] = [factors[column] as number, offsets[column] as number];
		const unfit: number[] = [];
		for (let row = 0; row < rows; row++) {
			if (!((values[row * columns + column] as number) * factor + offset > 0)) unfit.push(row);
		}
		return unfit.length === 0 ? [] : [{ code: 'not-positive', path: `criteria[${criterion}]`, value: unfit }];
	});
}

function productLogarithms({ rows, columns, values, weights, factors, offsets, gains }: Scaled): Float64Array {
	const powers = weights.map((weight, column) => (gains[column] ? weight : -weight));
	const sums = new Float64Array(rows);
	for (let row = 0; row < rows; row++) {
		let sum = 0;
		for (let column = 0; column < columns; column++) {
			const value = values[row * columns + column] as number;
			sum += (powers[column] as number) * Math.log(value * (factors[column] as number) + (offsets[column] as number));
		}
		sums[row] = sum;
	}
	return sums;
}
