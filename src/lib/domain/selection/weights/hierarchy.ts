import type { Result } from '../../result.ts';
import { pairwiseWeights } from './pairwise.ts';
import type { Comparisons } from './pairwise.ts';
import { sharesOf } from './shares.ts';
import type { WeightProblem } from './weight-problem.ts';

export interface HierarchyAnswer {
	readonly criteriaWeights: readonly number[];
	/** By alternative, of sum 1. */
	readonly globalWeights: readonly number[];
}

/**
 * Weights of alternatives compared in pairs under each criterion, the criteria being compared in pairs too.
 *
 * `distributive`: under each criterion the alternatives share 1. `ideal`: the best under a criterion has 1, so that a
 * copy of an alternative does not change the order of the others.
 *
 * @source Saaty (2005) Theory and Applications of the Analytic Network Process, distributive and ideal mode
 * @throws where there are not as many matrices as criteria.
 */
export function weighHierarchy(
	criteria: Comparisons,
	alternatives: readonly Comparisons[],
	synthesis: 'distributive' | 'ideal' = 'distributive'
): Result<HierarchyAnswer, WeightProblem> {
	if (criteria.length !== alternatives.length)
		throw new Error(`${criteria.length} criteria, ${alternatives.length} matrices`);
	const top = pairwiseWeights(criteria);
	if (!top.ok) return top;
	const local: (readonly number[])[] = [];
	for (const comparisons of alternatives) {
		const answer = pairwiseWeights(comparisons);
		if (!answer.ok) return answer;
		local.push(answer.value.weights);
	}
	const count = local[0]?.length ?? 0;
	if (local.some(({ length }) => length !== count)) throw new Error('criteria compare different alternatives');
	const greatest = local.map((weights) => (synthesis === 'ideal' ? Math.max(...weights) : 1));
	const sums = Array.from({ length: count }, (_, alternative) =>
		top.value.weights.reduce(
			(sum, weight, c) => sum + (weight * (local[c]?.[alternative] ?? 0)) / (greatest[c] ?? 1),
			0
		)
	);
	const shares = sharesOf(sums);
	return shares.ok ? { ok: true, value: { criteriaWeights: top.value.weights, globalWeights: shares.value } } : shares;
}
