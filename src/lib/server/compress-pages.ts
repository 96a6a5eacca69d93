import type { Handle } from '@sveltejs/kit';

/** Smaller answers cost more to compress than to send. */
const WORTH_COMPRESSING_BYTES = 1024;

/** Compresses pages and page data; endpoints that cache compress their own. */
export const compressPages: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const type = response.headers.get('content-type') ?? '';
	const length = Number(response.headers.get('content-length') ?? Infinity);
	const accepts = /\bgzip\b/.test(event.request.headers.get('accept-encoding') ?? '');
	if (!accepts || !response.body || response.headers.has('content-encoding') || length < WORTH_COMPRESSING_BYTES)
		return response;
	if (!/^(text\/html|application\/json)/.test(type)) return response;
	const headers = new Headers(response.headers);
	headers.set('content-encoding', 'gzip');
	headers.append('vary', 'accept-encoding');
	headers.delete('content-length');
	return new Response(response.body.pipeThrough(new CompressionStream('gzip')), { status: response.status, headers });
};
