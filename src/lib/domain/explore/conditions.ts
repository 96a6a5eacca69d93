import type { ProjectTable } from '../catalogue/project-table.ts';
import { inOneGo, type Parts } from '../parts.ts';
import { countWindow, makeBrush } from './brush.ts';
import type { Brush } from './brush.ts';
import { countAll } from './counts.ts';
import type { Counts } from './counts.ts';
import { NUMBER_FIELDS, ROW_FIELDS, VALUE_FIELDS, bitOf } from './fields.ts';
import type { NumberField, ValueField } from './fields.ts';
import type { Filter } from './filter.ts';
import { NO_FILTER, UNREPORTED } from './filter.ts';
import { clearBit, flipRun, setByRow, setBySlots } from './masks.ts';
import type { Failing } from './masks.ts';
import { makeNumberTrack, runsBetween, wholeWindow, windowOf } from './number-track.ts';
import type { NumberTrack, Window } from './number-track.ts';
import type { Slots } from './slots.ts';

/** Conditions met elsewhere: by row, 1 where it meets the condition, else 0; `null` for no condition. */
export interface RowConditions {
	readonly textRows: Uint8Array | null;
	readonly areaRows: Uint8Array | null;
}

export const NO_ROW_CONDITIONS: RowConditions = { textRows: null, areaRows: null };

/** The conditions in force, and the counts they lead to. */
export interface Conditions {
	readonly table: ProjectTable;
	readonly slots: Slots;
	readonly failing: Failing;
	/** Made when a field is first narrowed, or before, when there is time. */
	readonly tracks: Map<NumberField, NumberTrack>;
	/** Of the fields that have a track. */
	readonly windows: Map<NumberField, Window>;
	filter: Filter;
	rowConditions: RowConditions;
	counts: Counts;
	/** Of the number field that alone changed last; good as long as no other condition changes. */
	brush: Brush | null;
	/** Orders begun; run to their end where they are in `tracks`. */
	readonly makingTracks: Map<NumberField, Parts<void>>;
	/** A brush begun under the conditions in force, but for that on its own field. */
	makingBrush: { readonly field: NumberField; readonly parts: Parts<Brush> } | null;
}

/** No conditions yet: every row passes. */
export function createConditions(table: ProjectTable, slots: Slots): Conditions {
	const failing = new Uint16Array(table.count);
	return {
		table,
		slots,
		failing,
		tracks: new Map(),
		windows: new Map(),
		filter: NO_FILTER,
		rowConditions: NO_ROW_CONDITIONS,
		counts: countAll(slots, failing),
		brush: null,
		makingTracks: new Map(),
		makingBrush: null
	};
}

/** Puts other conditions in force. `counts` is another object afterwards if, and only if, some condition changed. */
export function applyConditions(conditions: Conditions, filter: Filter, rowConditions: RowConditions): void {
	const { slots, failing } = conditions;
	const rewritten = [rewriteValues(conditions, filter), rewriteRows(conditions, rowConditions)].some(Boolean);
	const moved = NUMBER_FIELDS.filter((field) => moveWindow(conditions, filter, field));
	conditions.filter = filter;
	conditions.rowConditions = rowConditions;
	const [field, another] = moved;
	if (!rewritten && field && !another) {
		const brush = brushOf(conditions, field);
		keepBrush(conditions, brush);
		conditions.counts = countWindow(brush, failing, windowIn(conditions, brush.track, field));
	} else if (rewritten || field) {
		keepBrush(conditions, null);
		conditions.counts = countAll(slots, failing);
	}
}

/** Rewrites the bits of the value fields that ask for other values than before. Whether there were any. */
function rewriteValues({ failing, slots, filter: before }: Conditions, after: Filter): boolean {
	const changed = VALUE_FIELDS.filter((field) => !haveSameValues(before[field], after[field]));
	for (const field of changed) {
		if (after[field].length === 0) clearBit(failing, bitOf(field));
		else setBySlots(failing, slots, field, allowedSlots(slots, field, after[field]));
	}
	return changed.length > 0;
}

/** Rewrites the bits of the conditions met elsewhere that are others than before. Whether there were any. */
function rewriteRows({ failing, rowConditions: before }: Conditions, after: RowConditions): boolean {
	const changed = ROW_FIELDS.filter((field) => before[`${field}Rows`] !== after[`${field}Rows`]);
	for (const field of changed) {
		const inside = after[`${field}Rows`];
		if (inside) setByRow(failing, bitOf(field), inside);
		else clearBit(failing, bitOf(field));
	}
	return changed.length > 0;
}

/** Flips the bits of the rows that the window of `field` takes in or leaves out. Whether there were any. */
function moveWindow(conditions: Conditions, filter: Filter, field: NumberField): boolean {
	const { tracks, windows, failing } = conditions;
	if (!filter[field] && !tracks.has(field)) return false;
	const track = trackOf(conditions, field);
	const before = windowIn(conditions, track, field);
	const after = windowOf(track.sorted, filter[field]);
	windows.set(field, after);
	const runs = runsBetween(track, before, after);
	for (const run of runs) flipRun(failing, bitOf(field), track, run);
	return runs.length > 0;
}

const windowIn = ({ windows }: Conditions, { sorted }: NumberTrack, field: NumberField): Window =>
	windows.get(field) ?? wholeWindow(sorted);

/** The order of a number field, made when first asked for; what has been made of it is gone on with. */
function trackOf(conditions: Conditions, field: NumberField): NumberTrack {
	inOneGo(makingTrack(conditions, field));
	const track = conditions.tracks.get(field);
	if (!track) throw new Error(`no order of ${field} was made`);
	return track;
}

/** What is left to do for the order of a field, one and the same for all who ask. */
function makingTrack(conditions: Conditions, field: NumberField): Parts<void> {
	const parts = conditions.makingTracks.get(field) ?? makeTrack(conditions, field);
	conditions.makingTracks.set(field, parts);
	return parts;
}

function* makeTrack({ table, slots, tracks }: Conditions, field: NumberField): Parts<void> {
	tracks.set(field, yield* makeNumberTrack(table[field], slots));
}

/** Makes the orders that the first filter by each number field would otherwise wait for. No condition changes. */
export function* prepareOrders(conditions: Conditions): Parts<void> {
	for (const field of NUMBER_FIELDS) yield* makingTrack(conditions, field);
}

/** Makes ready what the next window over `field` alone would otherwise wait for. No condition changes. */
export function* prepareBrush(conditions: Conditions, field: NumberField): Parts<void> {
	yield* makingTrack(conditions, field);
	if (conditions.brush?.field === field) return;
	const parts = makingBrush(conditions, field);
	// a filter between two parts finishes it or makes it void
	while (conditions.makingBrush?.parts === parts) {
		const part = parts.next();
		if (part.done) keepBrush(conditions, part.value);
		else yield;
	}
}

function brushOf(conditions: Conditions, field: NumberField): Brush {
	if (conditions.brush?.field === field) return conditions.brush;
	return inOneGo(makingBrush(conditions, field));
}

/** None is on its way any more. */
function keepBrush(conditions: Conditions, brush: Brush | null): void {
	conditions.brush = brush;
	conditions.makingBrush = null;
}

/** What is left to do for a brush over `field` under the conditions in force. */
function makingBrush(conditions: Conditions, field: NumberField): Parts<Brush> {
	const parts =
		conditions.makingBrush?.field === field
			? conditions.makingBrush.parts
			: makeBrush(field, trackOf(conditions, field), conditions.failing);
	conditions.makingBrush = { field, parts };
	return parts;
}

/** By slot: 1 for those of `wanted`, values of `field`, else 0. */
function allowedSlots({ count, spans, values }: Slots, field: ValueField, wanted: Filter[ValueField]): Uint8Array {
	const isWanted = new Set<string>(wanted);
	const { first, unreported } = spans[field];
	const allowed = new Uint8Array(count);
	values[field].forEach((value, index) => (allowed[first + index] = Number(isWanted.has(value))));
	allowed[unreported] = Number(isWanted.has(UNREPORTED));
	return allowed;
}

const haveSameValues = (before: readonly string[], after: readonly string[]): boolean =>
	before === after || (before.length === after.length && before.every((value, index) => value === after[index]));
