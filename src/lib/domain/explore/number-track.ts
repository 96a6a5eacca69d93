import type { Range } from './filter.ts';
import type { Parts } from '../parts.ts';
import { lowerBound, orderInParts, upperBound } from './orders.ts';
import type { RisingOrder } from './orders.ts';
import { reorderSlots } from './slots.ts';
import type { Slots } from './slots.ts';

/** The rows in order of a number field, so that a step of a brush is a short run at either edge of its window. */
export interface NumberTrack extends RisingOrder {
	/** By place in this order, not by row. */
	readonly slots: Slots;
}

/** Places `from` up to, but without, `to` of a track. */
export interface Run {
	readonly from: number;
	readonly to: number;
}

/** The places of a track that pass its field: `from` up to, but without, `to`; and perhaps those not reported. */
export interface Window extends Run {
	readonly unreported: boolean;
}

export function* makeNumberTrack(values: Float64Array, slots: Slots): Parts<NumberTrack> {
	const order = yield* orderInParts(values);
	return { ...order, slots: yield* reorderSlots(slots, order.rows) };
}

/** The window in which every row passes. */
export const wholeWindow = (sorted: Float64Array): Window => ({ from: 0, to: sorted.length, unreported: true });

/** The window of a closed range; a range whose end is before its beginning holds no reported value. */
export function windowOf(sorted: Float64Array, range: Range | null): Window {
	if (!range) return wholeWindow(sorted);
	const from = range.from === null ? 0 : lowerBound(sorted, range.from);
	const to = range.to === null ? sorted.length : upperBound(sorted, range.to);
	return { from, to: Math.max(from, to), unreported: range.orUnreported };
}

/** The runs whose rows begin or cease to pass when one window of `track` takes the place of another. */
export function runsBetween({ reported, rows }: NumberTrack, before: Window, after: Window): Run[] {
	const runs = [...outside(before, after), ...outside(after, before)];
	if (before.unreported !== after.unreported) runs.push({ from: reported, to: rows.length });
	return runs.filter(({ from, to }) => from < to);
}

/** What of `window` is outside `other`. */
const outside = (window: Window, other: Window): Run[] => [
	{ from: window.from, to: Math.min(window.to, other.from) },
	{ from: Math.max(window.from, other.to), to: window.to }
];
