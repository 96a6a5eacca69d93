import { cachedJson } from '$lib/server/cached-answer';
import { searchText } from '$lib/server/portfolio';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request, params: { portfolio } }) => {
	const db = locals.records;
	return cachedJson({ db, request, key: `search ${portfolio}` }, () => searchText(db, portfolio));
};
