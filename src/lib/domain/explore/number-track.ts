import type { Range } from './filter.ts';
import { lowerBound, orderByNumber, upperBound } from './orders.ts';
import type { Order } from './orders.ts';
import { cellsInOrder } from './packing.ts';
import type { Packing } from './packing.ts';
import type { Run, Track } from './tally.ts';

/** The rows in order of a number field, so that a step of a brush is a short run at either edge of its window. */
export interface NumberTrack extends Track {
	readonly order: Order;
	/** The reported values, ascending. */
	readonly sorted: Float64Array;
}

/** The places of a track that pass its field: `from` up to, but without, `to`; and perhaps those not reported. */
export interface Window {
	readonly from: number;
	readonly to: number;
	readonly unreported: boolean;
}

export function makeNumberTrack(values: Float64Array, packing: Packing): NumberTrack {
	const order = orderByNumber(values);
	const sorted = Float64Array.from(order.rows.subarray(0, order.reported), (row) => values[row] ?? NaN);
	return { order, rows: order.rows, sorted, cells: cellsInOrder(packing, order.rows) };
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

/** The runs that lead from one window of `track` to another. */
export function runsBetween({ order, rows }: NumberTrack, before: Window, after: Window): Run[] {
	const runs = [
		...outside(before, after).map((run) => ({ ...run, entering: false })),
		...outside(after, before).map((run) => ({ ...run, entering: true }))
	];
	if (before.unreported !== after.unreported)
		runs.push({ from: order.reported, to: rows.length, entering: after.unreported });
	return runs.filter(({ from, to }) => from < to);
}

/** What of `window` is outside `other`. */
const outside = (window: Window, other: Window): { from: number; to: number }[] => [
	{ from: window.from, to: Math.min(window.to, other.from) },
	{ from: Math.max(window.from, other.to), to: window.to }
];
