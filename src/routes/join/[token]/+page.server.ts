import { fail, redirect } from '@sveltejs/kit';
import { parseDisplayName, parseNewPassword, parseSignInName } from '$lib/domain/account/account-fields';
import { localizeHref } from '$lib/paraglide/runtime';
import * as catalogue from '$lib/server/catalogue';
import { textOf } from '$lib/server/desk/form-text';
import * as invitations from '$lib/server/desk/invitations';
import { makeRateLimit } from '$lib/server/desk/rate-limit';
import { letIn } from '$lib/server/desk/visitor';
import { database } from '$lib/server/store';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { token }, setHeaders }) => {
	// the address itself is the secret
	setHeaders({ 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' });
	const db = await database();
	return { catalogue: await catalogue.readPublic(db), invitation: await invitations.find(db, token, Date.now()) };
};

const mayTry = makeRateLimit({ most: 30, windowMs: 15 * 60_000 });

export const actions: Actions = {
	default: async ({ request, params: { token }, cookies, url, getClientAddress }) => {
		const form = await request.formData();
		const at = Date.now();
		const typed = { signInName: textOf(form, 'signInName'), displayName: textOf(form, 'displayName') };
		if (mayTry(getClientAddress(), at) > 0) return fail(429, { ...typed, problems: [], outcome: 'busy' as const });
		const db = await database();
		const invitation = await invitations.find(db, token, at);
		if (!invitation) return fail(410, { ...typed, problems: [], outcome: 'gone' as const });
		const read = readForm(form, invitation);
		if (!read.ok) return fail(422, { ...typed, problems: read.problems, outcome: null });
		const accepted = await invitations.accept(db, token, read.value, at);
		if (accepted.outcome !== 'in') return fail(409, { ...typed, problems: [], outcome: accepted.outcome });
		await letIn(db, { request, cookies, url }, { account: accepted.account, at });
		redirect(303, localizeHref('/account'));
	}
};

function readForm(form: FormData, { resets }: invitations.Invitation) {
	const name = resets ? ({ ok: true, value: resets.signInName } as const) : parseSignInName(textOf(form, 'signInName'));
	const shown = resets ? ({ ok: true, value: '' } as const) : parseDisplayName(textOf(form, 'displayName'));
	const signInName = name.ok ? name.value : '';
	const password = parseNewPassword({ password: textOf(form, 'password'), again: textOf(form, 'again'), signInName });
	if (name.ok && shown.ok && password.ok)
		return { ok: true, value: { signInName, displayName: shown.value, password: password.value } } as const;
	const problems = [name, shown, password].flatMap((part) => (part.ok ? [] : part.problems));
	return { ok: false, problems } as const;
}
