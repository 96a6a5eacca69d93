import { error } from '@sveltejs/kit';
import { bulletinPaper } from '$lib/components/roadmap/reports/bulletin-paper';
import { digestPaper, digestSheets, digestText } from '$lib/components/roadmap/reports/digest-forms';
import { dispatchSheets } from '$lib/components/roadmap/reports/dispatch-sheets';
import type { Telling } from '$lib/components/roadmap/reports/report-words';
import { slipPaper } from '$lib/components/roadmap/reports/slip-paper';
import { timelineSheet } from '$lib/components/roadmap/reports/timeline-sheet';
import { unitCalendar } from '$lib/components/roadmap/reports/unit-calendar';
import { filterWords } from '$lib/components/selection/record/filter-words';
import { writeCalendar } from '$lib/domain/exchange/icalendar';
import { isoOf } from '$lib/domain/roadmap/day';
import type { ReportFormat } from '$lib/domain/roadmap/report/report-kinds';
import { makeRateLimit } from '$lib/server/desk/rate-limit';
import { writeDocx } from '$lib/server/documents/docx/write-docx';
import { inLanguage } from '$lib/server/documents/in-language';
import { writePdf } from '$lib/server/documents/pdf/write-pdf';
import { writeTimeline } from '$lib/server/documents/pdf/write-timeline';
import * as report from '$lib/server/documents/report';
import { parseReportRequest, problemText, type ReportRequest } from '$lib/server/documents/report-request';
import { writeWorkbook } from '$lib/server/documents/workbook';
import { database } from '$lib/server/store';
import { takeTurns } from '$lib/server/turns';
import type { RequestHandler } from './$types';

const TYPES: Readonly<Record<ReportFormat, string>> = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	ics: 'text/calendar; charset=utf-8',
	txt: 'text/plain; charset=utf-8'
};

/** Seconds after which a refused reader may ask again. */
const LATER_S = 10;
const inTurn = takeTurns(8);
/** Each may cost seconds of the processor: one reader is not to keep the others waiting. */
const mayAsk = makeRateLimit({ most: 20, windowMs: 60_000 });

/** A report of the roadmap as a file, computed from the facts of the database. Nothing is written. */
export const GET: RequestHandler = async ({ params: { portfolio }, url, getClientAddress }) => {
	const waitMs = mayAsk(getClientAddress(), Date.now());
	if (waitMs > 0) return tooMany(Math.ceil(waitMs / 1000));
	const parsed = parseReportRequest(url.searchParams);
	if (!parsed.ok) error(400, problemText(parsed.problems));
	const answer = await inTurn(() => answerWith(parsed.value, portfolio));
	return answer ?? tooMany(LATER_S);
};

const tooMany = (seconds: number): Response =>
	new Response('too many at once', { status: 429, headers: { 'retry-after': String(seconds) } });

async function answerWith(request: ReportRequest, portfolio: string): Promise<Response> {
	const { locale, format, kind } = request;
	const db = await database();
	const found = await inLanguage(locale, () =>
		report.facts(db, { portfolio, request, filterWords: (view, index) => filterWords(view, index, locale) })
	);
	if (!found) error(404, 'no such portfolio');
	if (!found.ok) error(400, problemText(found.problems));
	const { facts } = found.value;
	const bytes = await inLanguage(locale, () => write(request, { ...found.value, telling: { facts, locale } }));
	const scope = [facts.scope.division, isoOf(facts.basis.asOf), facts.dataVersion.slice(0, 8)];
	const name = ['hetu', kind, ...scope].filter((part) => part !== null).join('-');
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': TYPES[format],
			'content-length': String(bytes.length),
			'content-disposition': `attachment; filename="${name}.${format}"`,
			'cache-control': 'no-store'
		}
	});
}

interface Written extends report.AskedFacts {
	readonly telling: Telling;
}

async function write({ kind, format }: ReportRequest, { telling, since }: Written): Promise<Uint8Array> {
	switch (kind) {
		case 'slips':
			return format === 'docx' ? writeDocx(slipPaper(telling)) : writePdf(slipPaper(telling));
		case 'bulletin':
			return format === 'docx' ? writeDocx(bulletinPaper(telling)) : writePdf(bulletinPaper(telling));
		case 'digest':
			if (format === 'pdf') return writePdf(digestPaper(telling, since));
			if (format === 'xlsx') return writeWorkbook(digestSheets(telling, since), []);
			return new TextEncoder().encode(digestText(telling, since));
		case 'dispatch':
			return writeWorkbook(dispatchSheets(telling), []);
		case 'calendar':
			return new TextEncoder().encode(writeCalendar(unitCalendar(telling)));
		case 'timeline':
			return writeTimeline(timelineSheet(telling));
	}
}
