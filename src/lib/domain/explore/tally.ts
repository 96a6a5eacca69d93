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
 * The kernels below read typed arrays within bounds their loops set: rows below `failing.length`, cells below
 * `rows * width`, and cells index `counts` by construction. That is what their casts to `number` say.
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
			for (let cell = at; cell < at + width; cell++) counts[cells[cell] as number]!++;
		} else if (mask < COUNTED_END) {
			const field = 31 - Math.clz32(mask);
			counts[(cells[at + (cellOf[field] as number)] as number) + (aloneShift[field] as number)]!++;
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
			for (let cell = at; cell < at + width; cell++) counts[cells[cell] as number] += delta;
			counts[(cells[at + ownCell] as number) + ownShift] -= delta;
		} else if (rest < COUNTED_END) {
			const field = 31 - Math.clz32(rest);
			counts[(cells[at + (cellOf[field] as number)] as number) + (aloneShift[field] as number)] += delta;
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
