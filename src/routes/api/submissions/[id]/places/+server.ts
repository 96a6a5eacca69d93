import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { askedSubmission } from '$lib/server/submissions/asked-submission';
import { places } from '$lib/server/submissions/points';
import type { RequestHandler } from './$types';

const deflate = promisify(gzip);

/** All rows of a submission that have a place, for its map; compressed, since a long file has megabytes of them. */
export const GET: RequestHandler = async ({ locals, params, request }) => {
	const { db, submission } = await askedSubmission(locals, params.id);
	const text = JSON.stringify((await places(db, submission)).rows);
	const headers = {
		'content-type': 'application/json; charset=utf-8',
		'cache-control': 'private, no-store',
		vary: 'accept-encoding'
	};
	if (!(request.headers.get('accept-encoding') ?? '').includes('gzip')) return new Response(text, { headers });
	const bytes = new Uint8Array(await deflate(text));
	return new Response(bytes, { headers: { ...headers, 'content-encoding': 'gzip' } });
};
