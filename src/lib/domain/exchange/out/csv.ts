import { type Cell, cellOf } from './cell.ts';
import type { RecordLayer } from './record-set.ts';

/** By which Excel knows that a file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as comma-separated values: UTF-8 with byte order mark, a line of headings first, lines end in CRLF, empty for
 * what is not disclosed. Text that a spreadsheet would run as a formula is disarmed.
 *
 * @source RFC 4180
 */
export function* csvLines(head: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
	yield BYTE_ORDER_MARK + csvLine(head);
	for (const cells of rows) yield csvLine(cells);
}

/** A layer as `csvLines` has it. */
export const layerCsv = ({ fields, rows }: RecordLayer): Generator<string> =>
	csvLines(
		fields.map(({ heading }) => heading),
		layerCells({ fields, rows })
	);

/** A layer's records as cells. */
export function* layerCells({ fields, rows }: Pick<RecordLayer, 'fields' | 'rows'>): Generator<Cell[]> {
	for (const { values } of rows) yield fields.map((field, place) => cellOf(field, values[place] ?? null));
}

/** One line of cells, ended as RFC 4180 has it; text that a spreadsheet would run is disarmed. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell !== 'string') return String(cell);
	const text = disarmed(cell);
	return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Text that stays text in a spreadsheet: an apostrophe before what begins a formula, in full width too, which Chinese
 * and Japanese editions take for the same.
 *
 * @source OWASP, "CSV Injection"
 */
const disarmed = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);
