import { COUNTED_FIELDS } from './fields.ts';
import type { Packing } from './packing.ts';

/**
 * Which fields every row fails, and the counts that follow from it.
 *
 * `counts` holds, for every cell of the packing, the rows that fail nothing; and again, for every counted field, the
 * rows that fail that field alone, since a field's own condition does not hide its other values.
 */
export interface Tally {
	/** By row: one bit for each field it fails; 0 for a row that passes. */
	readonly failing: Uint16Array;
	readonly packing: Packing;
	readonly counts: Int32Array;
	/** By counted field: which of a row's cells holds it. */
	readonly cellOf: Int32Array;
	/** By counted field: from a cell to the count of the rows that fail this field alone. */
	readonly aloneShift: Int32Array;
}

/** Some rows in an order of their own, with their cells in the same order. */
export interface Track {
	readonly rows: Uint32Array;
	readonly cells: Uint32Array;
}

/** Rows `from` up to, but without, `to` of a track, which begin or cease to pass one field. */
export interface Run {
	readonly from: number;
	readonly to: number;
	readonly entering: boolean;
}

const COUNTED_END = 1 << COUNTED_FIELDS.length;

/** A tally of the packed rows, every row passing; `recount` it before reading. */
export function createTally(packing: Packing): Tally {
	const aloneShift = new Int32Array(packing.places.length);
	let end = packing.cellCount;
	packing.places.forEach(({ first, count }, field) => {
		aloneShift[field] = end - first;
		end += count;
	});
	return {
		failing: new Uint16Array(packing.rowCount),
		packing,
		counts: new Int32Array(end),
		cellOf: Int32Array.from(packing.places, ({ cell }) => cell),
		aloneShift
	};
}

/*
 * The kernels below read typed arrays within bounds that their loops set: rows below `failing.length`, cells below
 * `rows * width`, and a cell indexes `counts` by construction. That is what their casts to `number` say.
 */

/** Counts every row anew. Returns how many pass. */
export function recount({ failing, packing, counts, cellOf, aloneShift }: Tally): number {
	const { cells, width } = packing;
	let passing = 0;
	counts.fill(0);
	for (let row = 0, at = 0; row < failing.length; row++, at += width) {
		const mask = failing[row] as number;
		if ((mask & (mask - 1)) !== 0) continue;
		if (mask === 0) {
			passing++;
			const c0 = cells[at + 0] as number;
			counts[c0] = (counts[c0] as number) + 1;
			const c1 = cells[at + 1] as number;
			counts[c1] = (counts[c1] as number) + 1;
			const c2 = cells[at + 2] as number;
			counts[c2] = (counts[c2] as number) + 1;
			const c3 = cells[at + 3] as number;
			counts[c3] = (counts[c3] as number) + 1;
			const c4 = cells[at + 4] as number;
			counts[c4] = (counts[c4] as number) + 1;
			const c5 = cells[at + 5] as number;
			counts[c5] = (counts[c5] as number) + 1;
		} else if (mask < COUNTED_END) {
			const field = 31 - Math.clz32(mask);
			const count = (cells[at + (cellOf[field] as number)] as number) + (aloneShift[field] as number);
			counts[count] = (counts[count] as number) + 1;
		}
	}
	return passing;
}

/** Moves the rows of `run` across `bit` and keeps the counts right. Returns by how much the passing rows change. */
export function moveRun(tally: Tally, { rows, cells }: Track, bit: number, { from, to, entering }: Run): number {
	const { failing, counts, cellOf, aloneShift } = tally;
	const { width } = tally.packing;
	const delta = entering ? 1 : -1;
	const own = 31 - Math.clz32(bit);
	const ownCell = cellOf[own] as number;
	const ownShift = aloneShift[own] as number;
	let change = 0;
	for (let place = from, at = from * width; place < to; place++, at += width) {
		const row = rows[place] as number;
		const mask = failing[row] as number;
		failing[row] = mask ^ bit;
		const rest = mask & ~bit;
		if ((rest & (rest - 1)) !== 0) continue;
		if (rest === 0) {
			change += delta;
			const c0 = cells[at + 0] as number;
			counts[c0] = (counts[c0] as number) + delta;
			const c1 = cells[at + 1] as number;
			counts[c1] = (counts[c1] as number) + delta;
			const c2 = cells[at + 2] as number;
			counts[c2] = (counts[c2] as number) + delta;
			const c3 = cells[at + 3] as number;
			counts[c3] = (counts[c3] as number) + delta;
			const c4 = cells[at + 4] as number;
			counts[c4] = (counts[c4] as number) + delta;
			const c5 = cells[at + 5] as number;
			counts[c5] = (counts[c5] as number) + delta;
			const count = (cells[at + ownCell] as number) + ownShift;
			counts[count] = (counts[count] as number) - delta;
		} else if (rest < COUNTED_END) {
			const field = 31 - Math.clz32(rest);
			const count = (cells[at + (cellOf[field] as number)] as number) + (aloneShift[field] as number);
			counts[count] = (counts[count] as number) + delta;
		}
	}
	return change;
}

/** Moves the rows of `run` across `bit` without counting. */
export function flipRun({ failing }: Tally, { rows }: Track, bit: number, { from, to }: Run): void {
	for (let place = from; place < to; place++) {
		const row = rows[place] as number;
		failing[row] = (failing[row] as number) ^ bit;
	}
}

/** Sets `bit` for exactly the rows whose code is not allowed, without counting. */
export function setByCode({ failing }: Tally, bit: number, codes: Uint32Array, allowed: Uint8Array): void {
	for (let row = 0; row < failing.length; row++) {
		const mask = (failing[row] as number) & ~bit;
		failing[row] = allowed[codes[row] as number] === 0 ? mask | bit : mask;
	}
}

/** Sets `bit` for exactly the rows whose byte is 0, for none where there are no bytes, without counting. */
export function setByRow({ failing }: Tally, bit: number, inside: Uint8Array | null): void {
	for (let row = 0; row < failing.length; row++) {
		const mask = (failing[row] as number) & ~bit;
		failing[row] = inside !== null && inside[row] === 0 ? mask | bit : mask;
	}
}

/** By code of a counted field: the rows that pass every other field. */
export function countsOf({ packing, counts, aloneShift }: Tally, field: number): Uint32Array {
	const place = packing.places[field];
	const alone = aloneShift[field];
	if (!place || alone === undefined) throw new Error(`no counted field ${field}`);
	const { first, count, size, stride } = place;
	const sums = new Uint32Array(size);
	for (let cell = 0; cell < count;) {
		const code = Math.floor(cell / stride) % size;
		let sum = sums[code] as number;
		for (const end = cell + stride; cell < end; cell++)
			sum += (counts[first + cell] as number) + (counts[first + cell + alone] as number);
		sums[code] = sum;
	}
	return sums;
}

function addCells(
	counts: Int32Array,
	cells: Uint32Array,
	{ from, to, delta }: { from: number; to: number; delta: number }
): void {
	for (let at = from; at < to; at++) {
		const cell = cells[at] as number;
		counts[cell] = (counts[cell] as number) + delta;
	}
}
