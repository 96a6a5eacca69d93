import type { Result } from '../../result.ts';
import { negativeProblems } from './weight-problem.ts';
import type { WeightProblem } from './weight-problem.ts';

/** Amounts divided by their sum, so that they add up to 1. Problems: none, one below zero, all zero. */
export function sharesOf(amounts: ArrayLike<number>, name = 'weights'): Result<number[], WeightProblem> {
	if (amounts.length === 0) return { ok: false, problems: [{ code: 'nothing-to-weigh', path: name, value: 0 }] };
	const problems = negativeProblems(amounts, name);
	if (problems.length > 0) return { ok: false, problems };
	const list = Array.from(amounts);
	const sum = list.reduce((total, amount) => total + amount, 0);
	if (sum === 0) return { ok: false, problems: [{ code: 'sum-is-zero', path: name, value: list }] };
	return { ok: true, value: list.map((amount) => amount / sum) };
}

/** The same weight for each of `count` criteria. */
export const equalWeights = (count: number): number[] => new Array<number>(count).fill(1 / count);
