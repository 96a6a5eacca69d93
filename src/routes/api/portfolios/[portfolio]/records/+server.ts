import { error } from '@sveltejs/kit';
import { exportedPage } from '$lib/components/exchange/exported-page';
import { exportWords } from '$lib/components/exchange/export-words';
import { filterWords } from '$lib/components/selection/record/filter-words';
import { endingOf } from '$lib/domain/exchange/out/formats';
import { fileNames } from '$lib/domain/exchange/out/kept';
import { dayIn } from '$lib/domain/territory/day-in';
import * as catalogue from '$lib/server/catalogue';
import type { Database } from '$lib/server/db/open';
import { documentDesk, fileAnswer } from '$lib/server/documents/file-answer';
import { inLanguage } from '$lib/server/documents/in-language';
import * as records from '$lib/server/documents/records/records';
import { parseRecordsRequest, type RecordsRequest } from '$lib/server/documents/records/records-request';
import { problemText } from '$lib/server/documents/request-parameters';
import type { RequestHandler } from './$types';

const atDesk = documentDesk();

/** The records of a portfolio as a file, all or those under the filter of a view. Nothing is written. */
export const GET: RequestHandler = ({ params: { portfolio }, url, locals, getClientAddress }) =>
	atDesk(getClientAddress(), async (inTurn) => {
		const parsed = parseRecordsRequest(url.searchParams);
		if (!parsed.ok) error(400, problemText(parsed.problems));
		return inTurn(() => answerWith(parsed.value, { portfolio, origin: url.origin, db: locals.records }));
	});

async function answerWith(
	request: RecordsRequest,
	{ portfolio, origin, db }: { portfolio: string; origin: string; db: Database }
): Promise<Response> {
	const { locale, format } = request;
	const { territory } = await catalogue.read(db);
	const made = await inLanguage(locale, async () => {
		const set = await records.records(db, {
			portfolio,
			request,
			words: exportWords(locale),
			filterWords: (view, index) => filterWords(view, index, locale),
			pageOf: (query) => exportedPage(query, { locale, origin }),
			madeOn: dayIn(territory.timeZone, new Date())
		});
		// values are put into words while they are written
		return set && { set, bytes: await records.write(format, set) };
	});
	if (!made) error(404, 'no such portfolio');
	const { own, plain } = fileNames(made.set);
	return fileAnswer(made.bytes, { name: plain, ownName: own, format: endingOf(format, request.layers.length) });
}
