import { error } from '@sveltejs/kit';
import { filterWords } from '$lib/components/selection/record/filter-words';
import { recordPaper } from '$lib/components/selection/record/record-paper';
import { recordSheets } from '$lib/components/selection/record/record-sheets';
import type { Telling } from '$lib/components/selection/record/record-words';
import type { DecisionRecord } from '$lib/domain/selection/record/decision-record';
import { RECORD_SHEET, recordRows } from '$lib/domain/selection/record/record-rows';
import { localizeHref } from '$lib/paraglide/runtime';
import * as decision from '$lib/server/documents/decision';
import { MOST_REQUEST_BYTES, parseRequest } from '$lib/server/documents/decision-request';
import { inLanguage } from '$lib/server/documents/in-language';
import { writePdf } from '$lib/server/documents/pdf/write-pdf';
import { makeRateLimit } from '$lib/server/desk/rate-limit';
import { takeTurns } from '$lib/server/turns';
import { writeWorkbook } from '$lib/server/documents/workbook';
import * as catalogue from '$lib/server/catalogue';
import { database } from '$lib/server/store';
import type { RequestHandler } from './$types';

const TYPES = {
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	pdf: 'application/pdf'
} as const;

/** Seconds after which a refused reader may ask again. */
const LATER_S = 10;
const inTurn = takeTurns(8);
/** Each may cost seconds of the processor: one reader is not to keep the others waiting. */
const mayAsk = makeRateLimit({ most: 20, windowMs: 60_000 });

/** The record of a decision as a file, computed here from the address that shows it. Nothing is written. */
export const POST: RequestHandler = async ({ request, params: { portfolio }, url, getClientAddress }) => {
	const waitMs = mayAsk(getClientAddress(), Date.now());
	if (waitMs > 0) return tooMany(Math.ceil(waitMs / 1000));
	const text = await request.text();
	if (Buffer.byteLength(text) > MOST_REQUEST_BYTES) error(413, 'too large');
	const asked = parseRequest(text);
	if (!asked) error(400, 'not a request for a record');
	const answer = await inTurn(() => answerWith(asked, { portfolio, origin: url.origin }));
	return answer ?? tooMany(LATER_S);
};

const tooMany = (seconds: number): Response =>
	new Response('too many at once', { status: 429, headers: { 'retry-after': String(seconds) } });

async function answerWith(
	asked: NonNullable<ReturnType<typeof parseRequest>>,
	{ portfolio, origin }: { portfolio: string; origin: string }
): Promise<Response> {
	const { locale, format } = asked;
	const db = await database();
	const { territory } = await catalogue.read(db);
	const record = await inLanguage(locale, () =>
		decision.record(db, {
			portfolio,
			query: asked.query,
			overrides: asked.overrides,
			madeOn: decision.dayIn(territory.timeZone),
			filterWords: (view, index) => filterWords(view, index, locale)
		})
	);
	if (!record) error(404, 'no such portfolio');
	const address = new URL(`${localizeHref('/select', { locale })}?${record.view.query}`, origin).href;
	const bytes = await inLanguage(locale, () => write(format, { record, locale, address }));
	const name = `hetu-${record.madeOn}-${record.dataVersion.slice(0, 8)}.${format}`;
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': TYPES[format],
			'content-length': String(bytes.length),
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store'
		}
	});
}

function write(format: keyof typeof TYPES, telling: Telling & { record: DecisionRecord }): Promise<Uint8Array> {
	if (format === 'pdf') return writePdf(recordPaper(telling));
	return writeWorkbook(recordSheets(telling), [{ name: RECORD_SHEET, rows: recordRows(telling.record) }]);
}
