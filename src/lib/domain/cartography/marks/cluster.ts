import type { ProjectTable } from '../../catalogue/project-table.ts';
import type { LayoutInput } from './layout-input.ts';
import type { ClusterMark, SymbolMark } from './mark.ts';
import { projectSymbol } from './symbol.ts';
import { mercatorX, mercatorY, screenPoint } from './transform.ts';

/** Pixels of a cell at whole zoom levels: two clusters in neighbouring cells do not touch. */
const CELL_PX = 44;
/** As many as this in one cell stay apart. */
const MOST_APART = 3;
/** From this scale on (zoom 12) places are told apart by position, unless the screen would hold more than `MOST_ON_SCREEN`. */
const APART_SCALE = 512 * 2 ** 12;
const MOST_ON_SCREEN = 1500;

/** World coordinates of every row, once per table. */
export function mercatorColumns(table: ProjectTable): { x: Float64Array; y: Float64Array } {
	return { x: table.lng.map(mercatorX), y: table.lat.map(mercatorY) };
}

/**
 * Sited projects on the screen, one symbol each or gathered by the cells of a grid that is fixed to the ground: panning
 * never reshuffles clusters, only a whole step of zoom does.
 */
export function clusterSited(input: LayoutInput): { symbols: SymbolMark[]; clusters: ClusterMark[] } {
	const cells = cellsOnScreen(input);
	const symbols: SymbolMark[] = [];
	const clusters: ClusterMark[] = [];
	let onScreen = 0;
	for (const rows of cells.values()) onScreen += rows.length;
	const apart = input.transform.scale >= APART_SCALE && onScreen <= MOST_ON_SCREEN;
	for (const rows of cells.values()) {
		if (apart || rows.length <= MOST_APART)
			symbols.push(...rows.map((row) => projectSymbol(input.table, row, placeOf(input, row))));
		else clusters.push(clusterOf(input, rows));
	}
	return { symbols, clusters };
}

function cellsOnScreen({ rows, mercator, transform }: LayoutInput): Map<number, number[]> {
	const level = 2 ** Math.floor(Math.log2(transform.scale / 512));
	const perCell = (512 * level) / CELL_PX;
	// of a turned view, the box around it
	const { cos, sin } = transform.turn ?? { cos: 1, sin: 0 };
	const spanX = Math.abs(transform.width * cos) + Math.abs(transform.height * sin);
	const spanY = Math.abs(transform.height * cos) + Math.abs(transform.width * sin);
	const halfWidth = (spanX / 2 + CELL_PX) / transform.scale;
	const halfHeight = (spanY / 2 + CELL_PX) / transform.scale;
	const [left, right] = [transform.centreX - halfWidth, transform.centreX + halfWidth];
	const [top, bottom] = [transform.centreY - halfHeight, transform.centreY + halfHeight];
	const cells = new Map<number, number[]>();
	for (const row of rows.sited) {
		const x = mercator.x[row] ?? NaN;
		const y = mercator.y[row] ?? NaN;
		if (!(x >= left && x <= right && y >= top && y <= bottom)) continue;
		const key = Math.floor(y * perCell) * 0x4000000 + Math.floor(x * perCell);
		const cell = cells.get(key);
		if (cell) cell.push(row);
		else cells.set(key, [row]);
	}
	return cells;
}

function placeOf({ mercator, transform }: LayoutInput, row: number): { x: number; y: number } {
	const [x, y] = screenPoint(transform, mercator.x[row] ?? 0, mercator.y[row] ?? 0);
	return { x, y };
}

function clusterOf(input: LayoutInput, rows: readonly number[]): ClusterMark {
	let [x, y] = [0, 0];
	for (const row of rows) {
		const place = placeOf(input, row);
		x += place.x / rows.length;
		y += place.y / rows.length;
	}
	const radius = Math.min(10 + 2 * Math.log2(rows.length), 21);
	return {
		kind: 'cluster',
		x,
		y,
		radius,
		count: rows.length,
		...countCommitments(input.table, rows),
		rows: Int32Array.from(rows),
		parks: []
	};
}

type Commitments = Readonly<Record<'committed' | 'contracted' | 'candidate', number>>;

/** A crowded name tries many places in one frame, with the same rows in each. */
const counted = new WeakMap<ArrayLike<number>, Commitments>();

/** How many of `rows` are committed, contracted and candidates. */
export function countCommitments(table: ProjectTable, rows: ArrayLike<number>): Commitments {
	const known = counted.get(rows);
	if (known) return known;
	let [candidate, contracted] = [0, 0];
	for (let index = 0; index < rows.length; index++) {
		const stage = table.stage[rows[index] ?? 0] ?? 0;
		if (stage < 2) candidate++;
		else if (stage < 4) contracted++;
	}
	const counts = { candidate, contracted, committed: rows.length - candidate - contracted };
	counted.set(rows, counts);
	return counts;
}
