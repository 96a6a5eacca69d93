import { cachedJson } from '$lib/server/cached-answer';
import * as roadmap from '$lib/server/roadmap';
import type { RequestHandler } from './$types';

/** Rules, procedures and working days of the territory. */
export const GET: RequestHandler = async ({ locals, request }) => {
	const db = locals.records;
	return cachedJson({ db, request, key: 'roadmap' }, async () => JSON.stringify(await roadmap.read(db)));
};
