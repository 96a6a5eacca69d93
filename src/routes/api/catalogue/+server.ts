import * as catalogue from '$lib/server/catalogue';
import { cachedJson } from '$lib/server/cached-answer';
import { database } from '$lib/server/store';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request }) => {
	const db = await database();
	return cachedJson({ db, request, key: 'catalogue' }, async () => JSON.stringify(await catalogue.readPublic(db)));
};
