import { paletteOf } from '../../cartography/palette.ts';
import type { DrawnBox, Drawing, DrawnMark } from '../../sheet/drawing.ts';
import { flowPages } from '../../sheet/flow/flow-pages.ts';
import { GAP, MARGIN } from '../../sheet/layout-sheet.ts';
import { footEdge, headEdge } from '../../sheet/layout/edges.ts';
import type { Type } from '../../sheet/layout/write.ts';
import { boxPath, path } from '../../sheet/map/pen.ts';
import type { LegendClass } from '../../sheet/map/sheet-map.ts';
import { paperSize } from '../../sheet/paper-size.ts';
import { type FirstPage, type Grid, layFirstPage } from './first-page.ts';
import type { SceneContent } from './scene-content.ts';
import { flowOf } from './scene-flows.ts';

/** The pages of a scene as they are laid out, before anybody knows how many the whole handout has. */
export interface LaidScene {
	readonly pages: number;
	/** Of signs on its map. */
	readonly classes: readonly LegendClass[];
	/** Of its map on the first page; `null`: it has none. */
	readonly mapBox: DrawnBox | null;
	/** A page of it, counted from 0, with its number in words. */
	readonly draw: (page: number, words: string) => Drawing;
}

/** Less than this below a map says nothing, in points of A4. */
const LEAST_BELOW = 70;

/**
 * One scene on paper: its map with legend, scale and north, its words, tables and notes; on further pages what the first
 * has no room for. Nothing is cut short or left out.
 */
export function layoutScene(content: SceneContent): LaidScene {
	const { sheet } = content;
	const { width, height, letters: unit } = paperSize(sheet.spec);
	const type: Type = { locale: sheet.locale, palette: paletteOf(sheet.spec.scheme), unit };
	const edges = edgesOf(type, content, { width, height });
	const isBroad = width > height * 1.05;
	const columns = isBroad ? 3 : 2;
	const gap = GAP * unit;
	const columnWidth = (edges.inner - (columns - 1) * gap) / columns;
	const flows = content.parts.map((part) => flowOf(type, part, sheet.words));
	const grid: Grid = { body: edges.firstBody, columnWidth, gap };
	const first = content.isMapped ? layFirstPage(type, content, { flows, grid, isBroad }) : null;
	const bodies = flowPages([...(first?.flows ?? []), ...flows], {
		first: first?.column ?? null,
		below: (used) => first && belowOf(first, { used, body: edges.firstBody, least: LEAST_BELOW * unit, gap }),
		opening: openingOf(first, { body: edges.firstBody, gap }),
		isOpen: first === null,
		further: edges.furtherBody,
		columns,
		columnWidth,
		gap
	});
	const ground = path({ path: boxPath({ x: 0, y: 0, width, height }), fill: type.palette.paper });
	return {
		pages: bodies.length,
		classes: first?.classes ?? [],
		mapBox: first?.mapBox ?? null,
		draw: (page, words) => ({
			width,
			height,
			marks: [ground, ...edges.draw(page, words), ...(page === 0 ? (first?.marks ?? []) : []), ...(bodies[page] ?? [])]
		})
	};
}

/** Of the first page, what lies below its map; all of it where there is none. */
function openingOf(first: FirstPage | null, { body, gap }: { body: DrawnBox; gap: number }): DrawnBox {
	if (!first) return body;
	const y = first.bottom + gap;
	return { ...body, y, height: body.y + body.height - y };
}

function belowOf(
	{ column, bottom }: FirstPage,
	{ used, body, least, gap }: { used: number; body: DrawnBox; least: number; gap: number }
): DrawnBox | null {
	const y = Math.max(column ? column.y + used : 0, bottom + gap);
	const height = body.y + body.height - y;
	return height < least ? null : { ...body, y, height };
}

/** What stands above and below on every page; further pages say that they go on. */
function edgesOf(type: Type, { sheet, furtherTitle }: SceneContent, paper: { width: number; height: number }) {
	const margin = MARGIN * type.unit;
	const inner = paper.width - 2 * margin;
	const furtherWords = { ...sheet.words, title: furtherTitle, subtitle: null };
	const head = headEdge(type, sheet, inner);
	const further = headEdge(type, { ...sheet, words: furtherWords }, inner);
	const footOf = (page: string) => footEdge(type, { ...sheet, words: { ...sheet.words, page } }, inner);
	const foot = footOf(sheet.words.page);
	const bodyBelow = (top: number): DrawnBox => ({
		x: margin,
		y: margin + top,
		width: inner,
		height: Math.max(paper.height - 2 * margin - top - foot.height, 60)
	});
	return {
		inner,
		firstBody: bodyBelow(head.height),
		furtherBody: bodyBelow(further.height),
		draw: (page: number, words: string): DrawnMark[] => [
			...(page === 0 ? head : further).draw(margin, margin),
			...footOf(words).draw(margin, paper.height - margin - foot.height)
		]
	};
}
