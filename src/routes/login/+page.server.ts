import { fail, redirect } from '@sveltejs/kit';
import { normalisePassword, normaliseSignInName } from '$lib/domain/account/account-fields';
import { localizeHref } from '$lib/paraglide/runtime';
import * as catalogue from '$lib/server/catalogue';
import * as accounts from '$lib/server/desk/accounts';
import { textOf } from '$lib/server/desk/form-text';
import { safePath } from '$lib/server/desk/guard';
import { makeRateLimit } from '$lib/server/desk/rate-limit';
import * as sessions from '$lib/server/desk/sessions';
import { letIn } from '$lib/server/desk/visitor';
import { database } from '$lib/server/store';
import type { Actions, PageServerLoad } from './$types';

const home = () => localizeHref('/');

export const load: PageServerLoad = async ({ locals, url }) => {
	const to = url.searchParams.get('to');
	if (locals.signedIn) redirect(303, safePath(to, home()));
	const db = await database();
	return { catalogue: await catalogue.readPublic(db), to, hasAccounts: await accounts.hasAdministrator(db) };
};

/** Guesses from one place under many names; under one name the database counts. */
const mayTry = makeRateLimit({ most: 30, windowMs: 15 * 60_000 });

export const actions: Actions = {
	default: async ({ request, cookies, url, locals, getClientAddress }) => {
		const form = await request.formData();
		const at = Date.now();
		const signInName = normaliseSignInName(textOf(form, 'signInName'));
		const waitMs = mayTry(getClientAddress(), at);
		if (waitMs > 0) return refused(429, { signInName, outcome: 'locked', forMs: waitMs });
		const db = await database();
		const tried = await accounts.signIn(db, { signInName, password: normalisePassword(textOf(form, 'password')), at });
		if (tried.outcome === 'locked') return refused(429, { signInName, ...tried });
		if (tried.outcome !== 'in') return refused(tried.outcome === 'busy' ? 503 : 400, { signInName, ...tried });
		if (locals.signedIn?.session)
			await sessions.close(db, { account: locals.signedIn.account.id, session: locals.signedIn.session });
		await letIn(db, { request, cookies, url }, { account: tried.account, at });
		redirect(303, safePath(textOf(form, 'to'), home()));
	}
};

function refused(
	status: number,
	{ signInName, outcome, forMs = 0 }: { signInName: string; outcome: 'wrong' | 'locked' | 'busy'; forMs?: number }
) {
	return fail(status, { signInName, outcome, minutes: Math.ceil(forMs / 60_000) });
}
