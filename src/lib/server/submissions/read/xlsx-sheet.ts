import type { Cell } from '../../../domain/exchange/submit/submission.ts';
import { dateOfSerial } from './excel-date.ts';
import { cellText, pause, Refused, type Reading } from './limits.ts';
import { eventsOf, unescaped, type Workbook } from './xlsx-parts.ts';
import { attributeOf } from './xml-events.ts';
import type { ArchiveFile } from './zip.ts';

/** A line of a sheet that holds something. */
export interface GridRow {
	/** From 1. */
	readonly line: number;
	readonly cells: readonly Cell[];
}

interface OpenCell {
	readonly column: number;
	readonly type: string;
	readonly style: number;
	/** What stands in it, of several pieces of text. */
	value: string;
}

/** Events between two pauses. */
const SLICE = 200_000;

/**
 * The lines of a sheet. A formula is what it last came to, a date is told as far as its format shows it, an error
 * (`#DIV/0!`) is its words: reading the rows finds that it is no number.
 */
export async function readSheet(
	file: ArchiveFile,
	workbook: Workbook,
	reading: Reading,
	countRows: (more: number) => void
): Promise<GridRow[]> {
	const rows: GridRow[] = [];
	let [line, column, events] = [0, 0, 0];
	let cells: Cell[] = [];
	let open: OpenCell | null = null;
	let [isValue, isReading] = [false, false];
	for (const event of eventsOf(file, reading)) {
		if (++events % SLICE === 0) await pause(reading, Math.min(0.9, rows.length / reading.limits.rows));
		if (event.kind === 'text') {
			if (open && isValue && !isReading) open.value += event.text;
		} else if (event.name === 'row') {
			if (event.kind === 'open') {
				line = Number(attributeOf(event.attributes, 'r') ?? line + 1);
				[cells, column] = [[], 0];
			} else if (cells.length > 0) {
				countRows(1);
				rows.push({ line, cells });
			}
		} else if (event.name === 'c') {
			if (event.kind === 'open') {
				open = openCell(event.attributes, column, reading);
				column = open.column + 1;
			} else if (open) {
				place(cells, open.column, valueOf(open, workbook, reading), reading);
				open = null;
			}
		} else if (event.name === 'v' || event.name === 't') isValue = event.kind === 'open';
		else if (event.name === 'rPh') isReading = event.kind === 'open';
	}
	return rows;
}

function openCell(attributes: string, next: number, { limits }: Reading): OpenCell {
	const reference = attributeOf(attributes, 'r');
	const column = reference === null ? next : columnOf(reference);
	// far to the right stand formats without values, which cost nothing; a value there is refused when it is placed
	if (column > 1_000_000) throw new Refused('too-large', 'columns', limits.columns);
	return {
		column,
		type: attributeOf(attributes, 't') ?? 'n',
		style: Number(attributeOf(attributes, 's') ?? 0),
		value: ''
	};
}

/** `AB12` → 27 */
export function columnOf(reference: string): number {
	let column = 0;
	for (const sign of reference) {
		const letter = sign.charCodeAt(0) & ~32;
		if (letter < 65 || letter > 90) break;
		column = column * 26 + letter - 64;
	}
	return column - 1;
}

function place(cells: Cell[], column: number, value: Cell, { limits }: Reading): void {
	if (value === null || column < 0) return;
	if (column >= limits.columns) throw new Refused('too-large', 'columns', limits.columns);
	while (cells.length < column) cells.push(null);
	cells[column] = value;
}

function valueOf({ type, style, value }: OpenCell, workbook: Workbook, reading: Reading): Cell {
	if (value === '') return null;
	switch (type) {
		case 's':
			return workbook.strings[Number(value)] || null;
		case 'b':
			return value === '1' || value === 'true';
		case 'd':
			return value.slice(0, 10);
		case 'n': {
			const number = Number(value);
			if (!Number.isFinite(number)) return cellText(value, reading);
			const parts = workbook.dates[style] ?? null;
			return (parts && dateOfSerial(number, parts, workbook.isSince1904)) ?? number;
		}
		default:
			return cellText(unescaped(value), reading);
	}
}
