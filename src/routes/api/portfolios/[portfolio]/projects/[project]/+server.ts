import * as catalogue from '$lib/server/catalogue';
import { cachedJson } from '$lib/server/cached-answer';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request, params: { portfolio, project } }) => {
	const db = locals.records;
	return cachedJson({ db, request, key: `project ${portfolio}/${project}` }, async () => {
		const found = await catalogue.project(db, portfolio, project);
		return found && JSON.stringify(found);
	});
};
