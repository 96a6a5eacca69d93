import { error, json } from '@sveltejs/kit';
import { isPublicPlan, maySeePlan } from '$lib/domain/roadmap/attraction/may-see';
import * as attraction from '$lib/server/attraction';
import { cachedJson } from '$lib/server/cached-answer';
import type { RequestHandler } from './$types';

/**
 * The attraction plan of a portfolio as whoever asks may see it. What is the same for everybody, an invented plan or the
 * word that there is none to be read, is kept and has an ETag; what is for staff is for no store.
 */
export const GET: RequestHandler = async ({ request, locals: { signedIn, records }, params: { portfolio } }) => {
	const db = records;
	const found = await attraction.portfolioOf(db, portfolio);
	if (!found) error(404, 'no such portfolio');
	const role = signedIn?.account.role ?? null;
	if (maySeePlan(found, role) && !isPublicPlan(found))
		return json(await attraction.shownPlan(db, portfolio, role), { headers: { 'cache-control': 'private, no-store' } });
	return cachedJson({ db, request, key: `attraction ${portfolio}` }, async () =>
		JSON.stringify(await attraction.shownPlan(db, portfolio, null))
	);
};
