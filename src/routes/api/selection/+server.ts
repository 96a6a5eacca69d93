import { cachedJson } from '$lib/server/cached-answer';
import * as selection from '$lib/server/selection';
import { database } from '$lib/server/store';
import type { RequestHandler } from './$types';

/** Criteria, gates and starting sets of the territory. */
export const GET: RequestHandler = async ({ request }) => {
	const db = await database();
	return cachedJson({ db, request, key: 'selection' }, async () => JSON.stringify(await selection.read(db)));
};
