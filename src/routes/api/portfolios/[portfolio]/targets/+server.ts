import { cachedJson } from '$lib/server/cached-answer';
import { database } from '$lib/server/store';
import * as targets from '$lib/server/targets';
import type { RequestHandler } from './$types';

/** The indicators of a portfolio, what was assigned of them and what was reported. */
export const GET: RequestHandler = async ({ request, params: { portfolio } }) => {
	const db = await database();
	return cachedJson({ db, request, key: `targets ${portfolio}` }, () => targets.listText(db, portfolio));
};
