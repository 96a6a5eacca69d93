import { cachedJson } from '$lib/server/cached-answer';
import { tableText } from '$lib/server/portfolio';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request, params: { portfolio } }) => {
	const db = locals.records;
	return cachedJson({ db, request, key: `table ${portfolio}` }, () => tableText(db, portfolio));
};
