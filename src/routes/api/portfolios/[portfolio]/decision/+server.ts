import { error } from '@sveltejs/kit';
import { filterWords } from '$lib/components/selection/record/filter-words';
import { recordPaper } from '$lib/components/selection/record/record-paper';
import { recordSheets } from '$lib/components/selection/record/record-sheets';
import type { Telling } from '$lib/components/selection/record/record-words';
import type { DecisionRecord } from '$lib/domain/selection/record/decision-record';
import { RECORD_SHEET, recordRows } from '$lib/domain/selection/record/record-rows';
import { dayIn } from '$lib/domain/territory/day-in';
import { localizeHref } from '$lib/paraglide/runtime';
import type { Database } from '$lib/server/db/open';
import * as decision from '$lib/server/documents/decision';
import { MOST_REQUEST_BYTES, parseRequest } from '$lib/server/documents/decision-request';
import { documentDesk, fileAnswer } from '$lib/server/documents/file-answer';
import { inLanguage } from '$lib/server/documents/in-language';
import { writePdf } from '$lib/server/documents/pdf/write-pdf';
import { writeWorkbook } from '$lib/server/documents/workbook';
import * as catalogue from '$lib/server/catalogue';
import type { RequestHandler } from './$types';

const atDesk = documentDesk();

/** The record of a decision as a file, computed here from the address that shows it. Nothing is written. */
export const POST: RequestHandler = ({ request, params: { portfolio }, url, locals, getClientAddress }) =>
	atDesk(getClientAddress(), async (inTurn) => {
		const text = await request.text();
		if (Buffer.byteLength(text) > MOST_REQUEST_BYTES) error(413, 'too large');
		const asked = parseRequest(text);
		if (!asked) error(400, 'not a request for a record');
		return inTurn(() => answerWith(asked, { portfolio, origin: url.origin, db: locals.records }));
	});

async function answerWith(
	asked: NonNullable<ReturnType<typeof parseRequest>>,
	{ portfolio, origin, db }: { portfolio: string; origin: string; db: Database }
): Promise<Response> {
	const { locale, format } = asked;
	const { territory } = await catalogue.read(db);
	const record = await inLanguage(locale, () =>
		decision.record(db, {
			portfolio,
			query: asked.query,
			overrides: asked.overrides,
			madeOn: dayIn(territory.timeZone, new Date()),
			filterWords: (view, index) => filterWords(view, index, locale)
		})
	);
	if (!record) error(404, 'no such portfolio');
	const address = new URL(`${localizeHref('/select', { locale })}?${record.view.query}`, origin).href;
	const bytes = await inLanguage(locale, () => write(format, { record, locale, address }));
	return fileAnswer(bytes, { name: `hetu-${record.madeOn}-${record.dataVersion.slice(0, 8)}`, format });
}

function write(format: 'xlsx' | 'pdf', telling: Telling & { record: DecisionRecord }): Promise<Uint8Array> {
	if (format === 'pdf') return writePdf(recordPaper(telling));
	return writeWorkbook(recordSheets(telling), [{ name: RECORD_SHEET, rows: recordRows(telling.record) }]);
}
