import { filteredRows } from '../../domain/explore/filtered-rows.ts';
import { parksMatching } from '../../domain/explore/parks.ts';
import { idsMatchingText, indexSearch, type SearchEntry } from '../../domain/explore/search.ts';
import type { View } from '../../domain/explore/view.ts';
import type { Database } from '../db/open.ts';
import { searchText } from '../portfolio.ts';
import type { Territory } from '../profiles.ts';

/** Ids of the projects under the filter of a view. */
export async function projectsUnder(
	db: Database,
	{ filter }: Pick<View, 'filter'>,
	territory: Territory
): Promise<ReadonlySet<string>> {
	const { table, catalogue } = territory;
	const entries = filter.text ? await entriesOf(db, territory) : [];
	return new Set(Array.from(filteredRows(filter, { table, catalogue, entries }), (row) => table.ids[row] ?? ''));
}

/** Ids of the parks under the filter of a view, as far as its conditions can apply to a park. */
export async function parksUnder(
	db: Database,
	{ filter }: Pick<View, 'filter'>,
	territory: Territory
): Promise<ReadonlySet<string>> {
	const { catalogue, portfolio } = territory;
	const named = filter.text ? idsMatchingText(indexSearch(await entriesOf(db, territory)), filter.text, 'park') : null;
	return new Set(parksMatching(catalogue, { portfolio: portfolio.id, filter }, named));
}

const entriesOf = async (db: Database, { portfolio }: Territory): Promise<SearchEntry[]> =>
	JSON.parse((await searchText(db, portfolio.id)) ?? '[]') as SearchEntry[];
