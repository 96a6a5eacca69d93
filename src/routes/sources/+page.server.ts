import * as catalogue from '$lib/server/catalogue';
import { basemapSources, surveyRecords, todayIn } from '$lib/server/profiles';
import { database } from '$lib/server/store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const db = await database();
	const read = await catalogue.readPublic(db);
	return {
		catalogue: read,
		today: todayIn(read),
		territoryFacts: await catalogue.territoryFacts(db),
		basemap: await basemapSources(db),
		...(await surveyRecords(db, read))
	};
};
