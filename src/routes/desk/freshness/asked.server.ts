import { error } from '@sveltejs/kit';
import type { CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import { dayIn } from '$lib/domain/territory/day-in';
import type { DueValue } from '$lib/domain/trust/data-age';
import { freshness } from '$lib/server/freshness';
import { readTerritory } from '$lib/server/profiles';
import { database } from '$lib/server/store';

/** In an address `-` stands for what no division, and nobody, is named for. */
const NONE = '-';

/** What an address asks of the ages of values, and the answer; 404 for a portfolio that is not there. */
export async function askedFreshness(url: URL) {
	const db = await database();
	const territory = await readTerritory(db, url.searchParams.get('p'));
	if (!territory) error(404, 'no such portfolio');
	const { catalogue, index, portfolio } = territory;
	const day = portfolio.asOf ?? dayIn(catalogue.territory.timeZone, new Date());
	const found = await freshness(db, { read: catalogue, portfolio: portfolio.id, day });
	const narrow = { division: url.searchParams.get('d'), steward: url.searchParams.get('steward') };
	const due = found.due.filter((value) => isAsked(value, narrow));
	return { db, catalogue, index, portfolio, day, found, narrow, due };
}

function isAsked(value: DueValue, { division, steward }: { division: string | null; steward: string | null }): boolean {
	const says = (asked: string | null, own: string | null) =>
		asked === null || (asked === NONE ? own === null : own === asked);
	return says(division, value.division) && says(steward, value.steward);
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
