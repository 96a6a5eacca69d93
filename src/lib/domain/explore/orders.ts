import { inOneGo, type Parts } from '../parts.ts';

/** Rows in the order of a key, ties in row order, rows that have no key last. */
export interface Order {
	readonly rows: Uint32Array;
	/** How many rows have a key: they are `rows[0 .. reported)`. */
	readonly reported: number;
}

export interface RisingOrder extends Order {
	/** The keys of the rows that have one, ascending. */
	readonly sorted: Float64Array;
}

/** Rows that one part of an ordering places. */
const PART = 16_384;

/** Orders rows by ascending number; `NaN` is no key. */
export const orderByNumber = (values: Float64Array): Order => inOneGo(orderInParts(values));

/** The same in parts, with the keys. */
export function* orderInParts(values: Float64Array): Parts<RisingOrder> {
	const sorted = values.filter((value) => !Number.isNaN(value));
	yield;
	sorted.sort();
	yield;
	const order: Placing = {
		sorted,
		placed: new Uint32Array(sorted.length),
		rows: new Uint32Array(values.length),
		unreported: sorted.length
	};
	for (let from = 0; from < values.length; from += PART) {
		placeRows(order, values, { from, to: Math.min(from + PART, values.length) });
		yield;
	}
	return { rows: order.rows, reported: sorted.length, sorted };
}

/** The same rows by descending number: ties stay in row order, rows without a key stay last. */
export function reverseOrder({ rows, reported }: Order, values: Float64Array): Order {
	const reversed = rows.slice();
	let place = 0;
	for (let end = reported; end > 0;) {
		const start = startOfTie(rows, values, end - 1);
		reversed.set(rows.subarray(start, end), place);
		place += end - start;
		end = start;
	}
	return { rows: reversed, reported };
}

/** By row: its place in `order`. */
export function placesIn({ rows }: Order): Uint32Array {
	const places = new Uint32Array(rows.length);
	rows.forEach((row, place) => (places[row] = place));
	return places;
}

/** The first place in `sorted` whose value is at least `value`. */
export function lowerBound(sorted: Float64Array, value: number): number {
	let [from, to] = [0, sorted.length];
	while (from < to) {
		const middle = (from + to) >>> 1;
		if ((sorted[middle] as number) < value) from = middle + 1;
		else to = middle;
	}
	return from;
}

/** The first place in `sorted` whose value is more than `value`. */
export function upperBound(sorted: Float64Array, value: number): number {
	let [from, to] = [0, sorted.length];
	while (from < to) {
		const middle = (from + to) >>> 1;
		if ((sorted[middle] as number) <= value) from = middle + 1;
		else to = middle;
	}
	return from;
}

/** An order on the way. */
interface Placing {
	readonly sorted: Float64Array;
	/** By the first place of each value: how many rows stand there. */
	readonly placed: Uint32Array;
	readonly rows: Uint32Array;
	/** The next place of a row without a key. */
	unreported: number;
}

function placeRows(order: Placing, values: Float64Array, { from, to }: { from: number; to: number }): void {
	const { sorted, placed, rows } = order;
	for (let row = from; row < to; row++) {
		const value = values[row] as number; // row < to <= values.length
		if (Number.isNaN(value)) rows[order.unreported++] = row;
		else rows[nextPlace(sorted, placed, value)] = row;
	}
}

/** The next free place of those that hold `value` in `sorted`; `placed` counts at each run's first place. */
function nextPlace(sorted: Float64Array, placed: Uint32Array, value: number): number {
	const first = lowerBound(sorted, value);
	const before = placed[first] as number; // `value` is in `sorted`, so `first` is
	placed[first] = before + 1;
	return first + before;
}

function startOfTie(rows: Uint32Array, values: Float64Array, last: number): number {
	const valueAt = (place: number): number => values[rows[place] as number] as number; // places below `reported`
	let start = last;
	while (start > 0 && valueAt(start - 1) === valueAt(last)) start--;
	return start;
}
