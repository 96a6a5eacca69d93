import type { FeatureCollection } from 'geojson';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import type { BasemapSource } from '../exchange/pack/pack.ts';
import type { Portfolio } from '../project/project.ts';
import type { RankedProject } from '../selection/weighing/rank-view.ts';
import type { MapTile } from './map/sheet-map.ts';

/** All that a sheet of a view is made from. */
export interface SheetFacts {
	readonly catalogue: Catalogue;
	readonly index: CatalogueIndex;
	readonly portfolio: Portfolio;
	readonly table: ProjectTable;
	/** Rows under the filter of the view. */
	readonly rows: Uint32Array;
	/** Indices of the parks under it. */
	readonly parks: readonly number[];
	/** By id of the GeoJSON layer. */
	readonly land: ReadonlyMap<string, FeatureCollection>;
	readonly tiles: readonly MapTile[];
	readonly basemap: readonly BasemapSource[];
	/** The projects in the order of their ranking; `null`: no ranking is asked for. */
	readonly ranked: readonly RankedProject[] | null;
	/** Of the territory: `2026-11-24`. */
	readonly today: string;
}

/** Layers of the land that a sheet is drawn from. */
export const LAND_LAYERS = [
	'divisions',
	'neighbours',
	'neighbour-labels',
	'rivers',
	'lakes',
	'rail',
	'stations',
	'seats',
	'airports',
	'labels'
] as const;
