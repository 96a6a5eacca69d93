import * as catalogue from '$lib/server/catalogue';
import { basemapSources, surveyRecords, todayIn } from '$lib/server/profiles';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const db = locals.records;
	const read = await catalogue.read(db);
	return {
		catalogue: read,
		today: todayIn(read),
		territoryFacts: await catalogue.territoryFacts(db),
		basemap: await basemapSources(db),
		...(await surveyRecords(db, read))
	};
};
