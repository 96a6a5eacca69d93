import { nearPoints } from '$lib/domain/matching/near-points';
import { parseComparison, type Comparison } from '$lib/domain/compare/address';
import { comparisonRows, type Compared } from '$lib/domain/compare/comparison-rows';
import * as catalogue from '$lib/server/catalogue';
import type { Database } from '$lib/server/db/open';
import { placeLayers, readTerritory, todayIn, type Territory } from '$lib/server/profiles';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const db = locals.records;
	const { comparison, problems } = parseComparison(url.searchParams, await catalogue.read(db));
	const territory = await readTerritory(db, comparison.portfolio);
	if (!territory) throw new Error(`no portfolio: ${comparison.portfolio}`);
	const compared = await thingsOf(comparison, territory, db);
	const { stations, airports, seats } = await placeLayers(db);
	const rows = comparisonRows(compared, {
		index: territory.index,
		portfolio: comparison.portfolio,
		table: territory.table,
		points: { stations: nearPoints(stations), airports: nearPoints(airports), seats: nearPoints(seats) }
	});
	const ids = compared.things.map((thing) => ('id' in thing ? thing.id : thing.code));
	const gone = comparison.ids.filter((id) => !ids.some((found) => found === id));
	return {
		catalogue: territory.catalogue,
		portfolio: comparison.portfolio,
		today: todayIn(territory.catalogue),
		comparison: { ...comparison, ids },
		problems: [...problems, ...gone.map((value) => ({ code: 'unknown-value' as const, path: 'i', value }))],
		rows,
		projects:
			compared.kind === 'project'
				? compared.things.map(({ id, name, stage, chains }) => ({ id, name, stage, chain: chains[0] ?? null }))
				: []
	};
};

/** The things that exist, in the order of the address. */
async function thingsOf({ kind, ids, portfolio }: Comparison, { index }: Territory, db: Database): Promise<Compared> {
	const found = <T>(things: readonly (T | null | undefined)[]): T[] =>
		things.filter((thing): thing is T => thing !== null && thing !== undefined);
	switch (kind) {
		case 'project':
			return { kind, things: found(await Promise.all(ids.map((id) => catalogue.project(db, portfolio, id)))) };
		case 'park':
			return { kind, things: found(ids.map((id) => index.parks.get(id))) };
		case 'division':
			return { kind, things: found(ids.map((id) => index.divisions.get(id))) };
	}
}
