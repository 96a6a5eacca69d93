import type { DecisionMatrix } from '../decision-matrix.ts';
import { completeScores } from './complete-scores.ts';

/** What change of one weight would make a project level with another. */
export interface CriticalChange {
	/** What is to be taken off the weight, all others as they are; negative: added. `null` where none does it. */
	readonly delta: number | null;
	/** The same as a share of the weight: the relative change. `null` where there is none or no weight. */
	readonly relative: number | null;
	/** The weight would not fall below zero. */
	readonly isFeasible: boolean;
}

/**
 * Changes of single weights that make one project level with each of the others: by project (`null` for itself), then
 * by criterion. Weights are not brought to sum 1 again after the change; they may have any sum.
 *
 * δ = (P_other − P_own) / (a_other − a_own) on the criterion; it is feasible where δ ≤ w.
 *
 * @source E. Triantaphyllou, A. Sánchez (1997) A sensitivity analysis approach for some deterministic multi-criteria
 * decision-making methods, Decision Sciences 28(1), theorem 1
 * @throws where a value is missing.
 */
export function criticalChanges(
	values: DecisionMatrix,
	weights: ArrayLike<number>,
	own: number
): (CriticalChange[] | null)[] {
	const scores = completeScores(values, weights);
	const { columns } = values;
	return Array.from(scores, (score, other) => {
		if (other === own) return null;
		return Array.from({ length: columns }, (_, column): CriticalChange => {
			const weight = weights[column] ?? 0;
			const apart = (values.values[other * columns + column] ?? 0) - (values.values[own * columns + column] ?? 0);
			if (apart === 0) return { delta: null, relative: null, isFeasible: false };
			const delta = (score - (scores[own] ?? 0)) / apart;
			return { delta, relative: weight === 0 ? null : delta / weight, isFeasible: delta <= weight };
		});
	});
}

/**
 * The criterion on which the least relative change, up or down, changes the order of a pair: the one to be surest of.
 * `null` where no feasible change does.
 *
 * `changes`: of `criticalChanges`.
 */
export function mostCriticalColumn(changes: readonly (readonly CriticalChange[] | null)[]): number | null {
	let [critical, least]: [number | null, number] = [null, Infinity];
	for (const ofPair of changes) {
		ofPair?.forEach(({ relative, isFeasible }, column) => {
			if (relative === null || !isFeasible || Math.abs(relative) >= least) return;
			[critical, least] = [column, Math.abs(relative)];
		});
	}
	return critical;
}
