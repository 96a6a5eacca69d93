import * as catalogue from '$lib/server/catalogue';
import { cachedJson } from '$lib/server/cached-answer';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request, params }) => {
	const db = locals.records;
	return cachedJson({ db, request, key: `layer ${params.layer}` }, () => catalogue.layerText(db, params.layer));
};
