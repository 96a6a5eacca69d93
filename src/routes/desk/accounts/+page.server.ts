import { error, fail } from '@sveltejs/kit';
import { parseDisplayName } from '$lib/domain/account/account-fields';
import { ROLES } from '$lib/domain/account/role';
import { localizeHref } from '$lib/paraglide/runtime';
import * as catalogue from '$lib/server/catalogue';
import * as accounts from '$lib/server/desk/accounts';
import { linkTo } from '$lib/server/desk/first-link';
import { textOf, versionOf } from '$lib/server/desk/form-text';
import { actorOf, requirePage, requireRight } from '$lib/server/desk/guard';
import * as invitations from '$lib/server/desk/invitations';
import { database } from '$lib/server/store';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account } = requirePage(event, 'manage-accounts', localizeHref('/login'));
	const db = await database();
	return {
		catalogue: await catalogue.read(db),
		own: account.id,
		accounts: await accounts.list(db),
		invitations: await invitations.list(db, Date.now())
	};
};

export const actions: Actions = {
	invite: async ({ locals, request, url }) => {
		const act = { by: actorOf(requireRight(locals, 'manage-accounts')), at: Date.now() };
		const form = await request.formData();
		const displayName = parseDisplayName(textOf(form, 'displayName'));
		const place = await rolePlace(form);
		if (!displayName.ok || !place)
			return fail(422, { problem: displayName.ok ? ('role' as const) : ('display-name' as const) });
		const token = await invitations.invite(await database(), { ...place, displayName: displayName.value }, act);
		return { link: linkTo(token, url.origin), for: displayName.value };
	},
	withdraw: async ({ locals, request }) => {
		const act = { by: actorOf(requireRight(locals, 'manage-accounts')), at: Date.now() };
		await invitations.withdraw(await database(), textOf(await request.formData(), 'invitation'), act);
		return { done: 'withdrawn' as const };
	},
	change: async ({ locals, request }) => {
		const act = { by: actorOf(requireRight(locals, 'manage-accounts')), at: Date.now() };
		const form = await request.formData();
		const [place, version] = [await rolePlace(form), versionOf(form)];
		if (!place || version === null) return fail(422, { problem: 'role' as const });
		const asked = { id: textOf(form, 'account'), version, ...place, active: textOf(form, 'active') === 'yes' };
		const outcome = await accounts.change(await database(), asked, act);
		return outcome === 'changed' ? { done: 'changed' as const } : fail(409, { problem: outcome });
	},
	reset: async ({ locals, request, url }) => {
		const act = { by: actorOf(requireRight(locals, 'manage-accounts')), at: Date.now() };
		const id = textOf(await request.formData(), 'account');
		const db = await database();
		const account = (await accounts.list(db)).find((one) => one.id === id);
		if (!account) error(404, 'no such account');
		const { role, division, displayName } = account;
		const token = await invitations.invite(db, { role, division, displayName, account: id }, act);
		return { link: linkTo(token, url.origin), for: displayName };
	}
};

/** The role that a form names, with the division of a county editor; `null` where they do not go together. */
async function rolePlace(form: FormData) {
	const role = ROLES.find((one) => one === textOf(form, 'role'));
	if (!role) return null;
	if (role !== 'county-editor') return { role, division: null };
	const { divisions } = await catalogue.read(await database());
	const division = divisions.find(({ code }) => code === textOf(form, 'division'))?.code;
	return division ? { role, division } : null;
}
