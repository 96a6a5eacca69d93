import { COUNTED_FIELDS } from './fields.ts';
import type { Failing } from './masks.ts';
import { FIXED_SLOTS } from './slots.ts';
import type { Slots } from './slots.ts';

/**
 * Rows by slot, and, one place after the last slot, the rows that pass.
 *
 * A row that passes counts in all its slots. One that fails a single field counts in the slots of that field, since a
 * field's own condition does not hide its other values.
 */
export type Counts = Int32Array;

export const emptyCounts = ({ count }: Slots): Counts => new Int32Array(count + 1);

/** Fields from this bit on have no counts. */
const COUNTED_END = 1 << COUNTED_FIELDS.length;
/** Fields from this bit on have several slots a row. */
const FIXED_END = 1 << FIXED_SLOTS;

/** Counts all rows. */
export function countAll(slots: Slots, failing: Failing): Counts {
	const counts = emptyCounts(slots);
	for (let row = 0, count = failing.length; row < count; row++) {
		const mask = failing[row] as number; // row < failing.length
		if (mask === 0) countPassing(counts, slots, row);
		else if ((mask & (mask - 1)) === 0 && mask < COUNTED_END) countInField(counts, slots, row, mask);
	}
	return counts;
}

/** Counts one row that fails the fields of `mask`. */
export function countRow(counts: Counts, slots: Slots, row: number, mask: number): void {
	if (mask === 0) countPassing(counts, slots, row);
	else if ((mask & (mask - 1)) === 0 && mask < COUNTED_END) countInField(counts, slots, row, mask);
}

// below, a row's slots are `starts[row] .. starts[row + 1]` and counts has a place for each: so the casts to `number`

function countPassing(counts: Counts, { starts, slots, count }: Slots, row: number): void {
	const end = starts[row + 1] as number;
	counts[count] = (counts[count] as number) + 1;
	for (let at = starts[row] as number; at < end; at++) {
		const slot = slots[at] as number;
		counts[slot] = (counts[slot] as number) + 1;
	}
}

function countInField(counts: Counts, { starts, slots, spans }: Slots, row: number, bit: number): void {
	const field = 31 - Math.clz32(bit);
	const start = starts[row] as number;
	if (bit < FIXED_END) {
		const slot = slots[start + field] as number;
		counts[slot] = (counts[slot] as number) + 1;
		return;
	}
	const span = spans[COUNTED_FIELDS[field] ?? 'chains'];
	const end = starts[row + 1] as number;
	for (let at = start + FIXED_SLOTS; at < end; at++) {
		const slot = slots[at] as number;
		if (slot >= span.first && slot <= span.unreported) counts[slot] = (counts[slot] as number) + 1;
	}
}
