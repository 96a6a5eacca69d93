import { error } from '@sveltejs/kit';
import { columnOf } from '$lib/components/matching/park-matches';
import { landmarksOf } from '$lib/domain/matching/near-points';
import { groupOf, rowsOf } from '$lib/components/profile/project-group';
import { distancesFrom } from '$lib/domain/matching/distances';
import { placeLayers, readTerritory, todayIn } from '$lib/server/profiles';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const db = locals.records;
	const territory = await readTerritory(db, url.searchParams.get('p'));
	const division = territory?.index.divisions.get(params.division);
	if (!territory || !division) error(404);
	const { catalogue, index, portfolio, table } = territory;
	return {
		catalogue,
		portfolio: portfolio.id,
		today: todayIn(catalogue),
		division,
		projects: groupOf(rowsOf({ kind: 'division', id: division.code }, table, index), table, catalogue),
		near: distancesFrom(
			division.seat && { position: division.seat.position, approximate: false },
			landmarksOf(await placeLayers(db))
		),
		column: columnOf({ kind: 'division', id: division.code }, { catalogue, index, table, portfolio: portfolio.id })
	};
};
