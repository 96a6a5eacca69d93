import type { Result } from '../../result.ts';
import { rankScores } from '../ranking/rank-scores.ts';
import { copras } from './copras.ts';
import type { Decision, DecisionProblem } from './decision.ts';
import type { PreferenceFunction } from './preference.ts';
import { promethee } from './promethee.ts';
import { topsis } from './topsis.ts';
import type { TopsisOptions } from './topsis.ts';
import { vikor } from './vikor.ts';
import { weightedProduct } from './weighted-product.ts';
import type { WeightedProductOptions } from './weighted-product.ts';
import { weightedSum } from './weighted-sum.ts';
import type { WeightedSumOptions } from './weighted-sum.ts';

export const METHODS = ['wsm', 'wpm', 'topsis', 'vikor', 'promethee2', 'copras'] as const;

/** A method with what it may be told; what is left out is as its function says. */
export type Method =
	| ({ readonly method: 'wsm' } & WeightedSumOptions)
	| ({ readonly method: 'wpm' } & WeightedProductOptions)
	| ({ readonly method: 'topsis' } & TopsisOptions)
	| { readonly method: 'vikor'; readonly majorityShare?: number }
	| { readonly method: 'promethee2'; readonly preferences?: readonly PreferenceFunction[] }
	| { readonly method: 'copras' };

export interface Judgement {
	/** Higher is better; `null` where the method tells nobody apart and defines no score. VIKOR: 1 − Q. */
	readonly scores: Float64Array | null;
	/** Competition ranks, 1 the best; all 1 without scores. */
	readonly ranks: Float64Array;
}

/** Scores and ranks of the alternatives by any of the methods, or why it cannot judge them. */
export function judge(decision: Decision, method: Method): Result<Judgement, DecisionProblem> {
	const scores = scoresBy(decision, method);
	if (!scores.ok) return scores;
	// net flows are differences of shares, and all of them may be 0 but for rounding
	const magnitude = method.method === 'promethee2' ? 1 : 0;
	const ranks = scores.value ? rankScores(scores.value, { magnitude }) : new Float64Array(decision.matrix.rows).fill(1);
	return { ok: true, value: { scores: scores.value, ranks } };
}

function scoresBy(decision: Decision, method: Method): Result<Float64Array | null, DecisionProblem> {
	switch (method.method) {
		case 'wsm':
			return weightedSum(decision, method);
		case 'wpm':
			return weightedProduct(decision, method);
		case 'topsis':
			return scoreOf(topsis(decision, method), ({ closeness }) => closeness);
		case 'vikor':
			return scoreOf(vikor(decision, method.majorityShare), ({ compromise }) => compromise.map((q) => 1 - q));
		case 'promethee2':
			return scoreOf(promethee(decision, method.preferences), ({ net }) => net);
		case 'copras':
			return scoreOf(copras(decision), ({ significance }) => significance);
	}
}

const scoreOf = <Answer>(
	answer: Result<Answer, DecisionProblem>,
	score: (answer: Answer) => Float64Array | null
): Result<Float64Array | null, DecisionProblem> => (answer.ok ? { ok: true, value: score(answer.value) } : answer);
