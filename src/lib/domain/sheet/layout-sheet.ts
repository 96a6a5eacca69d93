import { paletteOf } from '../cartography/palette.ts';
import { featuresOf } from './features.ts';
import type { DrawnBox, DrawnMark } from './drawing.ts';
import { frameTransform, scaleDenominator } from './frame.ts';
import type { Block } from './layout/block.ts';
import { type Edge, footEdge, headEdge } from './layout/edges.ts';
import { type Flowed, flowBlocks, type Room } from './layout/flow.ts';
import { drawFurniture } from './layout/furniture.ts';
import { legendBlocks } from './layout/legend-block.ts';
import { locatorBlock } from './layout/locator-block.ts';
import { notesBlock } from './layout/notes-block.ts';
import { contentBlock } from './layout/table-block.ts';
import type { Type } from './layout/write.ts';
import { drawMap, type DrawnMap } from './map/draw-map.ts';
import { boxPath, path } from './map/pen.ts';
import type { MapPaper } from './map/sheet-map.ts';
import { paperSize } from './paper-size.ts';
import type { Sheet, SheetContent } from './sheet.ts';

/** In points of A4. */
export const MARGIN = 26;
export const GAP = 12;
/** Pixels of a map are three quarters of a point on A4, as in CSS. */
const PT_PER_PIXEL = 0.75;
/** Beside a map that is broad, below one that is not. */
const SIDE_SHARE = 0.235;
const BAND_SHARES = [0.2, 0.3, 0.4, 0.5] as const;
const BAND_COLUMN = 190;
/** Of the room between the edges: a map lower than this gives none of it to a table over the whole width. */
const LEAST_MAP_SHARE = 0.36;

/**
 * A sheet of paper: the map of a view in its frame, with everything a map on paper says about itself.
 *
 * Pure: the same content gives the same marks, in a browser, on a server and in a test. A block that the paper has no
 * room for is named in `leftOut`, after tables have been cut short, which they say.
 */
export function layoutSheet(content: SheetContent): Sheet {
	const { spec, locale } = content;
	const { width, height, letters: unit } = paperSize(spec);
	const type: Type = { locale, palette: paletteOf(spec.scheme), unit };
	const margin = MARGIN * unit;
	const inner = width - 2 * margin;
	const head = headEdge(type, content, inner);
	const foot = footEdge(type, content, inner);
	const body: DrawnBox = {
		x: margin,
		y: margin + head.height,
		width: inner,
		height: Math.max(height - 2 * margin - head.height - foot.height, 60)
	};
	const laid = layBody(type, content, { body, isBroad: width > height * 1.05 });
	const ground = path({ path: boxPath({ x: 0, y: 0, width, height }), fill: type.palette.paper });
	return {
		width,
		height,
		mapBox: laid.box,
		classes: laid.map.classes,
		scaleDenominator: laid.denominator,
		leftOut: laid.leftOut,
		marks: [ground, ...drawEdges({ head, foot, margin, height }), ...laid.marks]
	};
}

function drawEdges({ head, foot, margin, height }: { head: Edge; foot: Edge; margin: number; height: number }) {
	return [...head.draw(margin, margin), ...foot.draw(margin, height - margin - foot.height)];
}

interface LaidBody {
	readonly box: DrawnBox;
	readonly map: DrawnMap;
	readonly denominator: number;
	readonly side: Flowed;
	readonly marks: readonly DrawnMark[];
}

/** The map with what belongs to it, and over the whole width a table where that leaves the map its room. */
function layBody(
	type: Type,
	content: SheetContent,
	{ body, isBroad }: { body: DrawnBox; isBroad: boolean }
): LaidBody & { readonly leftOut: readonly string[] } {
	const { wide, words } = content;
	const lay = (box: DrawnBox) => (isBroad ? layBeside(type, content, box) : layBelow(type, content, box));
	const table = wide && contentBlock(type, wide, words).lay(body.width, Infinity);
	const height = body.height - (table ? table.height + GAP * type.unit : 0);
	const beside = table && height > 0 ? lay({ ...body, height }) : null;
	if (table && beside && beside.box.height >= LEAST_MAP_SHARE * body.height)
		return {
			...beside,
			leftOut: beside.side.leftOut,
			marks: [...beside.marks, ...table.draw(body.x, body.y + height + GAP * type.unit)]
		};
	const alone = lay(body);
	return { ...alone, leftOut: [...alone.side.leftOut, ...(wide ? [wide.name] : [])] };
}

/** The map at the left, the rest at its right: in two columns where one has not the room. */
function layBeside(type: Type, content: SheetContent, body: DrawnBox): LaidBody {
	const one = layColumns(type, content, { body, columns: 1 });
	if (one.side.leftOut.length === 0) return one;
	const two = layColumns(type, content, { body, columns: 2 });
	return two.side.leftOut.length < one.side.leftOut.length ? two : one;
}

function layColumns(
	type: Type,
	content: SheetContent,
	{ body, columns }: { body: DrawnBox; columns: 1 | 2 }
): LaidBody {
	const gap = GAP * type.unit;
	const columnWidth = Math.min(Math.max((body.width * SIDE_SHARE) / columns ** 0.35, 140 * type.unit), 250 * type.unit);
	const room: Room = { columns, columnWidth, columnGap: gap, rowGap: gap, height: body.height };
	const box = { ...body, width: body.width - columns * (columnWidth + gap) };
	const drawn = drawBody(type, content, box);
	const blocks = blocksOf(type, content, drawn);
	const side = flowBlocks(blocks, room);
	if (blocks.length === 0) return { ...drawBody(type, content, body), box: body, side };
	return { ...drawn, box, side, marks: [...drawn.marks, ...side.draw(box.x + box.width + gap, body.y)] };
}

/** The map above, the rest in columns below it, no higher than they need. */
function layBelow(type: Type, content: SheetContent, body: DrawnBox): LaidBody {
	const gap = GAP * type.unit;
	const columns = Math.max(2, Math.round(body.width / (BAND_COLUMN * type.unit)));
	const columnWidth = (body.width - (columns - 1) * gap) / columns;
	const roomOf = (height: number): Room => ({ columns, columnWidth, columnGap: gap, rowGap: gap, height });
	const lay = (band: number): LaidBody & { readonly band: number } => {
		const box = { ...body, height: body.height - (band > 0 ? band + gap : 0) };
		const drawn = drawBody(type, content, box);
		const side = flowBlocks(blocksOf(type, content, drawn), roomOf(band));
		return { ...drawn, box, side, band, marks: [...drawn.marks, ...side.draw(body.x, box.y + box.height + gap)] };
	};
	// the lowest band that leaves nothing out, else the highest
	let best = lay(BAND_SHARES[0] * body.height);
	for (const share of BAND_SHARES.slice(1)) {
		if (best.side.leftOut.length === 0) break;
		best = lay(share * body.height);
	}
	// what the band does not need goes to the map, unless a map that has grown shows a class more
	const tight = lay(best.side.height);
	return tight.side.leftOut.length <= best.side.leftOut.length ? tight : best;
}

export interface DrawnBody {
	readonly paper: MapPaper;
	readonly map: DrawnMap;
	readonly denominator: number;
	readonly marks: readonly DrawnMark[];
}

/** The map of a sheet in a box of its page, with what lies on it. */
export function drawBody(type: Type, content: SheetContent, box: DrawnBox): DrawnBody {
	const { spec, map, extent, fit = extent } = content;
	const ptPerPixel = PT_PER_PIXEL * type.unit * spec.enlargement;
	const transform = frameTransform(spec.frame, {
		width: box.width / ptPerPixel,
		height: box.height / ptPerPixel,
		extent: fit
	});
	const paper: MapPaper = { map, transform, pen: { ptPerPixel, x: box.x, y: box.y }, palette: type.palette };
	const furniture = drawFurniture(type, content, { transform, pen: paper.pen, box });
	const drawn = drawMap(paper, {
		withInset: spec.parts.includes('inset'),
		withGraticule: spec.parts.includes('graticule'),
		kept: furniture.boxes
	});
	return {
		paper,
		map: drawn,
		denominator: scaleDenominator(transform, ptPerPixel),
		marks: [...drawn.marks, ...furniture.marks]
	};
}

/** What stands beside the map, in its order. */
function blocksOf(type: Type, content: SheetContent, { paper, map }: DrawnBody): Block[] {
	const { spec, words } = content;
	const drawn = [...featuresOf(map.marks)].filter((one) => one.startsWith('project:')).length;
	const coverage = words.coverage({ drawn, all: content.map.rows.length });
	return [
		...(spec.parts.includes('legend') ? legendBlocks(type, content, map.classes) : []),
		spec.parts.includes('locator') ? locatorBlock(type, content, paper) : null,
		...content.blocks.map((block) => contentBlock(type, block, words)),
		notesBlock(type, [...words.notes, ...(coverage === null ? [] : [coverage])])
	].filter((block) => block !== null);
}
