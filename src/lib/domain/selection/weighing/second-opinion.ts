import type { Result } from '../../result.ts';
import type { Criterion } from '../criterion.ts';
import { type DecisionMatrix, pickRows } from '../decision-matrix.ts';
import type { DecisionProblem } from '../methods/decision.ts';
import { judge } from '../methods/judge.ts';
import { withoutGaps } from '../methods/without-gaps.ts';
import { risingOrder } from '../ranking/order.ts';
import type { RankedRows } from './rank-rows.ts';
import type { MethodName } from './weighing.ts';

/** Rows in the order of another method: those it can judge first, then those with gaps, in the order they came in. */
export type SecondOpinion = Pick<RankedRows, 'order' | 'ranked' | 'ranks'>;

interface Asked {
	/** Amounts in the units of the criteria, all rows of the table. */
	readonly amounts: DecisionMatrix;
	readonly criteria: readonly Pick<Criterion, 'direction'>[];
	readonly weights: readonly number[];
	/** Of the matrix: those to be judged. */
	readonly rows: Uint32Array;
}

/**
 * The ranking by another method, of the rows that disclose every amount that weighs; the others have no rank. Nothing
 * is filled in for them: what a method says would then be about the filling.
 *
 * @throws for `value`, which is no second opinion.
 */
export function secondOpinion(method: MethodName, asked: Asked): Result<SecondOpinion, DecisionProblem> {
	if (method === 'value') throw new Error('the value model is the first opinion');
	const { amounts, criteria, weights, rows } = asked;
	const { decision, kept, leftOut } = withoutGaps({
		matrix: pickRows(amounts, rows),
		weights,
		directions: criteria.map(({ direction }) => direction)
	});
	const judged = judge(decision, { method });
	if (!judged.ok) return judged;
	const falling = risingOrder(Float64Array.from(judged.value.ranks));
	const order = new Uint32Array(rows.length);
	const ranks = new Uint32Array(rows.length);
	falling.forEach((place, turn) => {
		order[turn] = rows[kept[place] ?? 0] ?? 0;
		ranks[turn] = judged.value.ranks[place] ?? 0;
	});
	leftOut.forEach(({ alternative }, turn) => (order[kept.length + turn] = rows[alternative] ?? 0));
	return { ok: true, value: { order, ranked: kept.length, ranks } };
}
