import { makeProjectTable } from '../domain/catalogue/make-project-table.ts';
import { encodeProjectTable } from '../domain/catalogue/project-table-wire.ts';
import { isParkOf, parksOf } from '../domain/territory/parks-of.ts';
import * as catalogue from './catalogue.ts';
import type { Database } from './db/open.ts';
import { searchIndex } from './search-index.ts';

/** A portfolio's columns as JSON text, or `null` where the catalogue has no such portfolio. */
export async function tableText(db: Database, portfolio: string): Promise<string | null> {
	const territory = await catalogue.read(db);
	if (!territory.portfolios.some(({ id }) => id === portfolio)) return null;
	const table = makeProjectTable(await catalogue.projects(db, portfolio), territory);
	return JSON.stringify(encodeProjectTable(table, territory));
}

/** What a search reads, of the territory and of a portfolio's projects, as JSON text; `null` for no such portfolio. */
export async function searchText(db: Database, portfolio: string): Promise<string | null> {
	const territory = await catalogue.read(db);
	if (!territory.portfolios.some(({ id }) => id === portfolio)) return null;
	const shown = {
		...territory,
		parks: parksOf(territory.parks, portfolio),
		sites: territory.sites.filter((site) => isParkOf(site, portfolio))
	};
	return JSON.stringify(searchIndex(shown, await catalogue.projects(db, portfolio)));
}

/** Beyond this many a portfolio's records are fetched one by one, and are not there without a network. */
const MOST_RECORDS = 5000;

/** The records of a portfolio as JSON text: all of them, or an empty list where they are too many. `null`: no such portfolio. */
export async function recordsText(db: Database, portfolio: string): Promise<string | null> {
	const { portfolios } = await catalogue.read(db);
	if (!portfolios.some(({ id }) => id === portfolio)) return null;
	const records = await catalogue.projects(db, portfolio);
	return JSON.stringify(records.length > MOST_RECORDS ? [] : records);
}
