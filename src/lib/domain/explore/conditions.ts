import type { ProjectTable } from '../catalogue/project-table.ts';
import type { CountedColumns } from './counted-columns.ts';
import { NUMBER_FIELDS, ROW_FIELDS, VALUE_FIELDS, bitOf } from './fields.ts';
import type { NumberField, ValueField } from './fields.ts';
import type { Filter } from './filter.ts';
import { NO_FILTER, UNREPORTED } from './filter.ts';
import { makeNumberTrack, runsBetween, wholeWindow, windowOf } from './number-track.ts';
import type { NumberTrack, Window } from './number-track.ts';
import { createTally, flipRun, moveRun, recount, setByCode, setByRow } from './tally.ts';
import type { Run, Tally } from './tally.ts';
import type { ValueColumn } from './value-column.ts';

/** Conditions met elsewhere: one byte a row, 0 for a row that fails; `null` for no condition. */
export interface RowConditions {
	readonly textRows: Uint8Array | null;
	readonly areaRows: Uint8Array | null;
}

/** The conditions in force, and the tally they lead to. */
export interface Conditions {
	readonly tally: Tally;
	/** How many rows pass. */
	readonly count: number;
	/** Grows whenever rows begin or cease to pass a field. */
	readonly changes: number;
	apply(filter: Filter, rowConditions?: RowConditions): void;
	/** Where the rows stand that pass `field`, in its ascending order; `null` while it was never narrowed. */
	windowOf(field: NumberField): Window | null;
}

/** Rows to move, beyond which counting all rows anew is quicker, as a share of all rows. */
const MOST_MOVED = 1 / 2;

const NO_ROW_CONDITIONS: RowConditions = { textRows: null, areaRows: null };

interface State {
	readonly tally: Tally;
	readonly table: ProjectTable;
	readonly columns: CountedColumns;
	/** Made when a field is first narrowed. */
	readonly tracks: Map<NumberField, NumberTrack>;
	readonly windows: Map<NumberField, Window>;
	filter: Filter;
	rowConditions: RowConditions;
	count: number;
	changes: number;
}

/** No conditions yet: every row passes. */
export function createConditions(table: ProjectTable, columns: CountedColumns): Conditions {
	const tally = createTally(columns.packing);
	const state: State = {
		tally,
		table,
		columns,
		tracks: new Map(),
		windows: new Map(),
		filter: NO_FILTER,
		rowConditions: NO_ROW_CONDITIONS,
		count: recount(tally),
		changes: 0
	};
	return {
		tally,
		get count() {
			return state.count;
		},
		get changes() {
			return state.changes;
		},
		apply: (filter, rowConditions = NO_ROW_CONDITIONS) => applyTo(state, filter, rowConditions),
		windowOf: (field) => state.windows.get(field) ?? null
	};
}

interface Move {
	readonly track: NumberTrack;
	readonly bit: number;
	readonly run: Run;
}

function applyTo(state: State, filter: Filter, rowConditions: RowConditions): void {
	const rewritten = [rewriteValues(state, filter), rewriteRows(state, rowConditions)].some(Boolean);
	const moves = NUMBER_FIELDS.flatMap((field) => movesOf(state, filter, field));
	state.filter = filter;
	state.rowConditions = rowConditions;
	if (!rewritten && moves.length === 0) return;
	state.changes++;
	const moved = moves.reduce((sum, { run }) => sum + run.to - run.from, 0);
	if (rewritten || moved > state.table.count * MOST_MOVED) {
		for (const { track, bit, run } of moves) flipRun(state.tally, track, bit, run);
		state.count = recount(state.tally);
	} else {
		for (const { track, bit, run } of moves) state.count += moveRun(state.tally, track, bit, run);
	}
}

/** Rewrites the bits of the value fields that ask for other values than before. Whether there were any. */
function rewriteValues({ tally, columns, filter: before }: State, after: Filter): boolean {
	const changed = VALUE_FIELDS.filter((field) => !haveSameValues(before[field], after[field]));
	for (const field of changed) {
		const column = columns.values[field];
		setByCode(tally, bitOf(field), column.codes, allowedCodes(column, after[field]));
	}
	return changed.length > 0;
}

/** Rewrites the bits of the conditions met elsewhere that are others than before. Whether there were any. */
function rewriteRows({ tally, rowConditions: before }: State, after: RowConditions): boolean {
	const changed = ROW_FIELDS.filter((field) => before[`${field}Rows`] !== after[`${field}Rows`]);
	for (const field of changed) setByRow(tally, bitOf(field), after[`${field}Rows`]);
	return changed.length > 0;
}

function movesOf({ table, columns, tracks, windows }: State, filter: Filter, field: NumberField): Move[] {
	if (!filter[field] && !tracks.has(field)) return [];
	const track = tracks.get(field) ?? makeNumberTrack(table[field], columns.packing);
	tracks.set(field, track);
	const before = windows.get(field) ?? wholeWindow(track.sorted);
	const after = windowOf(track.sorted, filter[field]);
	windows.set(field, after);
	return runsBetween(track, before, after).map((run) => ({ track, bit: bitOf(field), run }));
}

/** By code: 1 where a row of this code has one of `wanted`, or where nothing is wanted in particular. */
function allowedCodes({ values, valuesByCode }: ValueColumn, wanted: Filter[ValueField]): Uint8Array {
	const isWanted = new Set<string>(wanted);
	return Uint8Array.from(valuesByCode, (members) => {
		if (isWanted.size === 0) return 1;
		if (members.length === 0) return Number(isWanted.has(UNREPORTED));
		return Number(members.some((value) => isWanted.has(values[value] ?? UNREPORTED)));
	});
}

const haveSameValues = (before: readonly string[], after: readonly string[]): boolean =>
	before === after || (before.length === after.length && before.every((value, index) => value === after[index]));
