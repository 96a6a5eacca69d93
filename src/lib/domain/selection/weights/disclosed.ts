import type { DecisionMatrix } from '../decision-matrix.ts';
import { toPercent } from './percent.ts';

/** Share of projects that must disclose a criterion before it can tell them apart. Ours. */
export const LEAST_DISCLOSED = 1 / 3;

/** By criterion: the share of `rows` whose value is known, 0–1; all 0 without rows. `values`: `NaN` where not disclosed. */
export function disclosedShares({ columns, values }: DecisionMatrix, rows: ArrayLike<number>): number[] {
	const known = new Array<number>(columns).fill(0);
	for (let place = 0; place < rows.length; place++)
		for (let column = 0, at = (rows[place] as number) * columns; column < columns; column++, at++)
			if (!Number.isNaN(values[at])) known[column] = (known[column] as number) + 1;
	return known.map((count) => (rows.length === 0 ? 0 : count / rows.length));
}

/**
 * Weights on nothing but what enough projects disclose, in the proportions they had, or equal where those had none.
 *
 * `weights`, and the result: percent with one decimal, 100 in sum. `null` where too few disclose anything.
 */
export function weighDisclosed(weights: readonly number[], shares: readonly number[]): readonly number[] | null {
	const isDisclosed = shares.map((share) => share >= LEAST_DISCLOSED);
	if (!isDisclosed.includes(true)) return null;
	const kept = weights.map((weight, place) => (isDisclosed[place] ? weight : 0));
	const proportions = kept.some((weight) => weight > 0) ? kept : isDisclosed.map(Number);
	const percent = toPercent(proportions, 1);
	return percent.ok ? percent.value : null;
}
