import { paletteOf } from '../cartography/palette.ts';
import type { Drawing } from './drawing.ts';
import type { LaidBlock } from './layout/block.ts';
import { type EdgeContent, footEdge, headEdge } from './layout/edges.ts';
import { stacked } from './layout/legend-block.ts';
import { small, title } from './layout/table-block.ts';
import { wrappedRows } from './layout/wrapped-rows.ts';
import type { Type } from './layout/write.ts';
import { boxPath, path } from './map/pen.ts';
import { paperSize } from './paper-size.ts';
import type { SheetContent, SheetTable } from './sheet.ts';

const MARGIN = 26;

/** A table over as many pages as it takes, without a map: every page has the edges of a sheet, and the head of the table. */
export function layoutTable(
	table: SheetTable,
	{ locale, pageOf, ...edges }: EdgeContent & Pick<SheetContent, 'locale'> & { pageOf: (page: number) => string }
): Drawing[] {
	const { spec, words } = edges;
	const { width, height, letters: unit } = paperSize(spec);
	const type: Type = { locale, palette: paletteOf(spec.scheme), unit };
	const margin = MARGIN * unit;
	const inner = width - 2 * margin;
	const head = headEdge(type, edges, inner);
	const footOf = (page: number) => footEdge(type, { ...edges, words: { ...words, page: pageOf(page) } }, inner);
	const room = height - 2 * margin - head.height - footOf(1).height;
	const ground = path({ path: boxPath({ x: 0, y: 0, width, height }), fill: type.palette.paper });
	return pagesOf(type, table, { width: inner, height: room }).map((parts, page) => {
		const foot = footOf(page + 1);
		return {
			width,
			height,
			marks: [
				ground,
				...head.draw(margin, margin),
				...stacked(`block-${table.name}`, parts).draw(margin, margin + head.height),
				...foot.draw(margin, height - margin - foot.height)
			]
		};
	});
}

function pagesOf(type: Type, table: SheetTable, { width, height }: { width: number; height: number }): LaidBlock[][] {
	const { head, rows } = wrappedRows(type, table, width);
	const notes = table.note === null ? [] : [small(type, table.note, width)];
	const pages: LaidBlock[][] = [[title(type, table.title, width), head]];
	for (const part of [...rows, ...notes]) {
		const used = (pages.at(-1) ?? []).reduce((sum, one) => sum + one.height, 0);
		if (used + part.height > height) pages.push([head]);
		pages.at(-1)?.push(part);
	}
	return pages;
}
