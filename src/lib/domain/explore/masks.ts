import { COUNTED_FIELDS, bitOf } from './fields.ts';
import type { ValueField } from './fields.ts';
import type { NumberTrack, Run } from './number-track.ts';
import { FIXED_SLOTS } from './slots.ts';
import type { Slots } from './slots.ts';

/**
 * Which fields every row fails: one bit for each, 0 for a row that passes.
 *
 * The kernels of this file change one bit of the rows. They read typed arrays within bounds that their loops set: rows
 * below `failing.length`, places below `rows.length`, a row's slots in `starts[row] .. starts[row + 1]`. That is what
 * their casts to `number` say. Lengths are read before the loops: V8 makes some loops five times slower otherwise.
 */
export type Failing = Uint16Array;

/** Flips `bit` for the rows of `run`. */
export function flipRun(failing: Failing, bit: number, { rows }: NumberTrack, { from, to }: Run): void {
	for (let place = from; place < to; place++) {
		const row = rows[place] as number;
		failing[row] = (failing[row] as number) ^ bit;
	}
}

/** Sets the bit of `field` for exactly the rows none of whose slots has a 1 in `allowed`, which is 0 elsewhere. */
export function setBySlots(failing: Failing, slots: Slots, field: ValueField, allowed: Uint8Array): void {
	const place = COUNTED_FIELDS.indexOf(field);
	if (place < FIXED_SLOTS) setByFixedSlot(failing, slots, { bit: bitOf(field), place, allowed });
	else setByListSlots(failing, slots, { bit: bitOf(field), allowed });
}

/** Sets `bit` for exactly the rows that have a 0 in `inside`, which holds 0 and 1. */
export function setByRow(failing: Failing, bit: number, inside: Uint8Array): void {
	for (let row = 0, count = failing.length; row < count; row++) {
		const fails = bit & ((inside[row] as number) - 1);
		failing[row] = ((failing[row] as number) & ~bit) | fails;
	}
}

/** Clears `bit` for all rows. */
export function clearBit(failing: Failing, bit: number): void {
	for (let row = 0, count = failing.length; row < count; row++) failing[row] = (failing[row] as number) & ~bit;
}

/** The rows that fail nothing, `count` of them, ascending. */
export function passingRows(failing: Failing, count: number): Uint32Array {
	// every row is written and most are written over: quicker than a branch that nobody can foresee
	const rows = new Uint32Array(count + 1);
	for (let row = 0, size = 0; size < count; row++) {
		rows[size] = row;
		size += ((failing[row] as number) - 1) >>> 31;
	}
	return rows.subarray(0, count);
}

function setByFixedSlot(
	failing: Failing,
	{ starts, slots }: Slots,
	{ bit, place, allowed }: { bit: number; place: number; allowed: Uint8Array }
): void {
	for (let row = 0, count = failing.length; row < count; row++) {
		const slot = slots[(starts[row] as number) + place] as number;
		const fails = bit & ((allowed[slot] as number) - 1);
		failing[row] = ((failing[row] as number) & ~bit) | fails;
	}
}

function setByListSlots(
	failing: Failing,
	{ starts, slots }: Slots,
	{ bit, allowed }: { bit: number; allowed: Uint8Array }
): void {
	for (let row = 0, count = failing.length; row < count; row++) {
		let passes = 0;
		const end = starts[row + 1] as number;
		for (let at = (starts[row] as number) + FIXED_SLOTS; at < end; at++)
			passes |= allowed[slots[at] as number] as number;
		failing[row] = ((failing[row] as number) & ~bit) | (bit & (passes - 1));
	}
}
