import type { ProjectTable } from '../../catalogue/project-table.ts';
import type { Division, Park } from '../../territory/territory.ts';
import type { GroupedRows } from './group-rows.ts';
import type { MapTransform } from './transform.ts';

export interface LayoutInput {
	readonly table: ProjectTable;
	readonly rows: GroupedRows;
	/** World coordinates of every row, from `mercatorColumns`. */
	readonly mercator: { readonly x: Float64Array; readonly y: Float64Array };
	readonly divisions: readonly Division[];
	readonly parks: readonly Park[];
	/** Indices of the parks to draw. */
	readonly shownParks: readonly number[];
	/** Divisions whose name and rows stand elsewhere (in the inset). */
	readonly leftOut: ReadonlySet<number>;
	readonly symbolRadius: number;
	/** Width of a division's name in pixels. */
	readonly nameWidth: (division: number) => number;
	readonly transform: MapTransform;
	/** Whether a name and its rows must lie whole within the map: on paper nothing can be moved into sight. */
	readonly isBound?: boolean;
	/** Where no name is set: something else lies there. */
	readonly kept?: readonly Box[];
}

/** Pixels from the top left of the map. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}
