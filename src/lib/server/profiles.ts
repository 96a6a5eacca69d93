import type { FeatureCollection } from 'geojson';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import { indexCatalogue, type CatalogueIndex } from '../domain/catalogue/index-catalogue.ts';
import { makeProjectTable } from '../domain/catalogue/make-project-table.ts';
import type { ProjectTable } from '../domain/catalogue/project-table.ts';
import type { BasemapSource } from '../domain/exchange/pack/pack.ts';
import type { Portfolio, Project } from '../domain/project/project.ts';
import { decimalYear, type SourceId } from '../domain/provenance.ts';
import { dayIn } from '../domain/territory/day-in.ts';
import * as catalogue from './catalogue.ts';
import type { Database } from './db/open.ts';

/** The catalogue, and the portfolio whose projects a profile lists. */
export interface Territory {
	readonly catalogue: Catalogue;
	readonly index: CatalogueIndex;
	readonly portfolio: Portfolio;
	readonly table: ProjectTable;
}

let kept: { readonly revision: string; readonly territory: Territory } | undefined;

/**
 * What a profile is made from: `portfolio` by its id, the territory's default for `null`; `null` for an unknown one.
 *
 * The last one made is kept until something is written.
 */
export async function readTerritory(db: Database, portfolio: string | null): Promise<Territory | null> {
	const revision = await catalogue.revision(db);
	const read = kept?.revision === revision ? kept.territory.catalogue : await catalogue.readPublic(db);
	const id = portfolio ?? read.territory.defaultPortfolio;
	if (kept?.revision === revision && kept.territory.portfolio.id === id) return kept.territory;
	const found = read.portfolios.find((one) => one.id === id);
	if (!found) return null;
	const table = makeProjectTable(await catalogue.projects(db, id), read);
	kept = { revision, territory: { catalogue: read, index: indexCatalogue(read), portfolio: found, table } };
	return kept.territory;
}

/** The day of viewing where the territory is, as a decimal year. */
export function todayIn({ territory: { timeZone } }: Pick<Catalogue, 'territory'>): number {
	return decimalYear(dayIn(timeZone, new Date())) ?? new Date().getUTCFullYear();
}

/** The layers of points by which places are described; `null` for one the territory does not have. */
export async function placeLayers(
	db: Database
): Promise<Record<'stations' | 'airports' | 'seats', FeatureCollection | null>> {
	const [stations, airports, seats] = await Promise.all(
		['stations', 'airports', 'seats'].map((id) => catalogue.layer(db, id))
	);
	return { stations: stations ?? null, airports: airports ?? null, seats: seats ?? null };
}

/** Values that a reader looks for in a project, and whether one states it. */
const COVERED = {
	investment: ({ investmentWanYuan }) => investmentWanYuan !== null,
	investor: ({ investor }) => investor !== null,
	land: ({ landHa }) => landHa !== null,
	jobs: ({ jobs }) => jobs !== null,
	output: ({ outputWanYuan }) => outputWanYuan !== null,
	tax: ({ taxWanYuan }) => taxWanYuan !== null,
	position: ({ position }) => position !== null,
	asOf: ({ provenance }) => provenance.asOf !== null
} satisfies Record<string, (project: Project) => boolean>;
export type CoveredField = keyof typeof COVERED;

/** How many projects of a portfolio state each value. */
export interface Coverage {
	readonly portfolio: Portfolio;
	readonly count: number;
	readonly known: Readonly<Record<CoveredField, number>>;
}

/** How much each portfolio states, and how many records cite each source. */
export async function surveyRecords(
	db: Database,
	read: Catalogue
): Promise<{ coverage: Coverage[]; citations: Record<SourceId, number> }> {
	const { divisions, parks, chainSet, chains, enterprises, programmes } = read;
	const citations = new Map<SourceId, number>();
	const count = (records: readonly unknown[]) => {
		for (const record of records)
			for (const source of new Set(sourcesIn(record))) citations.set(source, (citations.get(source) ?? 0) + 1);
	};
	for (const records of [divisions, parks, [chainSet], chains, enterprises, programmes]) count(records);
	count(await catalogue.territoryFacts(db));
	const coverage: Coverage[] = [];
	for (const portfolio of read.portfolios) {
		const projects = await catalogue.projects(db, portfolio.id);
		count(projects);
		coverage.push({ portfolio, count: projects.length, known: coverageOf(projects, parks) });
	}
	return { coverage, citations: Object.fromEntries(citations) };
}

function coverageOf(projects: readonly Project[], parks: Catalogue['parks']): Coverage['known'] {
	const placed = new Set<string | null>(parks.filter(({ position }) => position).map(({ id }) => id));
	const known = Object.entries(COVERED).map(([field, isKnown]) => [field, projects.filter(isKnown).length]);
	const position = projects.filter((project) => COVERED.position(project) || placed.has(project.park)).length;
	return { ...(Object.fromEntries(known) as Coverage['known']), position };
}

/** Every source that a record names, however deep: a provenance is the only thing with a list of `sources`. */
function sourcesIn(value: unknown): SourceId[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		key === 'sources' && Array.isArray(inner) ? (inner as SourceId[]) : sourcesIn(inner)
	);
}

/** Whom the layers of the base map come from. */
export async function basemapSources(db: Database): Promise<BasemapSource[]> {
	const row = await db.selectFrom('record').select('body').where('kind', '=', 'basemap-sources').executeTakeFirst();
	return row ? (JSON.parse(row.body) as BasemapSource[]) : [];
}
