import { fail } from '@sveltejs/kit';
import { mayPublish } from '$lib/domain/publishing/check-publication';
import { severalLines } from '$lib/domain/typed-text';
import { localizeHref } from '$lib/paraglide/runtime';
import * as catalogue from '$lib/server/catalogue';
import { textOf } from '$lib/server/desk/form-text';
import { actorOf, requirePage, requireRight } from '$lib/server/desk/guard';
import { inspect } from '$lib/server/publishing/inspect';
import * as snapshots from '$lib/server/publishing/snapshots';
import { database } from '$lib/server/store';
import type { Actions, PageServerLoad } from './$types';

const MOST_NOTE = 1000;

export const load: PageServerLoad = async (event) => {
	const { account } = requirePage(event, 'publish-records', localizeHref('/login'));
	const db = await database();
	const { revision, checks } = await inspect(db, Date.now());
	return {
		catalogue: await catalogue.read(db),
		name: account.displayName,
		revision,
		checks,
		editions: await snapshots.list(db),
		isChanged: (await snapshots.seenBy(db, { isStaff: true, edition: null })).edition === null
	};
};

export const actions: Actions = {
	publish: async ({ locals, request }) => {
		const signedIn = requireRight(locals, 'publish-records');
		const form = await request.formData();
		const db = await database();
		const at = Date.now();
		const { checks } = await inspect(db, at);
		const read = form.getAll('read').map(String);
		if (!mayPublish(checks, read)) return fail(422, { outcome: 'unread' as const, id: '' });
		const note = severalLines(textOf(form, 'note')).slice(0, MOST_NOTE);
		const made = { by: actorOf(signedIn), at, note, checks, revision: textOf(form, 'revision') };
		const published = await snapshots.publish(db, made);
		if (published.outcome === 'stale') return fail(409, { outcome: 'stale' as const, id: '' });
		return { outcome: 'published' as const, id: published.id };
	}
};
