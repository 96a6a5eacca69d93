import { error, fail, redirect } from '@sveltejs/kit';
import { historyHref } from '$lib/components/records/record-href';
import { hasRight } from '$lib/domain/account/role';
import { homeOf } from '$lib/domain/records/record-kind';
import { localizeHref } from '$lib/paraglide/runtime';
import * as catalogue from '$lib/server/catalogue';
import { requirePage, requireRight } from '$lib/server/desk/guard';
import { history } from '$lib/server/record-lists';
import { readRecord } from '$lib/server/record-rows';
import * as records from '$lib/server/records';
import { database } from '$lib/server/store';
import { actOf, keyOf, ownDivisions, requireKind, rightFor, textsIn, versionIn } from '../../../desk.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const signedIn = requirePage(event, 'see-records', localizeHref('/login'));
	const key = keyOf(event.params);
	const db = await database();
	const found = await readRecord(db, key);
	if (!found) error(404, 'no such record');
	const own = ownDivisions(signedIn);
	const home = homeOf(key.kind, found.record);
	const isOwn = own === null || (home !== null && own.includes(home));
	const { record, version, archived } = found;
	return {
		catalogue: await catalogue.read(db),
		key,
		record,
		version,
		archived,
		versions: await history(db, key),
		/** The field whose values alone are told; empty for all. */
		field: event.url.searchParams.get('field') ?? '',
		mayRestore: isOwn && hasRight(signedIn.account.role, rightFor(key.kind))
	};
};

export const actions: Actions = {
	restore: async ({ locals, request, params }) => {
		requireRight(locals, 'edit-records');
		const key = keyOf(params);
		const act = actOf(requireKind(locals, key.kind));
		const texts = textsIn(await request.formData());
		const reason = texts.reason?.trim() || null;
		const [version, to] = [versionIn(texts), Number(texts.to)];
		if (reason === null) return fail(422, { outcome: 'no-reason' as const, to });
		const answer = await records.restore(await database(), { key, version, to, reason }, act);
		if (answer.outcome === 'kept') redirect(303, historyHref(key));
		const uses = answer.outcome === 'in-use' ? answer.uses : [];
		const problems = answer.outcome === 'bad-values' ? answer.problems : [];
		return fail(answer.outcome === 'foreign' ? 403 : 409, { outcome: answer.outcome, to, uses, problems });
	}
};
