import { error } from '@sveltejs/kit';
import { landmarksOf } from '$lib/domain/matching/near-points';
import { chainsAround } from '$lib/components/profile/project-group';
import { distancesFrom, placeOfProject } from '$lib/domain/matching/distances';
import { placeProject } from '$lib/domain/project/place';
import * as catalogue from '$lib/server/catalogue';
import { placeLayers, readTerritory, todayIn } from '$lib/server/profiles';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const db = locals.records;
	const project = await catalogue.project(db, params.portfolio, params.project);
	const territory = project && (await readTerritory(db, project.portfolio));
	if (!territory) error(404);
	const { index, portfolio } = territory;
	const place = placeProject(project, index.parks, index.divisions);
	return {
		catalogue: territory.catalogue,
		portfolio: portfolio.id,
		today: todayIn(territory.catalogue),
		project,
		around: chainsAround(project, index, territory),
		near: distancesFrom(placeOfProject(place), landmarksOf(await placeLayers(db)))
	};
};
