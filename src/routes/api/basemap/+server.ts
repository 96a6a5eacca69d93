import { cachedJson } from '$lib/server/cached-answer';
import { basemapSources } from '$lib/server/profiles';
import type { RequestHandler } from './$types';

/** Where the layers of the land come from, and the credit that each asks for. */
export const GET: RequestHandler = async ({ locals, request }) => {
	const db = locals.records;
	return cachedJson({ db, request, key: 'basemap' }, async () => JSON.stringify(await basemapSources(db)));
};
