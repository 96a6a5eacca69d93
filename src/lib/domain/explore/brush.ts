import type { Parts } from '../parts.ts';
import { bitOf } from './fields.ts';
import type { NumberField } from './fields.ts';
import { countRow, emptyCounts } from './counts.ts';
import type { Counts } from './counts.ts';
import type { Failing } from './masks.ts';
import type { NumberTrack, Run, Window } from './number-track.ts';

/** Rows between two sums that are kept: a window's ends are on average half as many rows from one. */
const BLOCK = 128;

/**
 * What every window over one number field would count, while all other conditions stand still: running sums of the
 * counts along the field's order, kept at every block. A step of a brush then costs the difference of two sums,
 * however far the window moves.
 *
 * @source the idea: D. Moritz, B. Howe, J. Heer, Falcon: Balancing Interactive Latency and Resolution Sensitivity for
 * Scalable Linked Visualizations, CHI 2019
 */
export interface Brush {
	readonly field: NumberField;
	readonly track: NumberTrack;
	/** Sums before block 0, 1, 2 …, one after the other. */
	readonly sums: Int32Array;
	/** Of all rows that report the field, and of those that do not. */
	readonly reported: Counts;
	readonly unreported: Counts;
}

/** Rows that one part of making a brush counts. */
const PART = 128 * BLOCK;

/** `failing`: with the other conditions as they will stand; the bit of `field` itself does not matter. */
export function* makeBrush(field: NumberField, track: NumberTrack, failing: Failing): Parts<Brush> {
	const reported = emptyCounts(track.slots);
	const unreported = emptyCounts(track.slots);
	const sums = new Int32Array(reported.length * (Math.floor(track.reported / BLOCK) + 1));
	const brush = { field, track, sums, reported, unreported };
	for (let from = 0; from < track.rows.length; from += PART) {
		addUp(brush, failing, { from, to: Math.min(from + PART, track.rows.length) });
		yield;
	}
	return brush;
}

/** Counts the places of `run` on top of those before, and keeps the sums at each block. */
function addUp({ field, track, sums, reported, unreported }: Brush, failing: Failing, { from, to }: Run): void {
	const others = ~bitOf(field);
	for (let place = from; place < to; place++) {
		if (place % BLOCK === 0 && place <= track.reported) sums.set(reported, (place / BLOCK) * reported.length);
		const mask = failing[track.rows[place] as number] as number; // place < to <= rows.length
		countRow(place < track.reported ? reported : unreported, track.slots, place, mask & others);
	}
}

/** The counts when the field has `window`; `failing`: that which the brush was made of. */
export function countWindow(brush: Brush, failing: Failing, window: Window): Counts {
	const { field, track, reported, unreported } = brush;
	const counts = sumBefore(brush, failing, window.to);
	const before = sumBefore(brush, failing, window.from);
	// all of these have a place for each slot
	for (let slot = 0; slot < counts.length; slot++)
		counts[slot] =
			(counts[slot] as number) - (before[slot] as number) + (window.unreported ? (unreported[slot] as number) : 0);
	// the field's own condition hides nothing of its own
	const own = track.slots.spans[field];
	for (let slot = own.first; slot <= own.unreported; slot++)
		counts[slot] = (reported[slot] as number) + (unreported[slot] as number);
	return counts;
}

/** The counts of the rows before `end` in the field's order. */
function sumBefore({ field, track, sums }: Brush, failing: Failing, end: number): Counts {
	const size = track.slots.count + 1;
	const block = Math.floor(end / BLOCK);
	const counts = sums.slice(block * size, (block + 1) * size);
	const others = ~bitOf(field);
	for (let place = block * BLOCK; place < end; place++) {
		const mask = failing[track.rows[place] as number] as number; // place < end <= rows.length
		countRow(counts, track.slots, place, mask & others);
	}
	return counts;
}
