import { countCommitments } from './cluster';
import type { Box, LayoutInput } from './layout-input';
import type { ClusterMark, HeadMark, SymbolMark } from './mark';
import { parkSymbol, projectSymbol } from './symbol';
import { project } from './transform';

const LABEL_HEIGHT = 18;
const BRACKET_HEIGHT = 7;
/** One row up to this many, then two as even as can be, then rows of the longest. */
const ONE_ROW = 5;
const PER_ROW = 7;
/** More than fits three rows becomes one cluster. */
const MOST_ROWS = 3;

export interface LaidHead {
	readonly head: HeadMark;
	readonly symbols: readonly SymbolMark[];
	readonly cluster: ClusterMark | null;
	readonly box: Box;
}

/** A division's name and, beneath a bracket, its parks and projects in rows; `null` where it is off the screen. */
export function layoutHead(input: LayoutInput, division: number, [dx, dy]: readonly [number, number]): LaidHead | null {
	const { divisions, transform, symbolRadius } = input;
	const place = divisions[division];
	if (!place) return null;
	const anchor = project(transform, place.labelPoint);
	const [x, anchorY] = [anchor[0] + dx, anchor[1] + dy];
	if (x < -80 || anchorY < -80 || x > transform.width + 80 || anchorY > transform.height + 80) return null;
	const step = symbolRadius * 2 + 4;
	const parks = input.shownParks.filter((park) => {
		const found = input.parks[park];
		return found && !found.position && found.division === place.code;
	});
	const rows = input.rows.byDivision[division] ?? new Int32Array();
	const crowded = parks.length + rows.length > PER_ROW * MOST_ROWS;
	const cells = parks.length + (crowded ? 0 : rows.length);
	const perRow = rowLength(cells);
	const lines = Math.ceil(cells / perRow);
	const width = cells ? perRow * step : 0;
	// an empty head is a name alone, centred on its place; with rows the whole block is
	const blockHeight = LABEL_HEIGHT + (cells || crowded ? BRACKET_HEIGHT + (lines + (crowded ? 2 : 0)) * step : 0);
	const top = anchorY - Math.min(blockHeight / 2, LABEL_HEIGHT + 4);
	const firstY = top + LABEL_HEIGHT + BRACKET_HEIGHT + symbolRadius + 1;
	const at = (cell: number) => ({
		x: x - width / 2 + step * ((cell % perRow) + 0.5),
		y: firstY + Math.floor(cell / perRow) * step
	});
	const symbols = [
		...parks.flatMap((park, cell): SymbolMark[] => {
			const found = input.parks[park];
			return found ? [parkSymbol(found, park, at(cell))] : [];
		}),
		...(crowded ? [] : Array.from(rows, (row, index) => projectSymbol(input.table, row, at(parks.length + index))))
	];
	const cluster = crowded ? headCluster(input, rows, { x, y: firstY + lines * step + step / 2 }) : null;
	const halfWidth = Math.max(input.nameWidth(division), width, crowded ? 40 : 0) / 2;
	return {
		head: {
			kind: 'head',
			division,
			x,
			y: top + LABEL_HEIGHT - 5,
			bracketWidth: cells || crowded ? Math.max(width, 26) : 0,
			prominent: place.level !== 'district'
		},
		symbols,
		cluster,
		box: { left: x - halfWidth - 2, right: x + halfWidth + 2, top, bottom: top + blockHeight }
	};
}

function rowLength(cells: number): number {
	if (cells <= ONE_ROW) return Math.max(cells, 1);
	return Math.min(Math.ceil(cells / 2), PER_ROW);
}

function headCluster(input: LayoutInput, rows: Int32Array, { x, y }: { x: number; y: number }): ClusterMark {
	const counts = countCommitments(input.table, rows);
	return { kind: 'cluster', x, y, radius: 14, count: rows.length, ...counts, rows: Array.from(rows) };
}
