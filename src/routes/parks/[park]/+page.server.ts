import { error } from '@sveltejs/kit';
import { nearestPoints } from '$lib/components/profile/near-points';
import { groupOf, rowsOf } from '$lib/components/profile/project-group';
import { placeLayers, readTerritory, todayIn } from '$lib/server/profiles';
import { database } from '$lib/server/store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const db = await database();
	const territory = await readTerritory(db, url.searchParams.get('p'));
	const park = territory?.index.parks.get(params.park);
	if (!territory || !park) error(404);
	const { catalogue, index, portfolio, table } = territory;
	return {
		catalogue,
		portfolio: portfolio.id,
		today: todayIn(catalogue),
		park,
		projects: groupOf(rowsOf({ kind: 'park', id: park.id }, table, index), table, catalogue),
		near: nearestPoints(park.position, await placeLayers(db))
	};
};
