import { columnLetters } from '../../../domain/exchange/out/xlsx/sheet-xml.ts';
import type { Cell, UploadedTable } from '../../../domain/exchange/submit/submission.ts';
import type { GridRow } from './xlsx-sheet.ts';

/** Lines among which the headings are looked for: titles, units and remarks stand above them. */
const TITLE_LINES = 20;

/**
 * A grid as a table: its headings are the first line that has about as many texts as the widest of the lines near the
 * top has cells. What stands above is a title. A column without a heading is called by its letter; one that holds
 * nothing at all is not there. `null`: no line below the headings.
 */
export function tableOfGrid(name: string, grid: readonly GridRow[]): UploadedTable | null {
	const at = headingLine(grid.slice(0, TITLE_LINES));
	const heading = grid[at];
	if (!heading || at === grid.length - 1) return null;
	const below = grid.slice(at + 1);
	const width = below.reduce((most, { cells }) => Math.max(most, cells.length), heading.cells.length);
	const isUsed = new Array<boolean>(width).fill(false);
	for (const { cells } of [heading, ...below])
		for (const [column, cell] of cells.entries()) if (!isEmpty(cell)) isUsed[column] = true;
	const columns = isUsed.flatMap((used, column) => (used ? [column] : []));
	return {
		name,
		headings: columns.map((column) => headingOf(heading.cells[column] ?? null) || columnLetters(column)),
		rows: below.flatMap(({ line, cells }) => {
			const kept = columns.map((column) => cells[column] ?? null);
			return kept.every(isEmpty) ? [] : [{ line, cells: kept, geometry: null }];
		}),
		crs: null
	};
}

const isEmpty = (cell: Cell | undefined): boolean =>
	cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

const headingOf = (cell: Cell): string => (cell === null ? '' : String(cell).replace(/\s+/gu, ' ').trim());

function headingLine(top: readonly GridRow[]): number {
	const filled = top.map(({ cells }) => cells.filter((cell) => !isEmpty(cell)).length);
	const widest = Math.max(0, ...filled);
	const texts = top.map(
		({ cells }) => new Set(cells.filter((cell) => typeof cell === 'string' && !isEmpty(cell))).size
	);
	const found = texts.findIndex((count) => count > 0 && count >= Math.min(widest, Math.max(2, widest * 0.6)));
	return found < 0 ? 0 : found;
}
