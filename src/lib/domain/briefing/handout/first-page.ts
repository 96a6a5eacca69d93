import type { DrawnBox, DrawnMark } from '../../sheet/drawing.ts';
import { featuresOf } from '../../sheet/features.ts';
import { type Flowing, heightOf } from '../../sheet/flow/flowing.ts';
import { drawBody, type DrawnBody } from '../../sheet/layout-sheet.ts';
import type { Block } from '../../sheet/layout/block.ts';
import { type Flowed, flowBlocks } from '../../sheet/layout/flow.ts';
import { legendBlocks } from '../../sheet/layout/legend-block.ts';
import { locatorBlock } from '../../sheet/layout/locator-block.ts';
import { notesBlock } from '../../sheet/layout/notes-block.ts';
import type { Type } from '../../sheet/layout/write.ts';
import type { LegendClass } from '../../sheet/map/sheet-map.ts';
import { placesBlock } from './places-block.ts';
import type { SceneContent } from './scene-content.ts';

/** The map of a scene with its legend, and the column that is left beside it for what the scene says. */
export interface FirstPage {
	readonly marks: readonly DrawnMark[];
	readonly mapBox: DrawnBox;
	readonly classes: readonly LegendClass[];
	readonly column: DrawnBox;
	/** Where the map and its legend end, below which a table may stand. */
	readonly bottom: number;
}

export interface Grid {
	readonly body: DrawnBox;
	readonly columnWidth: number;
	readonly gap: number;
}

/** Heights that the flows of a scene would take: in one column, and over the whole width. */
interface Needs {
	readonly column: number;
	readonly wide: number;
}

interface Asked {
	readonly needs: Needs;
	readonly grid: Grid;
}

/** Of the height of a page. */
const LEAST_MAP = 0.32;
const MOST_WIDE = 0.5;

/** On a broad page the map stands at the left with its legend below it, on an upright one above the legend and the words. */
export function layFirstPage(
	type: Type,
	content: SceneContent,
	{ flows, grid, isBroad }: { flows: readonly Flowing[]; grid: Grid; isBroad: boolean }
): FirstPage {
	const needs = needsOf(flows, grid);
	return isBroad ? layBroad(type, content, { needs, grid }) : layUpright(type, content, { needs, grid });
}

function needsOf(flows: readonly Flowing[], { body, columnWidth, gap }: Grid): Needs {
	const sum = (isWide: boolean, width: number) =>
		flows.filter((flow) => flow.isWide === isWide).reduce((total, { lay }) => total + heightOf(lay(width)) + gap, 0);
	return { column: sum(false, columnWidth), wide: sum(true, body.width) };
}

function layBroad(type: Type, content: SceneContent, { needs, grid }: Asked): FirstPage {
	const { body, columnWidth, gap } = grid;
	const lower = body.height - needs.wide;
	const hasBoth = needs.wide > 0 && needs.wide <= MOST_WIDE * body.height && needs.column <= lower;
	const height = hasBoth ? lower : body.height;
	const isAlone = needs.column === 0;
	const width = isAlone ? body.width : body.width - columnWidth - gap;
	const laid = settle((band) => {
		const box = { ...body, width, height: height - (band > 0 ? band + gap : 0) };
		const drawn = drawBody(type, content.sheet, box);
		const legend = lowestBand(legendOf(type, content, drawn), { width, gap, most: height * (1 - LEAST_MAP) });
		return { box, drawn, legend };
	});
	const { box, drawn, legend } = laid;
	return {
		mapBox: box,
		classes: drawn.map.classes,
		marks: [...drawn.marks, ...legend.draw(body.x, box.y + box.height + gap)],
		column: { ...body, x: body.x + width + gap, width: isAlone ? 0 : columnWidth, height },
		bottom: body.y + height - gap
	};
}

function layUpright(type: Type, content: SceneContent, { needs, grid }: Asked): FirstPage {
	const { body, columnWidth, gap } = grid;
	const most = body.height * (1 - LEAST_MAP);
	const isAlone = needs.column === 0;
	const laid = settle((band) => {
		const words = Math.max(band, Math.min(needs.column, most * 0.8));
		const hasBoth = needs.wide > 0 && needs.column <= words && words + needs.wide + gap <= most;
		const box = { ...body, height: body.height - words - gap - (hasBoth ? needs.wide : 0) };
		const drawn = drawBody(type, content.sheet, box);
		const room = { columns: isAlone ? 2 : 1, columnWidth, columnGap: gap, rowGap: gap, height: most };
		return { box, drawn, words, legend: flowBlocks(legendOf(type, content, drawn), room) };
	});
	const { box, drawn, legend, words } = laid;
	const top = box.y + box.height + gap;
	return {
		mapBox: box,
		classes: drawn.map.classes,
		marks: [...drawn.marks, ...legend.draw(body.x, top)],
		column: { x: body.x + columnWidth + gap, y: top, width: isAlone ? 0 : columnWidth, height: words },
		bottom: top + legend.height
	};
}

interface LaidMap {
	readonly box: DrawnBox;
	readonly drawn: DrawnBody;
	readonly legend: Flowed;
}

/** A map has the height that its legend leaves it, and the legend what the map shows: tried until they agree. */
function settle<T extends LaidMap>(layWith: (band: number) => T): T {
	let band = 0;
	let laid = layWith(band);
	// a map that has shrunk may show other classes: the band never shrinks again
	for (let turn = 0; turn < 3 && laid.legend.height > band; turn++) {
		band = laid.legend.height;
		laid = layWith(band);
	}
	return laid;
}

/** Blocks side by side in as low a band as holds them all. */
function lowestBand(
	blocks: readonly Block[],
	{ width, gap, most }: { width: number; gap: number; most: number }
): Flowed {
	const tried = [1, 2, 3, 4].flatMap((columns) => {
		const columnWidth = (width - (columns - 1) * gap) / columns;
		return [0.15, 0.2, 0.25, 0.3, 0.4, 0.6, 1].map((share) =>
			flowBlocks(blocks, { columns, columnWidth, columnGap: gap, rowGap: gap, height: most * share })
		);
	});
	return tried.reduce((best, one) =>
		one.leftOut.length < best.leftOut.length || (one.leftOut.length === best.leftOut.length && one.height < best.height)
			? one
			: best
	);
}

function legendOf(type: Type, { sheet, places, placesTitle }: SceneContent, { paper, map }: DrawnBody): Block[] {
	const drawn = [...featuresOf(map.marks)].filter((one) => one.startsWith('project:')).length;
	const coverage = sheet.words.coverage({ drawn, all: sheet.map.rows.length });
	return [
		placesBlock(type, placesTitle, places),
		...legendBlocks(type, sheet, map.classes),
		locatorBlock(type, sheet, paper),
		notesBlock(type, coverage === null ? [] : [coverage])
	].filter((block) => block !== null);
}
