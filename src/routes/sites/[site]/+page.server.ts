import { error } from '@sveltejs/kit';
import { hasRight } from '$lib/domain/account/role';
import { areaHaOf } from '$lib/domain/geo/outline/area-ha';
import { distancesFrom } from '$lib/domain/matching/distances';
import { landmarksOf } from '$lib/domain/matching/near-points';
import { isParkOf } from '$lib/domain/territory/parks-of';
import * as outlines from '$lib/server/outlines';
import { placeLayers, readTerritory, todayIn } from '$lib/server/profiles';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
	const db = locals.records;
	const territory = await readTerritory(db, url.searchParams.get('p'));
	const site = territory?.index.sites.get(params.site);
	if (!territory || !site || !isParkOf(site, territory.portfolio.id)) error(404);
	const { portfolio } = territory;
	const isStaff = locals.signedIn !== null && hasRight(locals.signedIn.account.role, 'see-records');
	const outline = await outlines.outlineOf(db, 'site', site.id);
	return {
		catalogue: territory.catalogue,
		portfolio: portfolio.id,
		today: todayIn(territory.catalogue),
		site,
		isRedacted: !isStaff && site.portfolio === null,
		drawnHa: outline && areaHaOf(outline),
		near: site.position
			? distancesFrom({ position: site.position, approximate: false }, landmarksOf(await placeLayers(db)))
			: null
	};
};
