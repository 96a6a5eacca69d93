/** A cell as a database has it; `null`: nothing is there, which is not an empty text. */
export type ExactCell = string | number | null;

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as comma-separated values that can be read back to the very same cells: UTF-8 with byte order mark, headings
 * first, lines end in CRLF. What is `null` is empty, an empty text is `""`. Text that a spreadsheet would run as a formula
 * has an apostrophe before it, and so has text that begins with one.
 *
 * @source RFC 4180; OWASP, "CSV Injection"
 */
export function* writeExactCsv(
	columns: readonly string[],
	rows: Iterable<Readonly<Record<string, ExactCell>>>
): Generator<string> {
	yield `${BYTE_ORDER_MARK}${columns.map(cellText).join(',')}\r\n`;
	for (const row of rows) yield `${columns.map((column) => cellText(row[column] ?? null)).join(',')}\r\n`;
}

function cellText(cell: ExactCell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(cell);
	const text = /^['=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
	return text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of a file; `line`: where it begins, from 1. */
export interface CsvLine {
	readonly line: number;
	readonly cells: readonly (string | null)[];
}

/** Lines as `writeExactCsv` wrote them, numbers as text; `null` where a quote is never closed. Lines may end in LF too. */
export function readExactCsv(text: string): CsvLine[] | null {
	const lines: CsvLine[] = [];
	let cells: (string | null)[] = [];
	let [at, line, begun] = [text.startsWith(BYTE_ORDER_MARK) ? 1 : 0, 1, 1];
	while (at < text.length) {
		const cell = text[at] === '"' ? quoted(text, at) : plain(text, at);
		if (cell === null) return null;
		line += text.slice(at, cell.end).split('\n').length - 1;
		cells.push(cell.value);
		at = cell.end;
		if (text[at] === ',') {
			at += 1;
			// a comma at the very end is followed by one more empty cell
			if (at < text.length) continue;
			cells.push(null);
		}
		at += text.startsWith('\r\n', at) ? 2 : 1;
		lines.push({ line: begun, cells });
		line += 1;
		begun = line;
		cells = [];
	}
	return lines;
}

interface Read {
	readonly value: string | null;
	readonly end: number;
}

function quoted(text: string, start: number): Read | null {
	let value = '';
	for (let at = start + 1; ;) {
		const close = text.indexOf('"', at);
		if (close < 0) return null;
		value += text.slice(at, close);
		if (text[close + 1] !== '"') return { value: asWritten(value), end: close + 1 };
		value += '"';
		at = close + 2;
	}
}

function plain(text: string, start: number): Read {
	const rest = /[^,\r\n]*/y;
	rest.lastIndex = start;
	const end = start + (rest.exec(text)?.[0].length ?? 0);
	return { value: end === start ? null : asWritten(text.slice(start, end)), end };
}

const asWritten = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);
