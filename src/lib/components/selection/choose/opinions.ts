import type { Criterion } from '$lib/domain/selection/criterion';
import { type DecisionMatrix, pickRows } from '$lib/domain/selection/decision-matrix';
import type { Decision } from '$lib/domain/selection/methods/decision';
import { judge } from '$lib/domain/selection/methods/judge';
import { withoutGaps } from '$lib/domain/selection/methods/without-gaps';
import { agreements } from '$lib/domain/selection/ranking/agreement';
import { kendallTau } from '$lib/domain/selection/ranking/kendall-tau';
import { rankScores } from '$lib/domain/selection/ranking/rank-scores';
import { findReversals } from '$lib/domain/selection/robustness/rank-reversal';
import { METHOD_NAMES, type MethodName } from '$lib/domain/selection/weighing/weighing';

export type OtherMethod = Exclude<MethodName, 'value'>;
export const OTHER_METHODS = METHOD_NAMES.filter((method) => method !== 'value');

/** What one method makes of the projects that disclose all that weighs. */
export interface Opinion {
	readonly method: OtherMethod;
	/** Kendall's tau-b with the weighted score; `null` where it says nothing. */
	readonly tau: number | null;
	/** Rows of the table, the first one first; empty where the method cannot judge them. */
	readonly first: readonly number[];
	/** By place among the kept; empty where the method cannot judge them. */
	readonly ranks: readonly number[];
}

export interface Opinions {
	readonly opinions: readonly Opinion[];
	/** Rows of the table that are judged, in the order of the ranking, and how many are not for their gaps. */
	readonly kept: readonly number[];
	readonly leftOut: number;
	/** All methods and the weighted score agree on the first, the first two and so on up to this; 0: not on the first. */
	readonly agreedFirst: number;
	/** Of the first five, or of all where they are fewer, so many are the same by all. */
	readonly commonFirst: { readonly common: number; readonly of: number };
	readonly decision: Decision;
}

interface Asked {
	/** Amounts in the units of the criteria, all rows of the table. */
	readonly amounts: DecisionMatrix;
	readonly criteria: readonly Pick<Criterion, 'direction'>[];
	readonly weights: readonly number[];
	/** Ranked rows of the table, in the order of the ranking. */
	readonly rows: Uint32Array;
	/** The weighted score of a row of the table. */
	readonly scoreOf: (row: number) => number;
}

/** Of so many first it is asked whether the methods agree on them. */
const MOST_AGREED = 20;
const FIRST = 3;
const FEW = 5;

/** Every other method on the same projects; nothing is filled in for those with gaps. */
export function askOpinions({ amounts, criteria, weights, rows, scoreOf }: Asked): Opinions {
	const directions = criteria.map(({ direction }) => direction);
	const { decision, kept: places, leftOut } = withoutGaps({ matrix: pickRows(amounts, rows), weights, directions });
	const kept = places.map((place) => rows[place] ?? 0);
	const own = Array.from(rankScores(kept.map(scoreOf)));
	const opinions = OTHER_METHODS.map((method): Opinion => {
		const judged = judge(decision, { method });
		if (!judged.ok) return { method, tau: null, first: [], ranks: [] };
		const ranks = Array.from(judged.value.ranks);
		const falling = ranks.map((_, place) => place).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
		return {
			method,
			ranks,
			tau: kendallTau(own, ranks),
			first: falling.slice(0, FIRST).map((place) => kept[place] ?? 0)
		};
	});
	const rankings = [own, ...opinions.map(({ ranks }) => ranks).filter(({ length }) => length === own.length)];
	const agreed = agreements(rankings, MOST_AGREED);
	const split = agreed.findIndex(({ sameSet }) => !sameSet);
	const few = agreed[Math.min(FEW, agreed.length) - 1];
	return {
		opinions,
		kept,
		leftOut: leftOut.length,
		agreedFirst: split < 0 ? agreed.length : split,
		commonFirst: { common: few?.common ?? 0, of: few?.first ?? 0 },
		decision
	};
}

/** So many of the first are taken away in turn: each is judged anew with all the others. */
export const MOST_TAKEN_AWAY = 60;

/**
 * Of each method: how many pairs of the first change places because a third is not there. By the weighted score none
 * ever does.
 */
export function countReversals({ matrix, weights, directions }: Decision): ReadonlyMap<OtherMethod, number> {
	const first = Uint32Array.from({ length: Math.min(matrix.rows, MOST_TAKEN_AWAY) }, (_, row) => row);
	return new Map(
		OTHER_METHODS.map((method) => {
			const reversals = findReversals(pickRows(matrix, first), weights, (left, shares) => {
				const judged = judge({ matrix: left, weights: shares, directions }, { method });
				return judged.ok ? judged.value.scores : null;
			});
			return [method, new Set(reversals.map(({ ahead, behind }) => `${ahead} ${behind}`)).size];
		})
	);
}
