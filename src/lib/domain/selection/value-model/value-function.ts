import type { Problem } from '../../result.ts';
import type { ValueFunction } from '../criterion.ts';
import type { Direction } from '../decision-matrix.ts';

/** Beyond the first and last corner: level with them, on along the outermost piece, or no value at all. */
export type BeyondCorners = 'clip' | 'interpolate' | 'refuse';

/**
 * The value of an amount: straight between the corners of a value function that `checkValueFunction` passes.
 *
 * `null` where the amount is not disclosed, and beyond the corners where that is refused. Straight on, a value may
 * leave 0–100.
 *
 * @source R. Keeney, H. Raiffa (1976), "Decisions with Multiple Objectives"; V. Belton, T. Stewart (2002), "Multiple
 * Criteria Decision Analysis", section 5.2: partial value functions
 */
export function valueOf(corners: ValueFunction, amount: number | null, beyond: BeyondCorners = 'clip'): number | null {
	const [first, last] = [corners[0], corners.at(-1)];
	if (amount === null || Number.isNaN(amount) || !first || !last) return null;
	const isBeyond = amount < first.at || amount > last.at;
	if (isBeyond && beyond === 'refuse') return null;
	if (isBeyond && beyond === 'clip') return amount < first.at ? first.value : last.value;
	const found = corners.findIndex(({ at }) => at >= amount);
	const end = Math.max(1, found < 0 ? corners.length - 1 : found);
	const [from, to] = [corners[end - 1] ?? first, corners[end] ?? last];
	if (amount === to.at) return to.value;
	return from.value + ((amount - from.at) / (to.at - from.at)) * (to.value - from.value);
}

/**
 * The amount nearest to `from` whose value is at least `value`; `null` where no amount between the corners, or level
 * beyond them, is worth so much.
 *
 * Without `from`, as where the amount is not disclosed: the least demanding one, the lowest where more is better and
 * the highest where less is.
 */
export function amountWorth(
	corners: ValueFunction,
	value: number,
	{ from, direction }: { from: number | null; direction: Direction }
): number | null {
	if (from !== null && (valueOf(corners, from) ?? -Infinity) >= value) return from;
	const start = from ?? (direction === 'max' ? -Infinity : Infinity);
	const reached = corners.flatMap((to, place) => {
		if (to.value >= value && place === 0) return [to.at];
		const before = corners[place - 1];
		if (!before || before.value >= value === to.value >= value) return to.value >= value ? [to.at] : [];
		return [before.at + ((value - before.value) / (to.value - before.value)) * (to.at - before.at)];
	});
	const apart = (amount: number) => (Number.isFinite(start) ? Math.abs(amount - start) : Math.sign(-start) * amount);
	return reached.reduce<number | null>(
		(nearest, amount) => (nearest === null || apart(amount) < apart(nearest) ? amount : nearest),
		null
	);
}

export type ValueFunctionProblem = Problem<
	'too-few-corners' | 'not-a-number' | 'not-rising' | 'out-of-scale' | 'not-monotone'
>;

export interface ValueFunctionRules {
	readonly direction: Direction;
	/** A value function that rises and falls, as where a middle amount is best; refused where left out. */
	readonly mayTurn?: boolean;
}

/**
 * Everything wrong with a value function, with its path: fewer than two corners, an amount or value that is no number,
 * amounts that do not rise, values outside 0–100, and values that fall where more is better or rise where less is.
 */
export function checkValueFunction(
	corners: ValueFunction,
	{ direction, mayTurn = false }: ValueFunctionRules
): ValueFunctionProblem[] {
	const few: ValueFunctionProblem[] =
		corners.length < 2 ? [{ code: 'too-few-corners', path: '', value: corners.length }] : [];
	const atCorners = corners.flatMap(({ at, value }, place): ValueFunctionProblem[] => {
		const path = `[${place}]`;
		const problems: ValueFunctionProblem[] = [];
		const before = corners[place - 1];
		if (!Number.isFinite(at)) problems.push({ code: 'not-a-number', path: `${path}.at`, value: at });
		if (!Number.isFinite(value)) problems.push({ code: 'not-a-number', path: `${path}.value`, value });
		if (before && at <= before.at) problems.push({ code: 'not-rising', path: `${path}.at`, value: at });
		if (value < 0 || value > 100) problems.push({ code: 'out-of-scale', path: `${path}.value`, value });
		const turns = before && (direction === 'max' ? value < before.value : value > before.value);
		if (turns && !mayTurn) problems.push({ code: 'not-monotone', path: `${path}.value`, value });
		return problems;
	});
	return [...few, ...atCorners];
}
