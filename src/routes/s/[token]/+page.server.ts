import * as links from '$lib/server/briefings/links';
import { database } from '$lib/server/store';
import type { PageServerLoad } from './$types';

/** Whether the link opens; what it opens is fetched by the page, and counted then. */
export const load: PageServerLoad = async ({ params, setHeaders }) => {
	// whoever has the address may read it, and no store on the way may
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	const opened = await links.open(await database(), params.token, Date.now());
	return { outcome: opened.outcome, expiresAt: opened.outcome === 'open' ? opened.expiresAt : null };
};
