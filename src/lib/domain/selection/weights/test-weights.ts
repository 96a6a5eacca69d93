import { expect } from 'vitest';
import type { Result } from '../../result.ts';
import type { WeightProblem } from './weight-problem.ts';

export function valueOf<T>(result: Result<T, WeightProblem>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

/** `code path` of each problem. */
export const problemsIn = <T>(result: Result<T, WeightProblem>): string[] =>
	result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path}`);

export const near = (values: ArrayLike<number>) => Array.from(values, (value) => expect.closeTo(value, 12) as number);
