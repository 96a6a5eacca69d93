import type { RequestEvent } from '@sveltejs/kit';
import { isOwnBatch } from '$lib/server/documents/batch';
import { documentDesk } from '$lib/server/documents/file-answer';
import { type KeptFile, keptFiles } from '$lib/server/documents/kept-files';
import * as catalogue from '$lib/server/catalogue';
import { database } from '$lib/server/store';
import { findPage } from './find-page.server';

const atDesk = documentDesk();
const kept = keptFiles();

type Found = Awaited<ReturnType<typeof findPage>>;

/**
 * A picture of a page for visitors, kept until something is written or the day ends; they are drawn one at a time.
 *
 * `name`: of the picture, by which another of the same page is told from it.
 */
export async function answerPicture(
	event: Pick<RequestEvent, 'url' | 'request' | 'locals' | 'getClientAddress'> & {
		readonly params: { readonly kind: string; readonly id: string };
	},
	name: string,
	draw: (found: Found) => Promise<Omit<KeptFile, 'etag' | 'name'>>
): Promise<Response> {
	const { params, url, request, locals } = event;
	const found = await findPage(params, url);
	const { portfolio, today } = found.source;
	const revision = await catalogue.revision(await database());
	const key = JSON.stringify([revision, today, portfolio.id, params.kind, params.id, locals.locale, name]);
	const known = kept.get(key);
	if (known) return answer(known, request);
	return atDesk(isOwnBatch(request.headers) ? null : event.getClientAddress(), (inTurn) =>
		inTurn(async () => answer(kept.keep(key, { ...(await draw(found)), name }), request))
	);
}

function answer({ bytes, type, etag }: KeptFile, request: Request): Response {
	// always ask, seldom send
	const headers = { etag, 'content-type': type, 'cache-control': 'no-cache' };
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
	return new Response(bytes, { headers: { ...headers, 'content-length': String(bytes.length) } });
}
