import { makeProjectTable } from '$lib/domain/catalogue/make-project-table';
import { encodeProjectTable } from '$lib/domain/catalogue/project-table-wire';
import * as catalogue from '$lib/server/catalogue';
import { cachedJson } from '$lib/server/cached-answer';
import { database } from '$lib/server/store';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request, params: { portfolio } }) => {
	const db = await database();
	return cachedJson({ db, request, key: `table ${portfolio}` }, async () => {
		const territory = await catalogue.read(db);
		if (!territory.portfolios.some(({ id }) => id === portfolio)) return null;
		return JSON.stringify(encodeProjectTable(makeProjectTable(await catalogue.projects(db, portfolio), territory)));
	});
};
