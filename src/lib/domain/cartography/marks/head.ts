import { countCommitments } from './cluster.ts';
import type { Box, LayoutInput } from './layout-input.ts';
import type { ClusterMark, HeadMark, SymbolMark } from './mark.ts';
import { parkSymbol, projectSymbol } from './symbol.ts';
import { project } from './transform.ts';

const LABEL_HEIGHT = 18;
const BRACKET_HEIGHT = 7;
const COUNT_RADIUS = 10;
/** One row up to this many, then two as even as can be, then rows of the longest. */
const ONE_ROW = 5;
const PER_ROW = 7;
/** More than fits three rows becomes one count. */
const MOST_IN_ROWS = 3 * PER_ROW;
/** How far off the screen a name may stand and still have marks on it. */
const MARGIN = 80;

export interface LaidHead {
	/** `null` where only a count stands. */
	readonly head: HeadMark | null;
	readonly symbols: readonly SymbolMark[];
	readonly cluster: ClusterMark | null;
	readonly box: Box;
}

export interface HeadForm {
	readonly form: 'rows' | 'count' | 'count alone';
	/** Pixels from the division's label point. */
	readonly shift: readonly [dx: number, dy: number];
}

interface Members {
	readonly parks: readonly number[];
	readonly rows: Int32Array;
}

/** A division's name and, beneath a bracket, what is known to it only; `null` where it is off the screen. */
export function layoutHead(input: LayoutInput, division: number, { form, shift }: HeadForm): LaidHead | null {
	const { divisions, parks, transform } = input;
	const place = divisions[division];
	if (!place) return null;
	const [anchorX, anchorY] = project(transform, place.labelPoint);
	if (
		anchorX < -MARGIN ||
		anchorY < -MARGIN ||
		anchorX > transform.width + MARGIN ||
		anchorY > transform.height + MARGIN
	)
		return null;
	const at = { x: anchorX + shift[0], y: anchorY + shift[1] };
	const members = {
		parks: input.shownParks.filter((park) => !parks[park]?.position && parks[park]?.division === place.code),
		rows: input.rows.byDivision[division] ?? new Int32Array()
	};
	const count = members.parks.length + members.rows.length;
	if (count === 0) return nameAlone(input, division, at);
	if (form === 'count alone') return countAlone(input, members, at);
	return form === 'count' || count > MOST_IN_ROWS
		? nameWithCount(input, division, { members, at })
		: nameWithRows(input, division, { members, at });
}

interface Point {
	readonly x: number;
	readonly y: number;
}
interface Block {
	readonly members: Members;
	readonly at: Point;
}

/** The head of a block that is `width` wide and begins at `top`. */
function headOf(
	{ divisions }: LayoutInput,
	division: number,
	{ x, top, bracketWidth }: { x: number; top: number; bracketWidth: number }
): HeadMark {
	return {
		kind: 'head',
		division,
		x,
		y: top + LABEL_HEIGHT - 5,
		bracketWidth,
		prominent: divisions[division]?.level !== 'district'
	};
}

function boxOf(x: number, width: number, { top, height }: { top: number; height: number }): Box {
	return { left: x - width / 2 - 2, right: x + width / 2 + 2, top, bottom: top + height };
}

function nameAlone(input: LayoutInput, division: number, { x, y }: Point): LaidHead {
	const top = y - LABEL_HEIGHT / 2;
	return {
		head: headOf(input, division, { x, top, bracketWidth: 0 }),
		symbols: [],
		cluster: null,
		box: boxOf(x, input.nameWidth(division), { top, height: LABEL_HEIGHT })
	};
}

function nameWithRows(
	input: LayoutInput,
	division: number,
	{ members: { parks, rows }, at: { x, y } }: Block
): LaidHead {
	const step = input.symbolRadius * 2 + 4;
	const perRow = rowLength(parks.length + rows.length);
	const lines = Math.ceil((parks.length + rows.length) / perRow);
	const width = perRow * step;
	const top = y - LABEL_HEIGHT - 4;
	const firstY = top + LABEL_HEIGHT + BRACKET_HEIGHT + input.symbolRadius + 1;
	const cellAt = (cell: number) => ({
		x: x - width / 2 + step * ((cell % perRow) + 0.5),
		y: firstY + Math.floor(cell / perRow) * step
	});
	const parkMarks = parks.flatMap((park, cell): SymbolMark[] => {
		const found = input.parks[park];
		return found ? [parkSymbol(found, park, cellAt(cell))] : [];
	});
	const projectMarks = Array.from(rows, (row, index) => projectSymbol(input.table, row, cellAt(parks.length + index)));
	return {
		head: headOf(input, division, { x, top, bracketWidth: Math.max(width, 26) }),
		symbols: [...parkMarks, ...projectMarks],
		cluster: null,
		box: boxOf(x, Math.max(input.nameWidth(division), width), {
			top,
			height: LABEL_HEIGHT + BRACKET_HEIGHT + lines * step
		})
	};
}

function nameWithCount(input: LayoutInput, division: number, { members, at: { x, y } }: Block): LaidHead {
	const top = y - LABEL_HEIGHT / 2 - COUNT_RADIUS;
	const cluster = countOf(input, members, { x, y: top + LABEL_HEIGHT + COUNT_RADIUS });
	return {
		head: headOf(input, division, { x, top, bracketWidth: 0 }),
		symbols: [],
		cluster,
		box: boxOf(x, Math.max(input.nameWidth(division), 2 * cluster.radius), {
			top,
			height: LABEL_HEIGHT + 2 * cluster.radius
		})
	};
}

function countAlone(input: LayoutInput, members: Members, { x, y }: Point): LaidHead {
	const cluster = countOf(input, members, { x, y });
	const height = 2 * cluster.radius;
	return { head: null, symbols: [], cluster, box: boxOf(x, height, { top: y - cluster.radius, height }) };
}

function countOf({ table }: LayoutInput, { rows, parks }: Members, { x, y }: Point): ClusterMark {
	const radius = Math.min(COUNT_RADIUS + Math.log2(Math.max(rows.length, 1)) / 2, 18);
	return { kind: 'cluster', x, y, radius, count: rows.length, ...countCommitments(table, rows), rows, parks };
}

function rowLength(cells: number): number {
	if (cells <= ONE_ROW) return Math.max(cells, 1);
	return Math.min(Math.ceil(cells / 2), PER_ROW);
}
