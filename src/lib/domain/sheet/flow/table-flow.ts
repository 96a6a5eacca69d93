import type { DrawnMark, DrawnTable } from '../drawing.ts';
import { contentBlock, small, title } from '../layout/table-block.ts';
import { GUTTER, type WrappedRow, wrappedRows } from '../layout/wrapped-rows.ts';
import type { LaidBlock } from '../layout/block.ts';
import type { Type } from '../layout/write.ts';
import type { SheetChart, SheetTable, SheetWords } from '../sheet.ts';
import { fitColumns } from './fit-columns.ts';
import type { FlowPart, LaidFlow, Run } from './flowing.ts';

/** A table that goes on from column to column between two rows, each time with its head; no cell is cut. */
export function layTable(type: Type, asked: SheetTable, width: number): LaidFlow {
	const table = fitColumns(type, asked, width);
	const { head, rows } = wrappedRows(type, table, width);
	const heading = title(type, table.title, width);
	const note = table.note === null ? [] : [small(type, table.note, width)];
	const [firstRow, firstNote] = [2, 2 + rows.length];
	const blocks: LaidBlock[] = [heading, head, ...rows, ...note];
	const drawRows = (shown: readonly WrappedRow[], at: { x: number; y: number }): DrawnMark => {
		const all = [head, ...shown];
		const marks = below(all, at);
		return { kind: 'group', name: 'table', marks, table: nativeTable(type, { table, rows: all, width }, at) };
	};
	return {
		parts: blocks.map(({ height }, place): FlowPart => ({
			height,
			// a note that stands alone explains nothing
			...((place < firstRow || (place === firstNote - 1 && note.length > 0)) && { holds: true })
		})),
		againAbove: (part) => (part >= firstRow && part < firstNote ? head.height : 0),
		draw({ from, to }: Run, { x, y }) {
			const top = from === 0 ? heading.height : 0;
			const shown = rows.slice(Math.max(0, from - firstRow), Math.max(0, to - firstRow));
			const bottom = shown.length === 0 ? top : [head, ...shown].reduce((sum, { height }) => sum + height, top);
			const marks = [
				...(from === 0 ? heading.draw(x, y) : []),
				...(shown.length > 0 ? [drawRows(shown, { x, y: y + top })] : []),
				...(to > firstNote ? below(note, { x, y: y + bottom }) : [])
			];
			return [{ kind: 'group', name: `block-${table.name}`, marks }];
		}
	};
}

function below(blocks: readonly LaidBlock[], { x, y }: { x: number; y: number }): DrawnMark[] {
	let top = y;
	return blocks.flatMap(({ height, draw }) => {
		const drawn = draw(x, top);
		top += height;
		return drawn;
	});
}

function nativeTable(
	{ palette, unit }: Type,
	{ table, rows, width }: { table: SheetTable; rows: readonly WrappedRow[]; width: number },
	at: { x: number; y: number }
): DrawnTable {
	return {
		...at,
		width,
		rowHeight: rows[0]?.height ?? 0,
		shares: table.columns.map(({ share }) => share),
		rows: rows.map(({ cells }) => cells),
		size: 7.6 * unit,
		wrapped: {
			heights: rows.map(({ height }) => height),
			aligns: table.columns.map(({ align }) => align),
			colours: { head: palette.muted, rest: palette.ink, line: palette.line },
			gutter: GUTTER * unit
		}
	};
}

/** A chart stands in one place whole. */
export function layChart(
	type: Type,
	{ chart, words }: { chart: SheetChart; words: Pick<SheetWords, 'more' | 'none'> },
	width: number
): LaidFlow {
	const laid = contentBlock(type, chart, words).lay(width, Infinity);
	return {
		parts: laid ? [{ height: laid.height }] : [],
		againAbove: () => 0,
		draw: (_, { x, y }) => laid?.draw(x, y) ?? []
	};
}
