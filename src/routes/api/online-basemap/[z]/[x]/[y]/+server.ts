import { error } from '@sveltejs/kit';
import { onlineTileUrl } from '$lib/server/settings';
import type { RequestHandler } from './$types';

const DIGITS = /^\d{1,7}$/;
const TIMEOUT_MS = 8000;

/** Fetches a tile of the online basemap for the reader, whose browser never speaks to another host nor sees the key. */
export const GET: RequestHandler = async ({ params: { z, x, y }, fetch }) => {
	if (![z, x, y].every((part) => DIGITS.test(part))) error(404);
	const url = onlineTileUrl({ z, x, y });
	if (!url) error(404);
	const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(() => null);
	const type = answer?.headers.get('content-type') ?? '';
	if (!answer?.ok || !type.startsWith('image/')) error(502);
	return new Response(answer.body, { headers: { 'content-type': type, 'cache-control': 'public, max-age=86400' } });
};
