import type { Outline, OutlinedKind } from '../domain/territory/outline.ts';
import { isParkOf } from '../domain/territory/parks-of.ts';
import { outlineLayers, type OutlineLayers } from '../domain/territory/outline-layers.ts';
import * as catalogue from './catalogue.ts';
import type { Database } from './db/open.ts';

/**
 * What is drawn of the parks and sites that a portfolio is shown with; `null` where there is no such portfolio.
 */
export async function layers(db: Database, portfolio: string): Promise<OutlineLayers | null> {
	const { portfolios, parks, sites } = await catalogue.read(db);
	if (!portfolios.some(({ id }) => id === portfolio)) return null;
	return outlineLayers(await catalogue.outlines(db), {
		parks: parks.filter((park) => isParkOf(park, portfolio)),
		sites: sites.filter((site) => isParkOf(site, portfolio))
	});
}

/** The outline of one park or site; `null`: none was drawn. */
export async function outlineOf(db: Database, kind: OutlinedKind, id: string): Promise<Outline['geometry'] | null> {
	const row = await db
		.selectFrom('outline')
		.select('body')
		.where('kind', '=', kind)
		.where('id', '=', id)
		.executeTakeFirst();
	return row ? (JSON.parse(row.body) as Outline['geometry']) : null;
}
