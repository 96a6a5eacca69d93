import { error } from '@sveltejs/kit';
import { dayIn } from '$lib/domain/territory/day-in';
import * as catalogue from '$lib/server/catalogue';
import { isOwnBatch } from '$lib/server/documents/batch';
import { documentDesk, nameInAnyScript } from '$lib/server/documents/file-answer';
import { type KeptFile, keptFiles } from '$lib/server/documents/kept-files';
import { parseSheetRequest } from '$lib/server/documents/sheet/sheet-request';
import { openSheets } from '$lib/server/documents/sheet/sheet-source';
import type { RequestHandler } from './$types';
import { makeMap, readOrder } from './make-map.server';
import { readTemplateLogo } from './template-logo.server';

const atDesk = documentDesk();
const kept = keptFiles();

/**
 * A view as a sheet or an atlas, drawn here of the facts in the database by what the composer draws with: the same view
 * on the same day of the same data gives the same file. Nothing is written.
 */
export const GET: RequestHandler = async ({ locals, params, url, request, getClientAddress }) => {
	const parsed = parseSheetRequest(params.format, url.searchParams);
	if (!parsed) error(404, 'no such format');
	if (!parsed.ok) error(400, problemText(parsed.problems));
	const db = locals.records;
	const read = await catalogue.read(db);
	const order = readOrder(parsed.value, read);
	if (order.problems.length > 0) error(400, problemText(order.problems));
	const template = await readTemplateLogo(db, order.view.sheet);
	if (!template.ok) error(400, problemText(template.problems));
	const { logo, version } = template.value;
	const today = dayIn(read.territory.timeZone, new Date());
	const key = [await catalogue.revision(db), today, version, url.origin, params.format, url.search].join('\n');
	const known = kept.get(key);
	if (known) return answer(known, { request, format: params.format });
	return atDesk(isOwnBatch(request.headers) ? null : getClientAddress(), (inTurn) =>
		inTurn(async () => {
			const readFacts = await openSheets(db, { portfolio: order.view.portfolio, today });
			if (!readFacts) error(404, 'no such portfolio');
			const made = await makeMap(order, { readFacts, catalogue: read, origin: url.origin, logo });
			if (!made) error(404, 'no such sheet in the atlas');
			return answer(kept.keep(key, made), { request, format: params.format });
		})
	);
};

function answer(
	{ bytes, type, name, etag }: KeptFile,
	{ request, format }: { request: Request; format: string }
): Response {
	const headers = {
		etag,
		'content-type': type,
		// always ask, seldom send
		'cache-control': 'no-cache',
		'content-disposition': `inline; filename="hetu.${format}"; ${nameInAnyScript(`${name}.${format}`)}`
	};
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
	return new Response(bytes, { headers: { ...headers, 'content-length': String(bytes.length) } });
}

const problemText = (problems: readonly { path: string; code: string; value: unknown }[]): string =>
	problems.map(({ path, code, value }) => `${path}: ${code} (${String(value).slice(0, 80)})`).join('; ');
