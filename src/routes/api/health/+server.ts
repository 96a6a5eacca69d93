import { json } from '@sveltejs/kit';
import * as catalogue from '$lib/server/catalogue';
import { database } from '$lib/server/store';
import type { RequestHandler } from './$types';

/** 200 when the database answers; where it does not, the hook has answered 503 before. */
export const GET: RequestHandler = async () =>
	json(
		{ status: 'ok', revision: await catalogue.revision(await database()) },
		{ headers: { 'cache-control': 'no-store' } }
	);
