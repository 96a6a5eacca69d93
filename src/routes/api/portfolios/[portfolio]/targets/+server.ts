import { cachedJson } from '$lib/server/cached-answer';
import * as targets from '$lib/server/targets';
import type { RequestHandler } from './$types';

/** The indicators of a portfolio, what was assigned of them and what was reported. */
export const GET: RequestHandler = async ({ locals, request, params: { portfolio } }) => {
	const db = locals.records;
	return cachedJson({ db, request, key: `targets ${portfolio}` }, () => targets.listText(db, portfolio));
};
