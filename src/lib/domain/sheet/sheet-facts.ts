import type { FeatureCollection } from 'geojson';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import type { SelectionColumns } from '../catalogue/selection-columns.ts';
import type { BasemapSource } from '../exchange/pack/pack.ts';
import { rowsInArea } from '../explore/area.ts';
import { createEngine } from '../explore/engine.ts';
import { parksMatching } from '../explore/parks.ts';
import { idsMatchingText, indexSearch, rowsMatchingText, type SearchEntry } from '../explore/search.ts';
import type { View } from '../explore/view.ts';
import type { Portfolio } from '../project/project.ts';
import type { SelectionSet } from '../selection/criteria/selection-set.ts';
import { type RankedProject, rankView } from '../selection/weighing/rank-view.ts';

/** What sheets of a portfolio are made from, whatever the view. */
export interface SheetSource {
	readonly catalogue: Catalogue;
	readonly index: CatalogueIndex;
	readonly portfolio: Portfolio;
	readonly table: ProjectTable;
	readonly entries: readonly SearchEntry[];
	/** By id of the GeoJSON layer. */
	readonly land: ReadonlyMap<string, FeatureCollection>;
	readonly basemap: readonly BasemapSource[];
	/** What projects are weighed by; `null`: no ranking can be shown. */
	readonly weighed: { readonly set: SelectionSet; readonly columns: SelectionColumns } | null;
	/** Of the territory: `2026-11-24`. */
	readonly today: string;
}

/** What a sheet of one view is made from. */
export interface SheetFacts extends SheetSource {
	/** Rows under the filter of the view. */
	readonly rows: Uint32Array;
	/** Indices of the parks under it. */
	readonly parks: readonly number[];
	/** The projects in the order of their ranking; `null`: no ranking is asked for. */
	readonly ranked: readonly RankedProject[] | null;
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

/** Reads one view after the other, with what filters them prepared once. */
export function sheetReader(source: SheetSource): (view: View, isRanked: boolean) => SheetFacts {
	const { catalogue, index, table, entries, weighed } = source;
	const engine = createEngine(table, catalogue);
	const search = indexSearch(entries);
	return (view, isRanked) => {
		const { text, area } = view.filter;
		engine.apply(view.filter, {
			textRows: text ? rowsMatchingText(search, text, table.ids) : null,
			areaRows: area && rowsInArea(table, area)
		});
		const parks = parksMatching(catalogue, view, text ? idsMatchingText(search, text, 'park') : null);
		return {
			...source,
			rows: engine.rows(),
			parks: parks.flatMap((id) => index.columnCodes.parks.get(id) ?? []),
			ranked: isRanked && weighed ? rankView(view, { ...weighed, catalogue, index, table, entries }) : null
		};
	};
}
