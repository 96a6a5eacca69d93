import type { RequestEvent } from '@sveltejs/kit';
import { type KeptFile, keptFiles } from '$lib/server/documents/kept-files';
import * as catalogue from '$lib/server/catalogue';
import { takeTurns } from '$lib/server/turns';
import { findPage } from './find-page.server';

/** Requests in line: the pictures are few and kept, and a page that many open at once has two for each of them. */
const MOST_WAITING = 32;
/** Seconds after which a refused reader may ask again. */
const LATER_S = 5;

const inTurn = takeTurns(MOST_WAITING);
const kept = keptFiles();

type Found = Awaited<ReturnType<typeof findPage>>;

/**
 * A picture of a page for visitors, kept until something is written or the day ends; they are drawn one at a time.
 *
 * `name`: of the picture, by which another of the same page is told from it.
 */
export async function answerPicture(
	event: Pick<RequestEvent, 'url' | 'request' | 'locals'> & {
		readonly params: { readonly kind: string; readonly id: string };
	},
	name: string,
	draw: (found: Found) => Promise<Omit<KeptFile, 'etag' | 'name'>>
): Promise<Response> {
	const { params, request, locals } = event;
	const found = await findPage(params, event);
	const { portfolio, today } = found.source;
	const revision = await catalogue.revision(locals.records);
	const key = JSON.stringify([revision, today, portfolio.id, params.kind, params.id, locals.locale, name]);
	const known = kept.get(key);
	if (known) return answer(known, request);
	const made = await inTurn(async () => kept.get(key) ?? kept.keep(key, { ...(await draw(found)), name }));
	if (made) return answer(made, request);
	return new Response('too many at once', { status: 503, headers: { 'retry-after': String(LATER_S) } });
}

function answer({ bytes, type, etag }: KeptFile, request: Request): Response {
	// always ask, seldom send
	const headers = { etag, 'content-type': type, 'cache-control': 'no-cache' };
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
	return new Response(bytes, { headers: { ...headers, 'content-length': String(bytes.length) } });
}
