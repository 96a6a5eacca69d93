import { pickRows } from '../decision-matrix.ts';
import type { Decision } from './decision.ts';

/** An alternative that cannot be judged by a method that needs complete data, and the criteria it has no value on. */
export interface LeftOut {
	readonly alternative: number;
	readonly criteria: readonly number[];
}

export interface Completed {
	readonly decision: Decision;
	/** By row of the decision, the alternative it was before. */
	readonly kept: readonly number[];
	readonly leftOut: readonly LeftOut[];
}

/**
 * The decision without the alternatives that have no value on a criterion of weight. A gap on a criterion of weight 0
 * leaves nobody out. None may be left.
 */
export function withoutGaps({ matrix, weights, directions }: Decision): Completed {
	const weighed = directions.map((_, column) => column).filter((column) => weights[column] !== 0);
	const [kept, leftOut]: [number[], LeftOut[]] = [[], []];
	for (let alternative = 0; alternative < matrix.rows; alternative++) {
		const from = alternative * matrix.columns;
		const criteria = weighed.filter((column) => Number.isNaN(matrix.values[from + column]));
		if (criteria.length === 0) kept.push(alternative);
		else leftOut.push({ alternative, criteria });
	}
	return { decision: { matrix: pickRows(matrix, kept), weights, directions }, kept, leftOut };
}
