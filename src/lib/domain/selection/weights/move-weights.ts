import { apportion } from './largest-remainder.ts';
import { rebalance } from './rebalance.ts';

export interface Weights {
	/** In percent with one decimal, 100 in sum. */
	readonly weights: readonly number[];
	readonly locked: readonly boolean[];
}

/** Places of the weights that are moved together: one criterion, or those of a family. */
export type Moved = readonly number[];

/** Why weights did not go where they were moved to. */
export type MoveNote =
	| { readonly kind: 'locked' }
	| { readonly kind: 'others-locked'; readonly at: number }
	| { readonly kind: 'stopped'; readonly at: number };

export interface MoveAnswer {
	readonly weights: readonly number[];
	/** Sum of the moved, after the move. */
	readonly at: number;
	/** `null`: they stand where they were moved to. */
	readonly note: MoveNote | null;
}

/**
 * Weights after some were moved to a sum of `to` percent: what is locked stays, among the moved too; the moved keep
 * their proportions, and the others share what is left in theirs (`rebalance`).
 */
export function moveWeights({ weights, locked }: Weights, moved: Moved, to: number): MoveAnswer {
	const free = moved.filter((place) => !locked[place]);
	const held = sumAt(
		weights,
		moved.filter((place) => locked[place])
	);
	const before = sumAt(weights, moved);
	if (free.length === 0) return { weights, at: before, note: { kind: 'locked' } };
	const others = weights.map((_, place) => place).filter((place) => !moved.includes(place));
	const balanced = rebalance({
		weights: [sumAt(weights, free), held, ...others.map((place) => weights[place] ?? 0)],
		locked: [false, true, ...others.map((place) => locked[place] ?? false)],
		moved: 0,
		to: to - held,
		decimals: 1
	});
	if (!balanced.ok) throw new Error(`weights cannot be moved: ${JSON.stringify(balanced.problems)}`);
	const [sum = 0, , ...rest] = balanced.value;
	const next = [...weights];
	const parts = apportion(
		free.map((place) => weights[place] ?? 0),
		Math.round(sum * 10)
	);
	free.forEach((place, turn) => (next[place] = (parts[turn] ?? 0) / 10));
	others.forEach((place, turn) => (next[place] = rest[turn] ?? 0));
	const at = sumAt(next, moved);
	const isThere = Math.abs(at - tenths(to)) < 0.05;
	return { weights: next, at, note: isThere ? null : { kind: noteKind(others, locked), at } };
}

const noteKind = (others: readonly number[], locked: readonly boolean[]) =>
	others.every((place) => locked[place]) ? 'others-locked' : 'stopped';

/** In whole tenths, so that 0.1 and 0.2 are 0.3. */
export const sumAt = (weights: readonly number[], places: readonly number[]): number =>
	tenths(places.reduce((sum, place) => sum + (weights[place] ?? 0), 0));

const tenths = (percent: number): number => Math.round(percent * 10) / 10;
