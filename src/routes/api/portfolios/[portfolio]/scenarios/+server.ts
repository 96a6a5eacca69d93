import { json } from '@sveltejs/kit';
import { hasRight } from '$lib/domain/account/role';
import * as scenarios from '$lib/server/scenarios';
import { database } from '$lib/server/store';
import type { RequestHandler } from './$types';

/** The kept scenarios of a portfolio as whoever asks may see them: a reader sees none, and is told so. */
export const GET: RequestHandler = async ({ locals: { signedIn }, params: { portfolio } }) => {
	const role = signedIn?.account.role ?? null;
	const kept = hasRight(role, 'see-scenarios') ? await scenarios.list(await database(), portfolio) : [];
	const mayAny = hasRight(role, 'change-any-scenario');
	const mayKeep = hasRight(role, 'keep-scenarios');
	return json(
		{
			maySee: hasRight(role, 'see-scenarios'),
			mayKeep,
			scenarios: kept.map(({ account, ...scenario }) => ({
				...scenario,
				mayChange: mayAny || (mayKeep && account === signedIn?.account.id)
			}))
		},
		{ headers: { 'cache-control': 'private, no-store' } }
	);
};
