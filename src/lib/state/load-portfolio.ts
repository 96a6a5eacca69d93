import type { FeatureCollection } from 'geojson';
import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import { decodeProjectTable } from '$lib/domain/catalogue/project-table-wire';
import type { SearchEntry } from '$lib/domain/explore/search';
import type { Project } from '$lib/domain/project/project';
import type { Loaded } from './explorer.svelte';
import { inEdition } from './in-edition';

/**
 * A portfolio's columns and names, for a page that has `catalogue`.
 *
 * @throws where the server does not answer or answers what cannot be read; `OtherCatalogue` where records were added or
 * taken away since the page was opened.
 */
export async function loadPortfolio(portfolio: string, catalogue: Catalogue): Promise<Loaded> {
	const path = `/api/portfolios/${encodeURIComponent(portfolio)}`;
	const [table, entries] = await Promise.all([fetchJson(`${path}/table`), fetchJson(`${path}/search`)]);
	return { portfolio, table: decodeProjectTable(table, catalogue), entries: entries as SearchEntry[] };
}

async function fetchJson(path: string): Promise<unknown> {
	const response = await fetch(inEdition(path));
	if (!response.ok) throw new Error(`${path} answered ${response.status}`);
	return response.json();
}

/** One record; `null` where the portfolio has none of that id. @throws where nothing answers, with or without a network. */
export async function loadProject(portfolio: string, id: string): Promise<Project | null> {
	const path = `/api/portfolios/${encodeURIComponent(portfolio)}/projects`;
	try {
		const response = await fetch(inEdition(`${path}/${encodeURIComponent(id)}`));
		if (response.status === 404) return null;
		if (response.ok) return (await response.json()) as Project;
	} catch (error) {
		console.info('the record does not come alone; looking among those kept for use without a network', error);
	}
	const records = (await fetchJson(path)) as Project[];
	return records.find((record) => record.id === id) ?? null;
}

type PointLayers = Record<'stations' | 'airports' | 'seats', FeatureCollection | null>;
let pointLayers: Promise<PointLayers> | undefined;

/** The points by which places are described, once; `null` for a layer that does not come. */
export function loadNearPoints(): Promise<PointLayers> {
	pointLayers ??= loadPointLayers();
	return pointLayers;
}

async function loadPointLayers(): Promise<PointLayers> {
	const [stations, airports, seats] = await Promise.all(
		['stations', 'airports', 'seats'].map(async (layer) => {
			const response = await fetch(`/api/layers/${layer}`).catch(() => null);
			return response?.ok ? ((await response.json()) as FeatureCollection) : null;
		})
	);
	return { stations: stations ?? null, airports: airports ?? null, seats: seats ?? null };
}
