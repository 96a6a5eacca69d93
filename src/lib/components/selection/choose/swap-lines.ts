import type { DecisionMatrix } from '$lib/domain/selection/decision-matrix';
import { completeScores } from '$lib/domain/selection/robustness/complete-scores';
import type { SwapPoint } from '$lib/domain/selection/robustness/stability';
import { holdMissing } from '$lib/domain/selection/value-model/value-matrix';

/** A score is a straight line over the weight of one criterion: with none of all weight, and with all of it. */
export interface ScoreLine {
	readonly atNone: number;
	readonly atAll: number;
}

/**
 * The line of each row over the weight of a criterion, the others keeping their proportions, or equal parts where they
 * have no weight. What is not disclosed stands at the middle of its interval.
 */
export function scoreLines(values: DecisionMatrix, weights: readonly number[], column: number): ScoreLine[] {
	const held = holdMissing(values, 0.5);
	const rest = weights.reduce((sum, weight, other) => (other === column ? sum : sum + weight), 0);
	const others = Math.max(1, weights.length - 1);
	const none = weights.map((weight, other) => {
		if (other === column) return 0;
		return rest > 0 ? weight / rest : 1 / others;
	});
	const all = weights.map((_, other) => (other === column ? 1 : 0));
	const [atNone, atAll] = [completeScores(held, none), completeScores(held, all)];
	return Array.from(atNone, (score, row) => ({ atNone: score, atAll: atAll[row] ?? 0 }));
}

/**
 * The criterion whose weight has to change by the least share of itself until first and second are level; `null`
 * where none makes them so. One without weight comes after all that have some.
 */
export function nearestSwap(swaps: readonly SwapPoint[], weights: readonly number[]): number | null {
	let [nearest, least] = [null as number | null, [Infinity, Infinity] as const];
	swaps.forEach((swap, column) => {
		if (swap === null) return;
		const weight = weights[column] ?? 0;
		const change = Math.abs(swap - weight);
		const relative = weight > 0 ? change / weight : Number.MAX_VALUE;
		if (relative < least[0] || (relative === least[0] && change < least[1]))
			[nearest, least] = [column, [relative, change]];
	});
	return nearest;
}
