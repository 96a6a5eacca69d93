import readExcelFile from 'read-excel-file/node';
import type { Cell } from '../../src/lib/domain/exchange/submit/submission.ts';
import { writeWorkbook } from '../../src/lib/server/submissions/workbook/write-workbook.ts';

/** The first sheet of a workbook as rows of cells, as a clerk sees them. */
export async function sheetOf(bytes: Uint8Array): Promise<Cell[][]> {
	const [sheet] = await readExcelFile(Buffer.from(bytes));
	return (sheet?.data ?? []).map((row) =>
		row.map((cell) => (typeof cell === 'number' || typeof cell === 'boolean' || cell === null ? cell : String(cell)))
	);
}

/** What a clerk saves: one sheet of these rows. */
export const workbookOf = (rows: readonly (readonly Cell[])[]): Uint8Array =>
	writeWorkbook([
		{ name: '填报', widths: [], rows: rows.map((cells, place) => ({ line: place + 1, cells: [...cells] })) }
	]);

/** The rows with one cell changed, by the beginning of its column's heading. */
export function withCell(rows: readonly Cell[][], line: number, [heading, cell]: readonly [string, Cell]): Cell[][] {
	const column = columnOf(rows, heading);
	return rows.map((row, place) => (place === line - 1 ? row.with(column, cell) : row));
}

/** The rows and one more, whose cells are given by headings. */
export function withRow(rows: readonly Cell[][], cells: Readonly<Record<string, Cell>>): Cell[][] {
	const row = Array.from({ length: rows[0]?.length ?? 0 }, (): Cell => null);
	for (const [heading, cell] of Object.entries(cells)) row[columnOf(rows, heading)] = cell;
	return [...rows, row];
}

function columnOf(rows: readonly Cell[][], heading: string): number {
	const column = (rows[0] ?? []).findIndex((cell) => String(cell).startsWith(heading));
	if (column < 0) throw new Error(`no column ${heading} in ${(rows[0] ?? []).join(' | ')}`);
	return column;
}
