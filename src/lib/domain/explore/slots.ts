import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import { NOT_REPORTED } from '../catalogue/project-table.ts';
import { FLAGS, STAGES } from '../project/project.ts';
import { CONFIDENCES } from '../provenance.ts';
import { PARK_LEVELS } from '../territory/territory.ts';
import type { Parts } from '../parts.ts';
import { makeBins } from './bins.ts';
import type { Bins } from './bins.ts';
import { COUNTED_FIELDS, NUMBER_FIELDS, SINGLE_FIELDS, VALUE_FIELDS, recordOf } from './fields.ts';
import type { CountedField, NumberField, SingleField, ValueField } from './fields.ts';

/** Single and number fields have one slot a row each, at the place of the field in `COUNTED_FIELDS`; lists follow. */
export const FIXED_SLOTS = SINGLE_FIELDS.length + NUMBER_FIELDS.length;

/** Counted things are numbered through: every value or bin of every field, and one more a field for not reported. */
export interface Slots {
	/** How many there are. */
	readonly count: number;
	readonly spans: Readonly<Record<CountedField, SlotSpan>>;
	/** Slots in which row `r` is counted: `slots[starts[r] .. starts[r + 1])`, no slot twice. */
	readonly starts: Uint32Array;
	readonly slots: Uint16Array;
	/** The values of a field as a filter names them, in catalogue order: those of its slots from the first. */
	readonly values: Readonly<Record<ValueField, readonly string[]>>;
	/** Edges of the bins that are the slots of a field from the first. */
	readonly edges: Readonly<Record<NumberField, readonly number[]>>;
}

/** Slots of one field: its values or bins are `first` up to, but without, `unreported`. */
export interface SlotSpan {
	readonly first: number;
	readonly unreported: number;
}

export function makeSlots(table: ProjectTable, catalogue: Catalogue): Slots {
	const values = recordOf(VALUE_FIELDS, (field) => valuesOfField(catalogue, field));
	const bins = recordOf(NUMBER_FIELDS, (field) => makeBins(table[field], field));
	const { spans, count } = spansOf({
		...recordOf(VALUE_FIELDS, (field) => values[field].length),
		...recordOf(NUMBER_FIELDS, (field) => bins[field].count)
	});
	const edges = recordOf(NUMBER_FIELDS, (field) => bins[field].edges);
	return { count, spans, values, edges, ...slotsOfRows(table, spans, bins) };
}

/** Rows that one part of a reordering copies. */
const PART = 16_384;

/** The same counts for the same rows in another order: what then reads them in this order runs straight through memory. */
export function* reorderSlots(slots: Slots, rows: Uint32Array): Parts<Slots> {
	const reordered = { starts: new Uint32Array(slots.starts.length), slots: new Uint16Array(slots.slots.length) };
	for (let from = 0; from < rows.length; from += PART) {
		copySlots(slots, reordered, { rows, from, to: Math.min(from + PART, rows.length) });
		yield;
	}
	return { ...slots, ...reordered };
}

/** Copies the slots of `rows[from .. to)` behind those of the places before. */
function copySlots(
	{ starts, slots }: Slots,
	copy: Pick<Slots, 'starts' | 'slots'>,
	{ rows, from, to }: { rows: Uint32Array; from: number; to: number }
): void {
	let size = copy.starts[from] ?? 0;
	for (let place = from; place < to; place++) {
		const row = rows[place] as number; // place < to <= rows.length
		const end = starts[row + 1] as number; // one start more than there are rows
		for (let at = starts[row] as number; at < end; at++) copy.slots[size++] = slots[at] as number;
		copy.starts[place + 1] = size;
	}
}

function valuesOfField({ divisions, chains, programmes }: Catalogue, field: ValueField): readonly string[] {
	switch (field) {
		case 'divisions':
			return divisions.map(({ code }) => code);
		case 'parkLevels':
			return PARK_LEVELS;
		case 'stages':
			return STAGES;
		case 'confidences':
			return CONFIDENCES;
		case 'chains':
			return chains.map(({ id }) => id);
		case 'links':
			return chains.flatMap(({ links }) => links.map(({ id }) => id));
		case 'programmes':
			return programmes.map(({ id }) => id);
		case 'flags':
			return FLAGS;
	}
}

function spansOf(sizes: Record<CountedField, number>): { spans: Record<CountedField, SlotSpan>; count: number } {
	let count = 0;
	const spans = recordOf(COUNTED_FIELDS, (field) => {
		const first = count;
		count += sizes[field] + 1;
		return { first, unreported: count - 1 };
	});
	return { spans, count };
}

function slotsOfRows(
	table: ProjectTable,
	spans: Record<CountedField, SlotSpan>,
	bins: Record<NumberField, Bins>
): Pick<Slots, 'starts' | 'slots'> {
	const starts = new Uint32Array(table.count + 1);
	const slots: number[] = [];
	const fixed = [
		...SINGLE_FIELDS.map((field) => ({ codes: codesOf(table, field), span: spans[field] })),
		...NUMBER_FIELDS.map((field) => ({ codes: bins[field].codes, span: spans[field] }))
	];
	for (let row = 0; row < table.count; row++) {
		for (const { codes, span } of fixed) pushCode(slots, span, codes[row] ?? NOT_REPORTED);
		pushBits(slots, spans.chains, table.chainBits[row] ?? 0);
		pushLinks(slots, spans.links, table, row);
		pushBits(slots, spans.programmes, table.programmeBits[row] ?? 0);
		pushBits(slots, spans.flags, table.flagBits[row] ?? 0);
		starts[row + 1] = slots.length;
	}
	return { starts, slots: new Uint16Array(slots) };
}

function codesOf(table: ProjectTable, field: SingleField): Uint16Array {
	switch (field) {
		case 'divisions':
			return table.division;
		case 'parkLevels':
			return table.parkLevel;
		case 'stages':
			return table.stage;
		case 'confidences':
			return table.confidence;
	}
}

function pushCode(slots: number[], { first, unreported }: SlotSpan, code: number): void {
	slots.push(code === NOT_REPORTED ? unreported : first + code);
}

function pushBits(slots: number[], { first, unreported }: SlotSpan, bits: number): void {
	if (bits === 0) slots.push(unreported);
	for (let rest = bits; rest !== 0; rest &= rest - 1) slots.push(first + 31 - Math.clz32(rest & -rest));
}

function pushLinks(slots: number[], { first, unreported }: SlotSpan, table: ProjectTable, row: number): void {
	const [from = 0, to = 0] = table.linkStart.subarray(row, row + 2);
	if (from === to) slots.push(unreported);
	for (let at = from; at < to; at++) slots.push(first + (table.links[at] ?? 0));
}
