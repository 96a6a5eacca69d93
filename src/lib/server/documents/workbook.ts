import writeExcelFile, { type CellObject, type Sheet as WrittenSheet } from 'write-excel-file/node';
import type { Sheet, SheetCell, StyledCell } from '../../domain/selection/record/document.ts';

/** Characters that a cell of a workbook holds. */
const MOST_CHARACTERS = 32_767;

/** A workbook of sheets (Office Open XML). `plain`: sheets of bare text, each cell as it is. */
export function writeWorkbook(
	sheets: readonly Sheet[],
	plain: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[]
): Promise<Buffer> {
	return writeExcelFile([...sheets.map(styledSheet), ...plain.map(plainSheet)], {
		fontFamily: 'Microsoft YaHei',
		fontSize: 10
	}).toBuffer();
}

const styledSheet = ({ name, widths, frozen, rows }: Sheet): WrittenSheet<Buffer> => ({
	sheet: name,
	columns: widths.map((width) => ({ width })),
	orientation: 'landscape',
	...(frozen && { stickyRowsCount: frozen.rows, stickyColumnsCount: frozen.columns }),
	data: rows.map((cells) =>
		standing(
			cells.flatMap((cell) => written(cell, widths)),
			widths
		)
	)
});

const plainSheet = ({ name, rows }: { name: string; rows: readonly (readonly string[])[] }): WrittenSheet<Buffer> => ({
	sheet: name,
	data: rows.map((cells) => cells.map((value) => (value === '' ? null : value)))
});

const TONES: Readonly<Record<NonNullable<StyledCell['tone']>, Partial<CellObject>>> = {
	title: { fontWeight: 'bold', fontSize: 14 },
	head: { fontWeight: 'bold', backgroundColor: '#e6edf3', bottomBorderStyle: 'thin', bottomBorderColor: '#8a929a' },
	strong: { fontWeight: 'bold' },
	muted: { textColor: '#566270' },
	mark: { textColor: '#8a5b00', fontWeight: 'bold' }
};

/** A cell, and the empty ones that it covers. */
function written(cell: SheetCell, widths: readonly number[]): (CellObject | null)[] {
	if (cell === null || cell === '') return [null];
	const { value, format, tone, span = 1 } = typeof cell === 'string' ? ({ value: cell } as StyledCell) : cell;
	const style = { ...(tone && TONES[tone]), alignVertical: 'top', ...(span > 1 && { columnSpan: span }) } as const;
	const covered = new Array<null>(span - 1).fill(null);
	// a cell that covers several ends with the last column of its sheet
	const height = span > 1 ? { height: heightOf(String(value), widths.slice(-span), tone) } : {};
	if (typeof value === 'number') return [{ ...style, type: Number, value, ...(format && { format }) }, ...covered];
	return [{ ...style, ...height, type: String, value: neutralText(value), wrap: true }, ...covered];
}

/** A row whose texts take several lines says how high it is: not every program fits it to them. `cells`: one a column. */
function standing(cells: readonly (CellObject | null)[], widths: readonly number[]): (CellObject | null)[] {
	if (cells.some((cell) => cell?.height !== undefined)) return [...cells];
	const heights = cells.map((cell, column) =>
		// words that do not fit leave a part of their line empty
		typeof cell?.value === 'string' ? heightOf(cell.value, [(widths[column] ?? 0) * 0.9]) : 0
	);
	const height = Math.max(0, ...heights);
	if (height <= LINE) return [...cells];
	const highest = heights.indexOf(height);
	return cells.map((cell, column) => (cell && column === highest ? { ...cell, height } : cell));
}

/** Points of a line, and of one in the size of a title. */
const [LINE, TITLE_LINE] = [14, 22];

/** Measured roughly. `widths`: of the columns that a cell covers. */
function heightOf(text: string, widths: readonly number[], tone?: StyledCell['tone']): number {
	const room = widths.reduce((sum, width) => sum + width, 0);
	const widthOf = (line: string) => [...line].reduce((sum, sign) => sum + (sign >= '\u2e80' ? 2 : 1.1), 0);
	const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
	return lines * (tone === 'title' ? TITLE_LINE : LINE);
}

/**
 * Text that stays text: an apostrophe before what a spreadsheet would run as a formula once somebody edits the cell or
 * saves the sheet as CSV.
 *
 * @source OWASP, "CSV Injection"
 */
export function neutralText(text: string): string {
	const cut = text.length > MOST_CHARACTERS - 2 ? `${text.slice(0, MOST_CHARACTERS - 3)}…` : text;
	// the writer looks texts up in an object, in which these words have a meaning already
	const known = cut in Object.prototype ? `${cut} ` : cut;
	return /^[=+\-@\t\r\n]/.test(known) ? `'${known}` : known;
}
