import type { Cell } from '../../../domain/exchange/submit/submission.ts';
import { cellText, counter, Refused, type Reading } from './limits.ts';
import { textOf } from './text-of.ts';

interface Column {
	readonly name: Uint8Array;
	readonly type: string;
	readonly at: number;
	readonly width: number;
}

export interface DbfTable {
	readonly headings: readonly string[];
	readonly rows: readonly (readonly Cell[])[];
	readonly encoding: string;
}

/** What `.cpg` files and drivers of languages call encodings. */
const ENCODINGS: readonly (readonly [said: RegExp, encoding: string])[] = [
	[/utf-?8|65001/i, 'utf-8'],
	[/gbk|gb2312|gb18030|936|chinese/i, 'gb18030'],
	[/big5|950/i, 'big5'],
	[/1251/, 'windows-1251'],
	[/8859[-_]?1|1252/, 'windows-1252']
];
/** Number of a driver, at place 29: Chinese GBK. @source dBASE, language driver ids */
const GBK_DRIVER = 0x4d;

/**
 * The records of a dBASE table; those marked as deleted are left out as `null` rows would be: they stand in no shape.
 * `cpg`: the text of the file beside it that says the encoding; without it that is found as of any text.
 */
export function dbfRows(bytes: Uint8Array, cpg: string | null, reading: Reading): DbfTable {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const [count, start, length] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
	if (length < 1 || start + count * length > bytes.length + length) throw new Refused('broken-file', 'dbf', count);
	counter(reading.limits.rows, 'too-many-rows', 'rows')(count);
	const columns = columnsOf(bytes, start);
	if (columns.length > reading.limits.columns) throw new Refused('too-large', 'columns', columns.length);
	const encoding = encodingOf(bytes, { cpg, columns, start, length, count });
	const decoder = new TextDecoder(encoding);
	const read = (from: number, width: number) =>
		decoder.decode(bytes.subarray(from, from + width)).replace(/[\0\s]+$/u, '');
	return {
		headings: columns.map(({ name }) => decoder.decode(name)),
		rows: Array.from({ length: count }, (_, row) =>
			columns.map(({ type, at, width }) => cellOf(type, read(start + row * length + at, width).trimStart(), reading))
		),
		encoding
	};
}

function columnsOf(bytes: Uint8Array, start: number): Column[] {
	const columns: Column[] = [];
	// the mark of deletion stands before the first column
	let at = 1;
	for (let head = 32; head + 32 <= Math.min(start, bytes.length) && bytes[head] !== 0x0d; head += 32) {
		const name = bytes.subarray(head, head + 11);
		const end = name.indexOf(0);
		const width = bytes[head + 16] ?? 0;
		columns.push({
			name: name.subarray(0, end < 0 ? 11 : end),
			type: String.fromCharCode(bytes[head + 11] ?? 67),
			at,
			width
		});
		at += width;
	}
	return columns;
}

interface Texts {
	readonly cpg: string | null;
	readonly columns: readonly Column[];
	readonly start: number;
	readonly length: number;
	readonly count: number;
}

/** Records looked at. */
const SAMPLE = 2_000;

function encodingOf(bytes: Uint8Array, { cpg, columns, start, length, count }: Texts): string {
	const said = ENCODINGS.find(([words]) => cpg !== null && words.test(cpg))?.[1];
	if (said) return said;
	const parts: Uint8Array[] = columns.map(({ name }) => name);
	for (let row = 0; row < Math.min(count, SAMPLE); row++)
		for (const { type, at, width } of columns)
			if (type === 'C') {
				const from = start + row * length + at;
				parts.push(bytes.subarray(from, from + width));
			}
	// a text cut short in the middle of a sign must not decide
	const joined = Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]));
	if (bytes[29] === GBK_DRIVER) return 'gb18030';
	try {
		return textOf(joined).encoding;
	} catch {
		return 'gb18030';
	}
}

function cellOf(type: string, text: string, reading: Reading): Cell {
	if (text === '') return null;
	switch (type) {
		case 'N':
		case 'F':
			// a number that did not fit its width is written as stars
			return Number.isFinite(Number(text)) ? Number(text) : /^\*+$/.test(text) ? null : text;
		case 'L':
			return /^[YyTt]$/.test(text) ? true : /^[NnFf]$/.test(text) ? false : null;
		case 'D':
			return /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : text;
		default:
			return cellText(text, reading);
	}
}
