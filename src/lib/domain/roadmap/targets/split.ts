/**
 * Splits an amount by weights into parts of so many decimals that add up to it exactly: each part rounded down, what is
 * left given one step each to the largest remainders, of equal ones to the first (largest remainder).
 *
 * `weights`: 0 or more; all of them 0: `null`, since nothing says how. `amount`: cut to the decimals first.
 *
 * @source Hamilton's method, e.g. Balinski & Young, "Fair Representation" (1982)
 */
export function splitInProportion(amount: number, weights: readonly number[], decimals: number): number[] | null {
	const whole = weights.reduce((sum, weight) => sum + weight, 0);
	if (!(whole > 0)) return null;
	const step = 10 ** decimals;
	const steps = Math.round(amount * step);
	const quotas = weights.map((weight) => (steps * weight) / whole);
	const parts = quotas.map((quota) => Math.floor(quota + TINY));
	let left = steps - parts.reduce((sum, part) => sum + part, 0);
	const byRemainder = quotas
		.map((quota, place) => ({ place, remainder: quota - (parts[place] ?? 0) }))
		.sort((a, b) => (Math.abs(b.remainder - a.remainder) < TINY ? a.place - b.place : b.remainder - a.remainder));
	for (const { place } of byRemainder) {
		if (left <= 0) break;
		parts[place] = (parts[place] ?? 0) + 1;
		left--;
	}
	return parts.map((part) => part / step);
}

/** Lost in dividing decimals. */
const TINY = 1e-9;

/** The same for everybody, what cannot be divided to the first ones. `null`: there is nobody. */
export const splitEvenly = (amount: number, count: number, decimals: number): number[] | null =>
	splitInProportion(amount, new Array<number>(count).fill(1), decimals);
