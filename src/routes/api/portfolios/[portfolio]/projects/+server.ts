import { cachedJson } from '$lib/server/cached-answer';
import { recordsText } from '$lib/server/portfolio';
import type { RequestHandler } from './$types';

/** All records of a portfolio that is small enough to be carried whole into a room without a network; else none. */
export const GET: RequestHandler = async ({ locals, request, params: { portfolio } }) => {
	const db = locals.records;
	return cachedJson({ db, request, key: `records ${portfolio}` }, () => recordsText(db, portfolio));
};
