import { cachedJson } from '$lib/server/cached-answer';
import * as outlines from '$lib/server/outlines';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request, params: { portfolio } }) => {
	const db = locals.records;
	return cachedJson({ db, request, key: `outlines ${portfolio}` }, async () => {
		const layers = await outlines.layers(db, portfolio);
		return layers && JSON.stringify(layers);
	});
};
