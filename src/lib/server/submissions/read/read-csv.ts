import Papa from 'papaparse';
import type { Cell, UploadedTable } from '../../../domain/exchange/submit/submission.ts';
import { tableOfGrid } from './grid-table.ts';
import { cellText, counter, pause, Refused, type Reading } from './limits.ts';
import type { GridRow } from './xlsx-sheet.ts';

const DELIMITERS = [',', '\t', ';'] as const;
/** By which Excel is told the delimiter of a file, in its first line. */
const SAID = /^sep=(.)\r?\n/i;
/** Characters parsed between two pauses. */
const SLICE = 1 << 20;

/** The table of a text of separated values; quoted cells may hold delimiters and ends of lines. */
export async function readCsv(name: string, text: string, reading: Reading): Promise<UploadedTable[]> {
	const said = SAID.exec(text);
	const delimiter = said?.[1] ?? delimiterOf(text);
	const grid: GridRow[] = [];
	const countRows = counter(reading.limits.rows, 'too-many-rows', 'rows');
	let line = said ? 1 : 0;
	for (let at = said?.[0].length ?? 0; at < text.length;) {
		const end = endOfSlice(text, at, delimiter);
		for (const cells of parsed(text.slice(at, end), delimiter)) {
			line++;
			if (cells.length > reading.limits.columns) throw new Refused('too-large', 'columns', cells.length);
			if (cells.every((cell) => cell.trim() === '')) continue;
			countRows(1);
			grid.push({ line, cells: cells.map((cell) => cellOf(cell, reading)) });
		}
		at = end;
		await pause(reading, at / text.length);
	}
	const table = tableOfGrid(name, grid);
	return table ? [table] : [];
}

function parsed(text: string, delimiter: string): string[][] {
	const { data } = Papa.parse<string[]>(text, { delimiter });
	// an end of line at the end begins no line
	return data.at(-1)?.length === 1 && data.at(-1)?.[0] === '' && /[\r\n]$/.test(text) ? data.slice(0, -1) : data;
}

/** The end of a line at which no cell in quotes is open, some way on from `from`; else the end. */
function endOfSlice(text: string, from: number, delimiter: string): number {
	if (text.length - from <= SLICE * 1.5) return text.length;
	let isQuoted = false;
	let isStart = true;
	for (let at = from; at < text.length; at++) {
		const sign = text[at];
		if (sign === '"') {
			// inside, two of them are one; outside, it opens only where a cell begins
			if (isQuoted || isStart) isQuoted = !isQuoted;
			isStart = false;
		} else if (!isQuoted && sign === '\n') {
			if (at - from >= SLICE) return at + 1;
			isStart = true;
		} else isStart = !isQuoted && sign === delimiter;
	}
	return text.length;
}

/** The sign that parts the first lines into most columns, alike in each. */
function delimiterOf(text: string): string {
	const top = text.slice(0, SLICE / 16);
	const counts = DELIMITERS.map((delimiter) => {
		const widths = Papa.parse<string[]>(top, { delimiter, preview: 30 }).data.map((row) => row.length);
		const sorted = widths.filter((width) => width > 1).sort((a, b) => a - b);
		return { delimiter, score: (sorted[Math.floor(sorted.length / 2)] ?? 0) * sorted.length };
	});
	return counts.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

/** A cell that our own files disarmed against being run as a formula says what it said before. */
function cellOf(cell: string, reading: Reading): Cell {
	if (cell === '') return null;
	return cellText(/^'[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell, reading);
}
