import { error, redirect } from '@sveltejs/kit';
import { recordHref } from '$lib/components/records/record-href';
import { homeOf } from '$lib/domain/records/record-kind';
import { localizeHref } from '$lib/paraglide/runtime';
import * as catalogue from '$lib/server/catalogue';
import { requirePage, requireRight } from '$lib/server/desk/guard';
import { history } from '$lib/server/record-lists';
import { readRecord } from '$lib/server/record-rows';
import * as records from '$lib/server/records';
import { database } from '$lib/server/store';
import { actOf, keyOf, ownDivisions, requireKind, textsIn, versionIn } from '../../desk.server';
import type { Actions, PageServerLoad } from './$types';
import { save, sendBack } from './save.server';

export const load: PageServerLoad = async (event) => {
	requirePage(event, 'edit-records', localizeHref('/login'));
	const key = keyOf(event.params);
	const own = ownDivisions(requireKind(event.locals, key.kind));
	const db = await database();
	const found = await readRecord(db, key);
	if (!found) error(404, 'no such record');
	const home = homeOf(key.kind, found.record);
	if (own && !(home !== null && own.includes(home))) error(403, 'a record of another division');
	const { record, version, archived, outline } = found;
	const last = (await history(db, key)).at(-1);
	return {
		catalogue: await catalogue.read(db),
		key,
		record,
		version,
		archived,
		outline,
		last: last ? { at: last.at, person: last.person, reason: last.reason, action: last.action } : null,
		kept: event.url.searchParams.has('kept')
	};
};

export const actions: Actions = {
	save: async ({ locals, request, params }) => {
		requireRight(locals, 'edit-records');
		const key = keyOf(params);
		const act = actOf(requireKind(locals, key.kind));
		const texts = textsIn(await request.formData());
		const answer = await save(await database(), { key, texts, locale: locals.locale }, act);
		if (typeof answer !== 'number') return sendBack(answer);
		redirect(303, `${recordHref(key)}?kept`);
	},
	archive: (event) => putAway(event, true),
	putBack: (event) => putAway(event, false)
};

/** Takes a record out of the lists or puts it back; either needs a reason. */
async function putAway(
	{ locals, request, params }: { locals: App.Locals; request: Request; params: { kind: string; id: string } },
	archived: boolean
) {
	requireRight(locals, 'edit-records');
	const key = keyOf(params);
	const act = actOf(requireKind(locals, key.kind));
	const texts = textsIn(await request.formData());
	const reason = texts.reason?.trim() || null;
	const away = archived ? 'archive' : 'put-back';
	if (reason === null) return sendBack({ outcome: `${away}-no-reason`, texts });
	const answer = await records.archive(await database(), { key, version: versionIn(texts), archived, reason }, act);
	if (answer.outcome === 'kept') redirect(303, `${recordHref(key)}?kept`);
	return sendBack({
		outcome: `${away}-${answer.outcome}`,
		texts,
		uses: answer.outcome === 'in-use' ? answer.uses : []
	});
}
