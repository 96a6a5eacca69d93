import { cachedJson } from '$lib/server/cached-answer';
import { searchText } from '$lib/server/portfolio';
import { database } from '$lib/server/store';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request, params: { portfolio } }) => {
	const db = await database();
	return cachedJson({ db, request, key: `search ${portfolio}` }, () => searchText(db, portfolio));
};
