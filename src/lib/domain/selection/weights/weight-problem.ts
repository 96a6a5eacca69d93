import type { Problem } from '../../result.ts';

export const WEIGHT_PROBLEM_CODES = [
	'nothing-to-weigh',
	/** A weight, point or share that is below zero or not a number. */
	'negative-weight',
	/** Points above 100. */
	'above-100',
	'sum-is-zero',
	/** The locked weights alone are more than 100. */
	'locked-above-100',
	/** The weight that was moved is locked. */
	'moved-is-locked',
	/** A comparison or a row of comparisons that is not there. */
	'incomplete',
	/** A comparison of 0 or below. */
	'not-positive',
	/** A comparison that is not one over its counterpart, or not 1 on the diagonal. */
	'not-reciprocal',
	/** An amount that is missing, or below zero where a method needs shares of a sum. */
	'missing-values',
	'negative-values'
] as const;
export type WeightProblem = Problem<(typeof WEIGHT_PROBLEM_CODES)[number]>;

/** Problems of numbers that must be finite and 0 or above. */
export function negativeProblems(amounts: ArrayLike<number>, name: string): WeightProblem[] {
	return Array.from(amounts).flatMap((value, place): WeightProblem[] =>
		value >= 0 && value < Infinity ? [] : [{ code: 'negative-weight', path: `${name}[${place}]`, value }]
	);
}
