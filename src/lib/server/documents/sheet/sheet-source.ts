import type { FeatureCollection } from 'geojson';
import { makeSelectionColumns } from '../../../domain/catalogue/selection-columns.ts';
import type { SearchEntry } from '../../../domain/explore/search.ts';
import type { View } from '../../../domain/explore/view.ts';
import { LAND_LAYERS, type SheetFacts, sheetReader, type SheetSource } from '../../../domain/sheet/sheet-facts.ts';
import * as catalogue from '../../catalogue.ts';
import type { Database } from '../../db/open.ts';
import * as outlines from '../../outlines.ts';
import { searchText } from '../../portfolio.ts';
import { basemapSources, readTerritory } from '../../profiles.ts';
import * as selection from '../../selection.ts';

export type SheetReader = (view: View, isRanked: boolean) => SheetFacts;

const kept = new Map<string, { readonly key: string; readonly reader: Promise<SheetReader | null> }>();

/**
 * Reads views of a portfolio for sheets, from the database; `null` where there is no such portfolio. The last reader of
 * each is kept until something is written or the day ends. `today`: of the territory.
 */
export async function openSheets(
	db: Database,
	{ portfolio, today }: { portfolio: string; today: string }
): Promise<SheetReader | null> {
	const key = JSON.stringify([await catalogue.revision(db), today]);
	const known = kept.get(portfolio);
	if (known?.key === key) return known.reader;
	const reader = sheetSource(db, portfolio, today).then((source) => source && sheetReader(source));
	kept.set(portfolio, { key, reader });
	reader.then(
		(found) => found ?? kept.delete(portfolio),
		() => kept.delete(portfolio)
	);
	return reader;
}

async function sheetSource(db: Database, id: string, today: string): Promise<SheetSource | null> {
	const territory = await readTerritory(db, id);
	if (!territory) return null;
	const { catalogue: read, index, portfolio, table } = territory;
	const land = new Map<string, FeatureCollection>();
	for (const layer of LAND_LAYERS) {
		const found = await catalogue.layer(db, layer);
		if (found) land.set(layer, found);
	}
	for (const [layer, drawn] of Object.entries((await outlines.layers(db, id)) ?? {})) land.set(layer, drawn);
	return {
		catalogue: read,
		index,
		portfolio,
		table,
		land,
		entries: JSON.parse((await searchText(db, id)) ?? '[]') as SearchEntry[],
		basemap: await basemapSources(db),
		weighed: {
			set: await selection.read(db),
			columns: makeSelectionColumns(await catalogue.projects(db, id))
		},
		today
	};
}
