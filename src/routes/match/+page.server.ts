import { placingBrief } from '$lib/components/matching/placing-brief';
import { parseView } from '$lib/domain/explore/view';
import * as catalogue from '$lib/server/catalogue';
import { MOST_PLACED, placeProjects } from '$lib/server/placing';
import { readTerritory, todayIn } from '$lib/server/profiles';
import type { PageServerLoad } from './$types';

/** The projects under the explorer's filter, placed in parks. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const db = locals.records;
	const { view, problems } = parseView(url.searchParams, await catalogue.read(db));
	const territory = await readTerritory(db, view.portfolio);
	if (!territory) throw new Error(`no portfolio: ${view.portfolio}`);
	const { rows, left, ownParks, assignment } = await placeProjects(db, territory, view.filter);
	return {
		catalogue: territory.catalogue,
		portfolio: view.portfolio,
		today: todayIn(territory.catalogue),
		filter: view.filter,
		problems,
		left,
		most: MOST_PLACED,
		ownParks,
		placing: placingBrief(assignment, { rows, ...territory })
	};
};
