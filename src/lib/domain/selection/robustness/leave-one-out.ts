import type { DecisionMatrix } from '../decision-matrix.ts';
import { kendallTau } from '../ranking/kendall-tau.ts';
import { rankScores } from '../ranking/rank-scores.ts';
import { completeScores } from './complete-scores.ts';

/** The ranking without one criterion. */
export interface WithoutCriterion {
	readonly column: number;
	readonly scores: Float64Array;
	/** Competition ranks (1, 2, 2, 4). */
	readonly ranks: Float64Array;
	/** Kendall's tau-b with the ranking by all criteria; `null` where either ranking is all ties. */
	readonly tau: number | null;
}

/** Scores of the rows, higher is better; of whatever method. */
export type ScoreRows = (matrix: DecisionMatrix, weights: Float64Array) => Float64Array;

/**
 * Ranks again without each criterion in turn, the other weights brought to sum 1 in proportion. A criterion that has
 * all the weight is left out here: without it nothing is weighed.
 *
 * `score`: the additive model where left out, which needs complete values.
 *
 * @source the plain deletion of a criterion; tau-b: M. Kendall (1945) The treatment of ties in ranking problems
 */
export function leaveOneOut(
	values: DecisionMatrix,
	weights: ArrayLike<number>,
	score: ScoreRows = completeScores
): WithoutCriterion[] {
	const all = Float64Array.from(weights);
	const ranks = rankScores(score(values, all));
	return Array.from(all, (_, column) => column).flatMap((column): WithoutCriterion[] => {
		const others = all.filter((_, other) => other !== column);
		const sum = others.reduce((total, weight) => total + weight, 0);
		if (!(sum > 0)) return [];
		const scores = score(
			withoutColumn(values, column),
			others.map((weight) => weight / sum)
		);
		const without = rankScores(scores);
		return [{ column, scores, ranks: without, tau: kendallTau(ranks, without) }];
	});
}

function withoutColumn({ rows, columns, values }: DecisionMatrix, left: number): DecisionMatrix {
	return { rows, columns: columns - 1, values: values.filter((_, at) => at % columns !== left) };
}
