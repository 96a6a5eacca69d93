import { cachedJson } from '$lib/server/cached-answer';
import * as roadmap from '$lib/server/roadmap';
import type { RequestHandler } from './$types';

/** How the projects of a portfolio are followed, in the order of its table. */
export const GET: RequestHandler = async ({ locals, request, params: { portfolio } }) => {
	const db = locals.records;
	return cachedJson({ db, request, key: `deliveries ${portfolio}` }, () => roadmap.deliveriesText(db, portfolio));
};
