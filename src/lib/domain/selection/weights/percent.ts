import type { Result } from '../../result.ts';
import { apportion } from './largest-remainder.ts';
import { sharesOf } from './shares.ts';
import type { WeightProblem } from './weight-problem.ts';

/** Decimals of a percentage on screen. */
export type Decimals = 0 | 1;

/**
 * Weights of any sum as percentages with so many decimals that add up to exactly 100: rounded by the largest
 * remainders. With one decimal each is the nearest number to a whole number of tenths.
 */
export function toPercent(weights: ArrayLike<number>, decimals: Decimals = 0): Result<number[], WeightProblem> {
	const shares = sharesOf(weights);
	if (!shares.ok) return shares;
	const units = unitsOf(decimals);
	return { ok: true, value: apportion(shares.value, 100 * units).map((whole) => whole / units) };
}

/** Steps in one percent. */
export const unitsOf = (decimals: Decimals): number => (decimals === 0 ? 1 : 10);
