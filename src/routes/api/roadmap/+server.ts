import { cachedJson } from '$lib/server/cached-answer';
import * as roadmap from '$lib/server/roadmap';
import { database } from '$lib/server/store';
import type { RequestHandler } from './$types';

/** Rules, procedures and working days of the territory. */
export const GET: RequestHandler = async ({ request }) => {
	const db = await database();
	return cachedJson({ db, request, key: 'roadmap' }, async () => JSON.stringify(await roadmap.read(db)));
};
