import { json } from '@sveltejs/kit';
import * as catalogue from '$lib/server/catalogue';
import { database } from '$lib/server/store';
import type { RequestHandler } from './$types';

/** What makes the app installable; its name carries the territory's, which is data. */
export const GET: RequestHandler = async () => {
	const { territory } = await catalogue.read(await database());
	const manifest = {
		name: `鹤图 Hetu · ${territory.name.zh}`,
		short_name: '鹤图 Hetu',
		start_url: '/',
		display: 'standalone',
		background_color: '#FBFAF7',
		theme_color: '#1F4E79',
		icons: [
			{ src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
			{ src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
			{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' }
		]
	};
	return json(manifest, { headers: { 'content-type': 'application/manifest+json' } });
};
