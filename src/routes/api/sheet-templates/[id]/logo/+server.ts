import { error } from '@sveltejs/kit';
import * as sheetTemplates from '$lib/server/sheet-templates';
import { database } from '$lib/server/store';
import type { RequestHandler } from './$types';

/** The picture of a template in use, the same as long as its version is. */
export const GET: RequestHandler = async ({ params: { id }, request }) => {
	const found = await sheetTemplates.logo(await database(), id);
	if (!found?.logo) error(404, 'no such logo');
	const { bytes, format } = found.logo;
	const etag = `"${id}-${found.version}"`;
	// always ask, seldom send: a template may be archived
	const headers = { etag, 'content-type': `image/${format}`, 'cache-control': 'no-cache' };
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
	return new Response(new Uint8Array(bytes), { headers: { ...headers, 'content-length': String(bytes.length) } });
};
