import { decodeProjectTable } from '$lib/domain/catalogue/project-table-wire';
import type { SearchEntry } from '$lib/domain/explore/search';
import type { Loaded } from './explorer.svelte';

/** A portfolio's columns and names. @throws where the server does not answer or answers what cannot be read. */
export async function loadPortfolio(portfolio: string): Promise<Loaded> {
	const path = `/api/portfolios/${encodeURIComponent(portfolio)}`;
	const [table, entries] = await Promise.all([fetchJson(`${path}/table`), fetchJson(`${path}/search`)]);
	return { portfolio, table: decodeProjectTable(table), entries: entries as SearchEntry[] };
}

async function fetchJson(path: string): Promise<unknown> {
	const response = await fetch(path);
	if (!response.ok) throw new Error(`${path} answered ${response.status}`);
	return response.json();
}
