import { columnLetters } from '../../../domain/exchange/out/xlsx/sheet-xml.ts';
import type { Cell, UploadedTable } from '../../../domain/exchange/submit/submission.ts';
import type { GridRow } from './xlsx-sheet.ts';

/** Lines among which the headings are looked for: titles, units and remarks stand above them. */
const TITLE_LINES = 20;

/**
 * A grid as a table: its headings are the first line that has about as many texts as the widest of the lines near the
 * top has cells; where the line below parts some of them, both together. What stands above is a title. A column without
 * a heading is called by its letter; one that holds nothing at all is not there. `null`: no line below the headings.
 */
export function tableOfGrid(name: string, grid: readonly GridRow[]): UploadedTable | null {
	const at = headingLine(grid.slice(0, TITLE_LINES));
	const [heading, second] = [grid[at], grid[at + 1]];
	if (!heading || !second) return null;
	const isTwofold = partsHeadings(heading.cells, second.cells);
	const titles = grid.slice(0, at).flatMap(({ cells }) => cells.map(headingOf).filter(Boolean));
	const below = grid.slice(at + (isTwofold ? 2 : 1));
	if (below.length === 0) return null;
	const width = below.reduce((most, { cells }) => Math.max(most, cells.length), heading.cells.length);
	const isUsed = new Array<boolean>(width).fill(false);
	for (const { cells } of [heading, ...(isTwofold ? [second] : []), ...below])
		for (const [column, cell] of cells.entries()) if (!isEmpty(cell)) isUsed[column] = true;
	const columns = isUsed.flatMap((used, column) => (used ? [column] : []));
	const words = isTwofold ? joinedHeadings(heading.cells, second.cells) : heading.cells.map(headingOf);
	return {
		name,
		headings: columns.map((column) => words[column] || columnLetters(column)),
		...(titles.length > 0 ? { titles } : {}),
		rows: below.flatMap(({ line, cells }) => {
			const kept = columns.map((column) => cells[column] ?? null);
			return kept.every(isEmpty) ? [] : [{ line, cells: kept, geometry: null }];
		}),
		crs: null
	};
}

/** Whether a line parts the headings above it: texts alone, some below none, and nothing below the first. */
function partsHeadings(headings: readonly Cell[], cells: readonly Cell[]): boolean {
	const filled = [...cells.entries()].filter(([, cell]) => !isEmpty(cell));
	const isBelowNone = filled.some(([column]) => column > 0 && isEmpty(headings[column]));
	return (
		isBelowNone && isEmpty(cells[0]) && !isEmpty(headings[0]) && filled.every(([, cell]) => typeof cell === 'string')
	);
}

/** The name of a part, with the unit of what it is part of: `投资（万元）` over `总投资` is `总投资（万元）`. */
function joinedHeadings(headings: readonly Cell[], parts: readonly Cell[]): string[] {
	let whole = '';
	return Array.from({ length: Math.max(headings.length, parts.length) }, (_, column) => {
		whole = headingOf(headings[column] ?? null) || whole;
		const part = headingOf(parts[column] ?? null);
		if (part === '') return headingOf(headings[column] ?? null);
		return /[(（]/.test(part) ? part : part + (/[(（][^)）]*[)）]\s*$/.exec(whole)?.[0] ?? '');
	});
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
