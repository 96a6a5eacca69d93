import type { Edge } from './edge.ts';

/** Equal cells over a box; column 0 is westmost, row 0 southmost. */
export interface Grid {
	readonly west: number;
	readonly south: number;
	readonly columns: number;
	readonly rows: number;
	readonly columnsPerDegree: number;
	readonly rowsPerDegree: number;
}

/** Far more than the rounding of a coordinate, far less than a cell: 0.1 mm. */
const SLACK_DEGREES = 1e-9;
const LEAST_SIDE = 64;
const MOST_SIDE = 512;
/** Cells along a side for every square root of the number of edges: few cells then hold more than two edges. */
const SIDE_PER_ROOT = 4;

/** A grid over `edges`, finer the more there are; `null` where they enclose nothing. */
export function gridOver(edges: readonly Edge[]): Grid | null {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const { lowLng, lowLat, highLng, highLat } of edges) {
		west = Math.min(west, lowLng, highLng);
		south = Math.min(south, lowLat);
		east = Math.max(east, lowLng, highLng);
		north = Math.max(north, highLat);
	}
	if (!(west < east && south < north)) return null;
	const side = Math.min(MOST_SIDE, Math.max(LEAST_SIDE, Math.ceil(SIDE_PER_ROOT * Math.sqrt(edges.length))));
	const columnsPerDegree = side / (east - west);
	const rowsPerDegree = side / (north - south);
	return { west, south, columns: side, rows: side, columnsPerDegree, rowsPerDegree };
}

/** South and north of a row, with slack. */
export const bandOf = ({ south, rowsPerDegree }: Grid, row: number): { bottom: number; top: number } => ({
	bottom: south + row / rowsPerDegree - SLACK_DEGREES,
	top: south + (row + 1) / rowsPerDegree + SLACK_DEGREES
});

/** The rows that an edge touches, with slack. */
export const rowsOf = ({ south, rows, rowsPerDegree }: Grid, { lowLat, highLat }: Edge): Span => ({
	from: Math.max(0, Math.floor((lowLat - SLACK_DEGREES - south) * rowsPerDegree)),
	to: Math.min(rows - 1, Math.floor((highLat + SLACK_DEGREES - south) * rowsPerDegree))
});

/** From the first up to, and with, the last. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** The columns in which an edge touches a row, with slack. */
export function columnsOf(grid: Grid, edge: Edge, row: number): Span {
	const { bottom, top } = bandOf(grid, row);
	// along a parallel an edge is everywhere between its ends at once
	const isLevel = edge.lowLat === edge.highLat;
	const [a, b] = isLevel ? [edge.lowLng, edge.highLng] : [lngAt(edge, bottom), lngAt(edge, top)];
	const columnAt = (lng: number) => Math.floor((lng - grid.west) * grid.columnsPerDegree);
	return {
		from: Math.max(0, columnAt(Math.min(a, b) - SLACK_DEGREES)),
		to: Math.min(grid.columns - 1, columnAt(Math.max(a, b) + SLACK_DEGREES))
	};
}

/** Where an edge, or its end nearest to it, is at a latitude. */
function lngAt({ lowLng, lowLat, highLng, highLat }: Edge, lat: number): number {
	if (lat <= lowLat) return lowLng;
	if (lat >= highLat) return highLng;
	return lowLng + ((highLng - lowLng) * (lat - lowLat)) / (highLat - lowLat);
}
