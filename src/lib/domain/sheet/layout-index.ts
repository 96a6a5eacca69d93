import { paletteOf } from '../cartography/palette.ts';
import type { Locale } from '../names.ts';
import type { Drawing, DrawnMark } from './drawing.ts';
import { type Edge, footEdge, headEdge } from './layout/edges.ts';
import { cutLine, type Type, widthIn, writeLines } from './layout/write.ts';
import { boxPath, path, short } from './map/pen.ts';
import { paperSize } from './paper-size.ts';
import type { SheetContent } from './sheet.ts';
import type { SheetSpec } from './spec.ts';

/** One line of an index: what a page is about, and something about it. */
export interface IndexLine {
	readonly name: string;
	readonly about: string;
}

export interface IndexContent {
	readonly spec: SheetSpec;
	readonly locale: Locale;
	/** Of the atlas; its page in words for each page of the index. */
	readonly words: SheetContent['words'];
	readonly pageOf: (page: number) => string;
	readonly lines: readonly IndexLine[];
}

const MARGIN = 26;
const ROW = 17;
const COLUMN = 250;
const GAP = 18;

interface IndexPaper {
	readonly type: Type;
	readonly width: number;
	readonly height: number;
	readonly margin: number;
	readonly columns: number;
	readonly rows: number;
	readonly head: Edge;
}

/** How many pages the index of so many sheets takes. */
export const indexPages = (content: IndexContent): number => {
	const { columns, rows } = paperOf(content);
	return Math.max(1, Math.ceil(content.lines.length / (columns * rows)));
};

/** The pages of an index, each line a link to its sheet. The sheets follow the index, in the order of the lines. */
export function layoutIndex(content: IndexContent): Drawing[] {
	const paper = paperOf(content);
	const perPage = paper.columns * paper.rows;
	const pages = indexPages(content);
	return Array.from({ length: pages }, (_, page) => {
		const foot = footEdge(paper.type, asSheet(content, content.pageOf(page + 1)), inner(paper));
		const lines = content.lines.slice(page * perPage, (page + 1) * perPage);
		const ground = path({
			path: boxPath({ x: 0, y: 0, width: paper.width, height: paper.height }),
			fill: paper.type.palette.paper
		});
		return {
			width: paper.width,
			height: paper.height,
			marks: [
				ground,
				...paper.head.draw(paper.margin, paper.margin),
				...lines.flatMap((line, place) => drawLine(paper, line, { place, page: pages + page * perPage + place })),
				...foot.draw(paper.margin, paper.height - paper.margin - foot.height)
			]
		};
	});
}

const inner = ({ width, margin }: Pick<IndexPaper, 'width' | 'margin'>): number => width - 2 * margin;

function paperOf(content: IndexContent): IndexPaper {
	const { width, height, letters: unit } = paperSize(content.spec);
	const type: Type = { locale: content.locale, palette: paletteOf(content.spec.scheme), unit };
	const margin = MARGIN * unit;
	const sheet = asSheet(content, content.pageOf(1));
	const head = headEdge(type, sheet, width - 2 * margin);
	const foot = footEdge(type, sheet, width - 2 * margin);
	const room = height - 2 * margin - head.height - foot.height;
	const columns = Math.max(1, Math.floor((width - 2 * margin + GAP * unit) / ((COLUMN + GAP) * unit)));
	return { type, width, height, margin, head, columns, rows: Math.max(1, Math.floor(room / (ROW * unit))) };
}

/** The edges of an index are those of a sheet without a map. */
const asSheet = ({ spec, locale, words }: IndexContent, page: string) =>
	({ spec, locale, words: { ...words, page }, logo: null, qr: null }) as const;

function drawLine(
	paper: IndexPaper,
	{ name, about }: IndexLine,
	{ place, page }: { place: number; page: number }
): DrawnMark[] {
	const { type, margin, columns, rows, head } = paper;
	const { unit, palette } = type;
	const width = (inner(paper) - (columns - 1) * GAP * unit) / columns;
	const x = margin + Math.floor(place / rows) * (width + GAP * unit);
	const y = margin + head.height + (place % rows) * ROW * unit;
	const letters = { size: 9 * unit, weight: 400, colour: palette.ink } as const;
	const quiet = { size: 7.6 * unit, weight: 400, colour: palette.muted } as const;
	const number = String(page + 1);
	const aboutWidth = widthIn(type, about, quiet) + 28 * unit;
	const shown = cutLine(type, name, { width: width - aboutWidth - 6 * unit, letters });
	const top = y + 2 * unit;
	return [
		...writeLines([shown], { ...letters, colour: palette.accent }, { x, y: top }),
		...writeLines([about], quiet, { x: x + width - 28 * unit, y: top + unit, anchor: 'end' }),
		...writeLines([number], letters, { x: x + width, y: top, anchor: 'end' }),
		path({
			path: `M${short(x)} ${short(y + ROW * unit)}L${short(x + width)} ${short(y + ROW * unit)}`,
			stroke: { colour: palette.line, width: 0.4 * unit }
		}),
		{ kind: 'link', x, y, width, height: ROW * unit, to: { page } }
	];
}
