import * as catalogue from '$lib/server/catalogue';
import { cachedJson } from '$lib/server/cached-answer';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request }) => {
	const db = locals.records;
	return cachedJson({ db, request, key: 'catalogue' }, async () => JSON.stringify(await catalogue.read(db)));
};
