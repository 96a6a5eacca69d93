import { error } from '@sveltejs/kit';
import * as links from '$lib/server/briefings/links';
import * as records from '$lib/server/briefings/records';
import { database } from '$lib/server/store';
import type { RequestHandler } from './$types';

/** What a link opens, as it was when the link was made. */
export const GET: RequestHandler = async ({ params, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	const db = await database();
	const at = Date.now();
	const opened = await links.open(db, params.token, at);
	if (opened.outcome === 'unknown') error(404, 'no such link');
	if (opened.outcome !== 'open') error(410, opened.outcome);
	await links.countOpening(db, opened.id, at);
	return new Response(JSON.stringify(await records.unpacked(opened.pack)), {
		headers: { 'content-type': 'application/json' }
	});
};
