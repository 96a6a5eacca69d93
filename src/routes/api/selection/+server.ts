import { cachedJson } from '$lib/server/cached-answer';
import * as selection from '$lib/server/selection';
import type { RequestHandler } from './$types';

/** Criteria, gates and starting sets of the territory. */
export const GET: RequestHandler = async ({ locals, request }) => {
	const db = locals.records;
	return cachedJson({ db, request, key: 'selection' }, async () => JSON.stringify(await selection.read(db)));
};
