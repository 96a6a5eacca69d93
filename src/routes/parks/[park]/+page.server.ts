import { error } from '@sveltejs/kit';
import { columnOf, linksForPark, projectsForPark } from '$lib/components/matching/park-matches';
import { landmarksOf } from '$lib/domain/matching/near-points';
import { groupOf, rowsOf } from '$lib/components/profile/project-group';
import { distancesFrom, placeOfPark } from '$lib/domain/matching/distances';
import { areaHaOf } from '$lib/domain/geo/outline/area-ha';
import { isParkOf } from '$lib/domain/territory/parks-of';
import * as outlines from '$lib/server/outlines';
import { placeLayers, readTerritory, todayIn } from '$lib/server/profiles';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const db = locals.records;
	const territory = await readTerritory(db, url.searchParams.get('p'));
	const park = territory?.index.parks.get(params.park);
	if (!territory || !park || !isParkOf(park, territory.portfolio.id)) error(404);
	const { catalogue, index, portfolio, table } = territory;
	const whole = { catalogue, index, table };
	const outline = await outlines.outlineOf(db, 'park', park.id);
	return {
		catalogue,
		portfolio: portfolio.id,
		today: todayIn(catalogue),
		park,
		projects: groupOf(rowsOf({ kind: 'park', id: park.id }, table, index), table, catalogue),
		drawnHa: outline && areaHaOf(outline),
		near: distancesFrom(placeOfPark(park, index.divisions), landmarksOf(await placeLayers(db))),
		matched: projectsForPark(park, whole, url.searchParams.get('all') === '1'),
		links: linksForPark(park, whole),
		column: columnOf({ kind: 'park', id: park.id }, { ...whole, portfolio: portfolio.id })
	};
};
