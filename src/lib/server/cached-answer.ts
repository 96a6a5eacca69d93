import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import * as catalogue from './catalogue.ts';
import type { Database } from './db/open.ts';

interface Answer {
	readonly revision: string;
	readonly etag: string;
	readonly plain: Buffer;
	readonly gzip: Buffer;
	/** Brotli is slow to make: it follows after the first answer. */
	brotli: Buffer | null;
}

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);
/** The newest answers of each key: staff and readers may see different revisions at once. */
const answers = new Map<string, Answer[]>();
const MOST_REVISIONS = 3;

/**
 * A JSON answer made once per revision of the database, compressed once, with an ETag.
 *
 * `make` gives the text, or `null` for what does not exist: the answer is then 404.
 */
export async function cachedJson(
	{ db, request, key }: { db: Database; request: Request; key: string },
	make: () => Promise<string | null>
): Promise<Response> {
	const current = await catalogue.revision(db);
	const known = answers.get(key) ?? [];
	let answer = known.find(({ revision }) => revision === current);
	if (!answer) {
		const text = await make();
		if (text === null) return new Response('not found', { status: 404 });
		answer = await compressed(text, current);
		answers.set(key, [answer, ...known].slice(0, MOST_REVISIONS));
	}
	return respond(answer, request);
}

async function compressed(text: string, revision: string): Promise<Answer> {
	const plain = Buffer.from(text);
	const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
	const answer: Answer = { revision, etag, plain, gzip: await deflate(plain), brotli: null };
	void brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).then((bytes) => {
		answer.brotli = bytes;
	});
	return answer;
}

function respond(answer: Answer, request: Request): Response {
	const headers = new Headers({
		'content-type': 'application/json; charset=utf-8',
		etag: answer.etag,
		// always ask, seldom send: the ETag answers in a few bytes
		'cache-control': 'no-cache',
		vary: 'accept-encoding'
	});
	if (request.headers.get('if-none-match') === answer.etag) return new Response(null, { status: 304, headers });
	const accepted = request.headers.get('accept-encoding') ?? '';
	const [encoding, bytes] =
		answer.brotli && /\bbr\b/.test(accepted)
			? (['br', answer.brotli] as const)
			: /\bgzip\b/.test(accepted)
				? (['gzip', answer.gzip] as const)
				: ([null, answer.plain] as const);
	if (encoding) headers.set('content-encoding', encoding);
	headers.set('content-length', String(bytes.length));
	return new Response(new Uint8Array(bytes), { headers });
}
