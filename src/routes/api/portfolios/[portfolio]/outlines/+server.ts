import { cachedJson } from '$lib/server/cached-answer';
import * as outlines from '$lib/server/outlines';
import { database } from '$lib/server/store';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request, params: { portfolio } }) => {
	const db = await database();
	return cachedJson({ db, request, key: `outlines ${portfolio}` }, async () => {
		const layers = await outlines.layers(db, portfolio);
		return layers && JSON.stringify(layers);
	});
};
