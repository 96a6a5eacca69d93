import { error } from '@sveltejs/kit';
import { attractionSheets } from '$lib/components/roadmap/reports/attraction-sheets';
import { bulletinPaper } from '$lib/components/roadmap/reports/bulletin-paper';
import { digestPaper, digestSheets, digestText } from '$lib/components/roadmap/reports/digest-forms';
import { dispatchSheets } from '$lib/components/roadmap/reports/dispatch-sheets';
import type { Telling } from '$lib/components/roadmap/reports/report-words';
import { targetSheets } from '$lib/components/roadmap/reports/target-sheets';
import { slipPaper } from '$lib/components/roadmap/reports/slip-paper';
import { timelineSheet } from '$lib/components/roadmap/reports/timeline-sheet';
import { unitCalendar } from '$lib/components/roadmap/reports/unit-calendar';
import { filterWords } from '$lib/components/selection/record/filter-words';
import type { Role } from '$lib/domain/account/role';
import { writeCalendar } from '$lib/domain/exchange/icalendar';
import { isoOf } from '$lib/domain/roadmap/day';
import type { Database } from '$lib/server/db/open';
import { writeDocx } from '$lib/server/documents/docx/write-docx';
import { followedPlan, type FollowedPlan } from '$lib/server/documents/followed-plan';
import { documentDesk, fileAnswer } from '$lib/server/documents/file-answer';
import { inLanguage } from '$lib/server/documents/in-language';
import { writePdf } from '$lib/server/documents/pdf/write-pdf';
import { writeTimeline } from '$lib/server/documents/pdf/write-timeline';
import * as report from '$lib/server/documents/report';
import { parseReportRequest, type ReportRequest } from '$lib/server/documents/report-request';
import { problemText } from '$lib/server/documents/request-parameters';
import { writeWorkbook } from '$lib/server/documents/workbook';
import type { RequestHandler } from './$types';

const atDesk = documentDesk();

/** A report of the roadmap as a file, computed from the facts of the database. Nothing is written. */
export const GET: RequestHandler = ({ params: { portfolio }, url, locals: { signedIn, records }, getClientAddress }) =>
	atDesk(getClientAddress(), async (inTurn) => {
		const parsed = parseReportRequest(url.searchParams);
		if (!parsed.ok) error(400, problemText(parsed.problems));
		return inTurn(() => answerWith(parsed.value, { portfolio, role: signedIn?.account.role ?? null, db: records }));
	});

async function answerWith(
	request: ReportRequest,
	{ portfolio, role, db }: { portfolio: string; role: Role | null; db: Database }
): Promise<Response> {
	const { locale, format, kind } = request;
	const found = await inLanguage(locale, () =>
		report.facts(db, { portfolio, request, filterWords: (view, index) => filterWords(view, index, locale) })
	);
	if (!found) error(404, 'no such portfolio');
	if (!found.ok) error(400, problemText(found.problems));
	const asked = { facts: found.value.facts, request, role };
	const plan = kind === 'attraction' || kind === 'calendar' ? await followedPlan(db, asked) : null;
	if (kind === 'attraction' && !plan) error(403, 'not for this role');
	const facts = kind === 'attraction' && plan ? { ...asked.facts, dataVersion: plan.dataVersion } : asked.facts;
	const bytes = await inLanguage(locale, () => write(request, { ...found.value, telling: { facts, locale }, plan }));
	const scope = [facts.scope.division, isoOf(facts.basis.asOf), facts.dataVersion.slice(0, 8)];
	const name = ['hetu', kind, ...scope].filter((part) => part !== null).join('-');
	return fileAnswer(bytes, { name, format });
}

interface Written extends report.AskedFacts {
	readonly telling: Telling;
	/** `null`: not asked for, or not for this reader. */
	readonly plan: FollowedPlan | null;
}

async function write({ kind, format }: ReportRequest, { telling, since, plan }: Written): Promise<Uint8Array> {
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
		case 'targets':
			return writeWorkbook(targetSheets(telling), []);
		case 'calendar':
			return new TextEncoder().encode(writeCalendar(unitCalendar(telling, plan?.leads)));
		case 'timeline':
			return writeTimeline(timelineSheet(telling));
		case 'attraction':
			return writeWorkbook(attractionSheets(telling, plan ?? { campaigns: [], leads: [] }), []);
	}
}
