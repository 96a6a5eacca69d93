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
	/** Of its legend, what has to stand in that column and wherever it goes on. */
	readonly flows: readonly Flowing[];
	/** `null`: all that is left lies below. */
	readonly column: DrawnBox | null;
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
const LEAST_MAP = { broad: 0.42, upright: 0.32 } as const;
/** Of a map that has all of what it does not take below it. */
const ABOVE_MAP = 0.36;
const MOST_WIDE = 0.5;
/** Width of the small map that shows where a map lies, in points of A4. */
const LOCATOR = 84;

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
	const { body } = grid;
	const lower = body.height - needs.wide;
	const hasBoth = needs.wide > 0 && needs.wide <= MOST_WIDE * body.height && needs.column <= lower;
	const zone = (height: number) => layBeside(type, content, { needs, grid, height });
	return (
		(hasBoth ? zone(lower) : null) ??
		zone(body.height) ??
		spilt(type, content, layAlone(grid, { ...needs, column: Infinity }))
	);
}

/** The map with its legend below it, together so high; `null`: there is not the room. */
function layBeside(
	type: Type,
	content: SceneContent,
	{ needs, grid, height }: Asked & { height: number }
): FirstPage | null {
	const { body, gap } = grid;
	const { box: whole, column } = layAlone(grid, needs);
	const { width } = whole;
	const laid = settle(height * (1 - LEAST_MAP.broad), (band) => {
		const box = { ...whole, height: height - (band > 0 ? band + gap : 0) };
		const drawn = drawBody(type, content.sheet, box);
		return { box, drawn, legend: legendBand(type, legendOf(type, content, drawn), { width, gap }) };
	});
	if (!laid) return null;
	const { box, drawn, legend } = laid;
	return {
		mapBox: box,
		classes: drawn.map.classes,
		marks: [...drawn.marks, ...legend.draw(body.x, box.y + box.height + gap)],
		flows: [],
		column: { ...column, height },
		bottom: body.y + height - gap
	};
}

/** A map as large as it can be, and the column beside it where there is something to stand in it. */
function layAlone(
	{ body, columnWidth, gap }: Grid,
	needs: Needs
): { readonly box: DrawnBox; readonly column: DrawnBox } {
	const isAlone = needs.column === 0;
	const width = isAlone ? body.width : body.width - columnWidth - gap;
	return {
		box: { ...body, width },
		column: { ...body, x: body.x + width + gap, width: isAlone ? 0 : columnWidth }
	};
}

function layUpright(type: Type, content: SceneContent, { needs, grid }: Asked): FirstPage {
	const { body, columnWidth, gap } = grid;
	const most = body.height * (1 - LEAST_MAP.upright);
	const isAlone = needs.column === 0;
	const laid = settle(most, (band) => {
		const words = Math.max(band, Math.min(needs.column, most * 0.8));
		const hasBoth = needs.wide > 0 && needs.column <= words && words + needs.wide + gap <= most;
		const box = { ...body, height: body.height - words - gap - (hasBoth ? needs.wide : 0) };
		const drawn = drawBody(type, content.sheet, box);
		const room = { columns: isAlone ? 2 : 1, columnWidth, columnGap: gap, rowGap: gap, height: most };
		return { box, drawn, words, legend: flowBlocks(blocksOf(legendOf(type, content, drawn)), room) };
	});
	const columnAt = { x: body.x + columnWidth + gap, width: isAlone ? 0 : columnWidth };
	if (!laid) return layAbove(type, content, grid);
	const { box, drawn, legend, words } = laid;
	const top = box.y + box.height + gap;
	return {
		mapBox: box,
		classes: drawn.map.classes,
		marks: [...drawn.marks, ...legend.draw(body.x, top)],
		flows: [],
		column: { ...columnAt, y: top, height: words },
		bottom: top + legend.height
	};
}

/** The map over the whole width, below it the legend, and below that the words: where a column cannot hold the legend. */
function layAbove(type: Type, content: SceneContent, { body, gap }: Grid): FirstPage {
	const box = { ...body, height: body.height * ABOVE_MAP };
	const drawn = drawBody(type, content.sheet, box);
	const legend = legendBand(type, legendOf(type, content, drawn), { width: body.width, gap });
	if (box.height + gap + legend.height > body.height) return spilt(type, content, { box, column: null });
	return {
		mapBox: box,
		classes: drawn.map.classes,
		marks: [...drawn.marks, ...legend.draw(body.x, box.y + box.height + gap)],
		flows: [],
		column: null,
		bottom: box.y + box.height + gap + legend.height
	};
}

/** A legend that is too high for its page goes before the words, and on with them. */
function spilt(
	type: Type,
	content: SceneContent,
	{ box, column }: { box: DrawnBox; column: DrawnBox | null }
): FirstPage {
	const drawn = drawBody(type, content.sheet, box);
	return {
		mapBox: box,
		classes: drawn.map.classes,
		marks: drawn.marks,
		flows: blocksOf(legendOf(type, content, drawn)).map(blockFlow),
		column,
		bottom: box.y + box.height
	};
}

const blockFlow = (block: Block): Flowing => ({
	isWide: false,
	lay(width) {
		const laid = block.lay(width, Infinity);
		return {
			parts: laid ? [{ height: laid.height }] : [],
			againAbove: () => 0,
			draw: (_, { x, y }) => laid?.draw(x, y) ?? []
		};
	}
});

interface LaidMap {
	readonly box: DrawnBox;
	readonly drawn: DrawnBody;
	readonly legend: Flowed;
}

/** A map has the height that its legend leaves it, and the legend what the map shows: tried until they agree; `null`: they do not. */
function settle<T extends LaidMap>(most: number, layWith: (band: number) => T): T | null {
	let band = 0;
	for (let turn = 0; turn < 4; turn++) {
		const laid = layWith(band);
		const { height, leftOut } = laid.legend;
		if (leftOut.length > 0 || height > most) return null;
		if (height <= band) return laid;
		band = height;
	}
	return null;
}

/** Beside each other over a width: the numbers, the legend, where the map lies. */
function legendBand(
	type: Type,
	{ numbers, classes, locator }: Legend,
	{ width, gap }: { width: number; gap: number }
): Flowed {
	const side = numbers ? Math.min(width * 0.3, 170 * type.unit) : 0;
	const end = locator ? LOCATOR * type.unit : 0;
	const middle = width - (side > 0 ? side + gap : 0) - (end > 0 ? end + gap : 0);
	const room = { columnGap: gap, rowGap: 6 * type.unit, height: Infinity, columns: 1 };
	const zones = [
		{ x: 0, flowed: flowBlocks(numbers ? [numbers] : [], { ...room, columnWidth: side }) },
		{ x: side > 0 ? side + gap : 0, flowed: flowBlocks(classes, { ...room, columnWidth: middle }) },
		{ x: width - end, flowed: flowBlocks(locator ? [locator] : [], { ...room, columnWidth: end }) }
	];
	return {
		height: Math.max(...zones.map(({ flowed }) => flowed.height)),
		leftOut: [],
		draw: (x, y) => zones.flatMap((zone) => zone.flowed.draw(x + zone.x, y))
	};
}

interface Legend {
	readonly numbers: Block | null;
	readonly classes: readonly Block[];
	readonly locator: Block | null;
}

function legendOf(type: Type, { sheet, places, placesTitle }: SceneContent, { paper, map }: DrawnBody): Legend {
	const drawn = [...featuresOf(map.marks)].filter((one) => one.startsWith('project:')).length;
	const coverage = sheet.words.coverage({ drawn, all: sheet.map.rows.length });
	const notes = notesBlock(type, coverage === null ? [] : [coverage]);
	const hasLocator = sheet.spec.parts.includes('locator');
	return {
		numbers: placesBlock(type, placesTitle, places),
		classes: [...legendBlocks(type, sheet, map.classes, 'tight'), ...(notes ? [notes] : [])],
		locator: hasLocator ? narrower(locatorBlock(type, sheet, paper), LOCATOR * type.unit) : null
	};
}

const blocksOf = ({ numbers, classes, locator }: Legend): Block[] =>
	[numbers, ...classes, locator].filter((block) => block !== null);

const narrower = (block: Block | null, most: number): Block | null =>
	block && { ...block, lay: (width, rows) => block.lay(Math.min(width, most), rows) };
