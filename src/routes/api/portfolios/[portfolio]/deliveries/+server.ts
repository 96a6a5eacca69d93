import { cachedJson } from '$lib/server/cached-answer';
import * as roadmap from '$lib/server/roadmap';
import { database } from '$lib/server/store';
import type { RequestHandler } from './$types';

/** How the projects of a portfolio are followed, in the order of its table. */
export const GET: RequestHandler = async ({ request, params: { portfolio } }) => {
	const db = await database();
	return cachedJson({ db, request, key: `deliveries ${portfolio}` }, () => roadmap.deliveriesText(db, portfolio));
};
