import type { FeatureCollection } from 'geojson';
import { shownSites } from '../domain/briefing/shown-sites.ts';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import type { Project } from '../domain/project/project.ts';
import { type Outline, OUTLINED_KINDS } from '../domain/territory/outline.ts';
import type { Fact } from '../domain/territory/territory.ts';
import type { Database } from './db/open.ts';

/** Rises with every write: what was made from an older one is stale. */
export async function revision(db: Database): Promise<string> {
	const row = await db.selectFrom('setting').select('value').where('key', '=', 'revision').executeTakeFirstOrThrow();
	return row.value;
}

/** All records of a kind, in their order. */
export async function records<T>(db: Database, kind: string): Promise<T[]> {
	const rows = await db
		.selectFrom('record')
		.select('body')
		.where('kind', '=', kind)
		.where('archived_at', 'is', null)
		.orderBy('position')
		.execute();
	return rows.map(({ body }) => JSON.parse(body) as T);
}

/** Everything of the territory but its projects and shapes. */
export async function read(db: Database): Promise<Catalogue> {
	const rows = await db
		.selectFrom('record')
		.select(['kind', 'body'])
		.where('archived_at', 'is', null)
		.orderBy('kind')
		.orderBy('position')
		.execute();
	const of = <T>(kind: string): T[] => rows.filter((row) => row.kind === kind).map((row) => JSON.parse(row.body) as T);
	const one = <T>(kind: string): T => {
		const [value] = of<T>(kind);
		if (value === undefined) throw new Error(`the database has no ${kind}`);
		return value;
	};
	return {
		territory: one('territory'),
		sources: of('source'),
		factDefinitions: of('fact-definition'),
		divisions: of('division'),
		parks: of('park'),
		sites: of('site'),
		chainSet: one('chain-set'),
		chains: of('chain'),
		enterprises: of('enterprise'),
		programmes: of('programme'),
		portfolios: of('portfolio')
	};
}

/** What `read` gives, as far as anybody may know it. */
export async function readPublic(db: Database): Promise<Catalogue> {
	const all = await read(db);
	return { ...all, sites: shownSites(all.sites, 'public') };
}

/** Sourced values about the territory as a whole. */
export const territoryFacts = (db: Database): Promise<Fact[]> => records(db, 'territory-fact');

/** All projects of a portfolio, in its order; empty for a portfolio that does not exist. */
export async function projects(db: Database, portfolio: string): Promise<Project[]> {
	const rows = await db
		.selectFrom('project')
		.select('body')
		.where('portfolio', '=', portfolio)
		.where('archived_at', 'is', null)
		.orderBy('position')
		.execute();
	return rows.map((row) => JSON.parse(row.body) as Project);
}

/** One project of a portfolio, or `null`. */
export async function project(db: Database, portfolio: string, id: string): Promise<Project | null> {
	const row = await db
		.selectFrom('project')
		.select('body')
		.where('portfolio', '=', portfolio)
		.where('id', '=', id)
		.where('archived_at', 'is', null)
		.executeTakeFirst();
	return row ? (JSON.parse(row.body) as Project) : null;
}

/** A layer's GeoJSON text, or `null` where there is no such layer. */
export async function layerText(db: Database, id: string): Promise<string | null> {
	const row = await db.selectFrom('layer').select('body').where('id', '=', id).executeTakeFirst();
	return row?.body ?? null;
}

export async function layer(db: Database, id: string): Promise<FeatureCollection | null> {
	const text = await layerText(db, id);
	return text === null ? null : (JSON.parse(text) as FeatureCollection);
}

export async function layerIds(db: Database): Promise<string[]> {
	const rows = await db.selectFrom('layer').select('id').orderBy('id').execute();
	return rows.map((row) => row.id);
}

/** Outlines drawn of parks and sites. */
export async function outlines(db: Database): Promise<Outline[]> {
	const rows = await db.selectFrom('outline').select(['kind', 'id', 'body']).orderBy('kind').orderBy('id').execute();
	return rows.flatMap(({ kind, id, body }) => {
		const known = OUTLINED_KINDS.find((one) => one === kind);
		return known ? [{ kind: known, id, geometry: JSON.parse(body) as Outline['geometry'] }] : [];
	});
}
