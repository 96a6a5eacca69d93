/**
 * The cells of a block that a spreadsheet puts on the clipboard: lines of cells between tabs. A cell in double quotes may
 * hold tabs, ends of lines, and quotes written twice; a quote that does not enclose a whole cell is one that somebody
 * wrote. The end of the last line begins none.
 */
export function parseTsv(text: string): string[][] {
	const rows: string[][] = [];
	let cells: string[] = [];
	let at = 0;
	while (at < text.length || cells.length > 0) {
		const { cell, end } = cellAt(text, at);
		cells.push(cell);
		if (text[end] !== '\t') {
			rows.push(cells);
			cells = [];
		}
		at = end + (text.startsWith('\r\n', end) ? 2 : 1);
	}
	return rows;
}

/** The cell that begins at a place, and where what parts it from the next stands. */
function cellAt(text: string, from: number): { readonly cell: string; readonly end: number } {
	const quoted = /"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)/y;
	quoted.lastIndex = from;
	const inQuotes = quoted.exec(text)?.[1];
	if (inQuotes !== undefined) return { cell: inQuotes.replaceAll('""', '"'), end: quoted.lastIndex };
	const plain = /[^\t\r\n]*/y;
	plain.lastIndex = from;
	plain.test(text);
	return { cell: text.slice(from, plain.lastIndex), end: plain.lastIndex };
}

/** Cells as a spreadsheet takes them from the clipboard: what would part them stands in quotes. */
export const writeTsv = (rows: readonly (readonly string[])[]): string =>
	rows.map((cells) => cells.map(written).join('\t')).join('\n');

const written = (cell: string): string => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
