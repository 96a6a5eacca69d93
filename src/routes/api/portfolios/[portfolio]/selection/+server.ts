import { cachedJson } from '$lib/server/cached-answer';
import * as selection from '$lib/server/selection';
import type { RequestHandler } from './$types';

/** The columns that only weighing reads, in the order of the portfolio's table. */
export const GET: RequestHandler = async ({ locals, request, params: { portfolio } }) => {
	const db = locals.records;
	return cachedJson({ db, request, key: `selection ${portfolio}` }, () => selection.columnsText(db, portfolio));
};
