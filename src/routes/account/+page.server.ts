import { error, fail, redirect } from '@sveltejs/kit';
import { normalisePassword, parseNewPassword } from '$lib/domain/account/account-fields';
import { localizeHref } from '$lib/paraglide/runtime';
import * as catalogue from '$lib/server/catalogue';
import * as accounts from '$lib/server/desk/accounts';
import { textOf } from '$lib/server/desk/form-text';
import { requirePage, requireRight } from '$lib/server/desk/guard';
import * as sessions from '$lib/server/desk/sessions';
import { valuesDue } from '$lib/server/desk/values-due';
import { letIn, SESSION_COOKIE, visitor } from '$lib/server/desk/visitor';
import { database } from '$lib/server/store';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account, session } = requirePage(event, 'own-account', localizeHref('/login'));
	const db = await database();
	return {
		catalogue: await catalogue.read(db),
		own: account,
		valuesDue: await valuesDue(event.locals.signedIn),
		session,
		sessions: session ? await sessions.list(db, account.id, Date.now()) : []
	};
};

export const actions: Actions = {
	signOut: async ({ locals, cookies }) => {
		const { account, session } = inBrowser(locals);
		await sessions.close(await database(), { account: account.id, session });
		cookies.delete(SESSION_COOKIE, { path: '/' });
		redirect(303, localizeHref('/'));
	},
	signOutElsewhere: async ({ locals }) => {
		const { account, session } = inBrowser(locals);
		await sessions.closeAll(await database(), account.id, session);
		return { done: 'signed-out-elsewhere' as const };
	},
	endSession: async ({ locals, request }) => {
		const { account } = inBrowser(locals);
		const session = textOf(await request.formData(), 'session');
		await sessions.close(await database(), { account: account.id, session });
		return { done: 'session-ended' as const };
	},
	changePassword: async ({ locals, request, cookies, url }) => {
		const { account, session } = inBrowser(locals);
		const form = await request.formData();
		const { signInName } = account;
		const chosen = parseNewPassword({ password: textOf(form, 'password'), again: textOf(form, 'again'), signInName });
		if (!chosen.ok) return fail(422, { problems: chosen.problems });
		const present = normalisePassword(textOf(form, 'present'));
		const [db, at] = [await database(), Date.now()];
		const outcome = await accounts.changePassword(db, { account, present, chosen: chosen.value, session, at });
		if (outcome !== 'changed') return fail(400, { outcome });
		// this browser too gets a token that nobody can have seen before
		await sessions.close(db, { account: account.id, session });
		await letIn(db, { request, cookies, url }, { account: account.id, at });
		locals.signedIn = await visitor(db, { cookies, url, at });
		return { done: 'password-changed' as const };
	}
};

/** Local mode has neither sessions nor passwords. */
function inBrowser(locals: App.Locals) {
	const { account, session } = requireRight(locals, 'own-account');
	if (!session) error(400, 'local mode has no sessions');
	return { account, session };
}
