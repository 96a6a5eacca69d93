import { error } from '@sveltejs/kit';
import type { CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import type { DueValue } from '$lib/domain/trust/data-age';
import { dayOf, freshness } from '$lib/server/freshness';
import { readTerritory } from '$lib/server/profiles';
import { database } from '$lib/server/store';

/** In an address `-` stands for what no division, and nobody, is named for. */
const NONE = '-';
const narrowed = (asked: string | null): string | null | undefined =>
	asked === null ? undefined : asked === NONE ? null : asked;

/** What an address asks of the ages of values, and the answer; 404 for a portfolio that is not there. */
export async function askedFreshness({ searchParams }: URL) {
	const db = await database();
	const territory = await readTerritory(db, searchParams.get('p'));
	if (!territory) error(404, 'no such portfolio');
	const { catalogue, index, portfolio } = territory;
	const day = dayOf(catalogue, portfolio);
	const narrow = { division: narrowed(searchParams.get('d')), steward: narrowed(searchParams.get('steward')) };
	const found = await freshness(db, { read: catalogue, portfolio: portfolio.id, day, narrow });
	return { db, catalogue, index, portfolio, day, found, narrow };
}
/** The names of the record that a value stands in; its id where it is gone. */
export function recordName(
	{ key }: Pick<DueValue, 'key'>,
	index: CatalogueIndex,
	projects: ReadonlyMap<string, { zh: string; en: string | null; ru: string | null }>
) {
	const found = {
		division: index.divisions,
		park: index.parks,
		site: index.sites,
		enterprise: index.enterprises,
		chain: index.chains
	};
	const name = key.kind === 'project' ? projects.get(key.id) : found[key.kind].get(key.id)?.name;
	return name ?? { zh: key.id, en: null, ru: null };
}
