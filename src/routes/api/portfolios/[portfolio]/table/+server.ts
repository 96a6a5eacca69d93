import { cachedJson } from '$lib/server/cached-answer';
import { tableText } from '$lib/server/portfolio';
import { database } from '$lib/server/store';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request, params: { portfolio } }) => {
	const db = await database();
	return cachedJson({ db, request, key: `table ${portfolio}` }, () => tableText(db, portfolio));
};
