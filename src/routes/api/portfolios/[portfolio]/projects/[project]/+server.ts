import * as catalogue from '$lib/server/catalogue';
import { cachedJson } from '$lib/server/cached-answer';
import { database } from '$lib/server/store';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request, params: { portfolio, project } }) => {
	const db = await database();
	return cachedJson({ db, request, key: `project ${portfolio}/${project}` }, async () => {
		const found = await catalogue.project(db, portfolio, project);
		return found && JSON.stringify(found);
	});
};
