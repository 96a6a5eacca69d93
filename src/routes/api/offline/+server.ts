import { json } from '@sveltejs/kit';
import * as catalogue from '$lib/server/catalogue';
import { database } from '$lib/server/store';
import type { RequestHandler } from './$types';

/** Addresses of all the data that the explorer needs to work without a network. */
export const GET: RequestHandler = async () => {
	const db = await database();
	const { portfolios } = await catalogue.read(db);
	const layers = (await catalogue.layerIds(db)).map((layer) => `/api/layers/${layer}`);
	const tables = portfolios.flatMap(({ id }) =>
		['table', 'search', 'selection', 'deliveries', 'attraction', 'targets'].map(
			(part) => `/api/portfolios/${id}/${part}`
		)
	);
	const records = portfolios.map(({ id }) => `/api/portfolios/${id}/projects`);
	return json([...layers, ...tables, ...records]);
};
