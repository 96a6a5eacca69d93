import { NO_PROJECTS, type ProjectTable } from '../../catalogue/project-table.ts';
import type { Division, Park } from '../../territory/territory.ts';
import { mercatorColumns } from './cluster.ts';
import { groupRows } from './group-rows.ts';
import type { LayoutInput } from './layout-input.ts';
import { transformFitting } from './transform.ts';

interface Placed {
	readonly placement: 'site' | 'division' | 'none';
	readonly division?: number;
	readonly at?: readonly [lng: number, lat: number];
	/** Index into the eight stages. */
	readonly stage?: number;
}

const PLACEMENT = { site: 0, division: 1, none: 2 } as const;

/** A table with the columns that drawing reads. */
export function placedTable(rows: readonly Placed[]): ProjectTable {
	return {
		...NO_PROJECTS,
		count: rows.length,
		placement: Uint16Array.from(rows, ({ placement }) => PLACEMENT[placement]),
		division: Uint16Array.from(rows, ({ division }) => division ?? 0xffff),
		stage: Uint16Array.from(rows, ({ stage }) => stage ?? 0),
		chain: new Uint16Array(rows.length),
		lng: Float64Array.from(rows, ({ at }) => at?.[0] ?? NaN),
		lat: Float64Array.from(rows, ({ at }) => at?.[1] ?? NaN)
	};
}

const division = (index: number, labelPoint: readonly [number, number]) =>
	({ code: `99000${index}`, labelPoint, level: 'county', shapeAreaKm2: 1000 - index }) as unknown as Division;

/** A view of 600 × 600 pixels on 1° around (10, 50), with `labelPoints` as divisions. */
export function layoutOf(
	rows: readonly Placed[],
	{
		labelPoints = [],
		parks = []
	}: { labelPoints?: readonly (readonly [number, number])[]; parks?: readonly Park[] } = {}
): LayoutInput {
	const table = placedTable(rows);
	return {
		table,
		rows: groupRows(table, Uint32Array.from(rows.keys()), labelPoints.length),
		mercator: mercatorColumns(table),
		divisions: labelPoints.map((point, index) => division(index, point)),
		parks,
		shownParks: parks.map((_, index) => index),
		leftOut: new Set(),
		symbolRadius: 5.6,
		nameWidth: () => 40,
		transform: transformFitting([9.5, 49.5, 10.5, 50.5], { width: 600, height: 600, margin: 0 })
	};
}
