import { error } from '@sveltejs/kit';
import { nearestPoints } from '$lib/components/profile/near-points';
import { groupOf, rowsOf } from '$lib/components/profile/project-group';
import { placeLayers, readTerritory, todayIn } from '$lib/server/profiles';
import { database } from '$lib/server/store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const db = await database();
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
		near: nearestPoints(division.seat?.position ?? null, await placeLayers(db))
	};
};
