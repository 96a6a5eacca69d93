import { json } from '@sveltejs/kit';
import * as catalogue from '$lib/server/catalogue';
import * as sheetTemplates from '$lib/server/sheet-templates';
import type { RequestHandler } from './$types';

/** Addresses of all the data that the explorer needs to work without a network. */
export const GET: RequestHandler = async ({ locals }) => {
	const db = locals.records;
	const { portfolios } = await catalogue.read(db);
	const layers = (await catalogue.layerIds(db)).map((layer) => `/api/layers/${layer}`);
	const tables = portfolios.flatMap(({ id }) =>
		['table', 'search', 'outlines', 'selection', 'deliveries', 'attraction', 'targets'].map(
			(part) => `/api/portfolios/${id}/${part}`
		)
	);
	const records = portfolios.map(({ id }) => `/api/portfolios/${id}/projects`);
	const templates = await sheetTemplates.list(db, { archived: false });
	const logos = templates.flatMap(({ id, logo }) => (logo ? [`/api/sheet-templates/${id}/logo`] : []));
	return json([...layers, ...tables, ...records, ...logos]);
};
