import { error, fail } from '@sveltejs/kit';
import { MOST_QUERY } from '$lib/domain/explore/view';
import { oneLine } from '$lib/domain/typed-text';
import { localizeHref } from '$lib/paraglide/runtime';
import { textOf } from '$lib/server/desk/form-text';
import { actorOf, requirePage, requireRight } from '$lib/server/desk/guard';
import { readTerritory } from '$lib/server/profiles';
import * as questions from '$lib/server/questions';
import { database } from '$lib/server/store';
import type { Actions, PageServerLoad } from './$types';

/** Questions on a page: more than anybody hands over in a day. */
const MOST_SHOWN = 60;
const MOST_NOTE = 300;

export const load: PageServerLoad = async (event) => {
	const { account } = requirePage(event, 'see-records', localizeHref('/login'));
	const { searchParams } = event.url;
	const db = await database();
	const territory = await readTerritory(db, searchParams.get('p'));
	if (!territory) error(404);
	// a county sees what it can answer
	const division = account.role === 'county-editor' ? account.division : searchParams.get('division') || null;
	const query = searchParams.toString().slice(0, MOST_QUERY);
	const found = await questions.list(db, territory, { query, division });
	// what was handed to a county waits for it
	const ordered =
		account.role === 'county-editor'
			? found.questions.toSorted((one, other) => Number(other.asked !== null) - Number(one.asked !== null))
			: found.questions;
	return {
		catalogue: territory.catalogue,
		portfolio: territory.portfolio.id,
		division,
		questions: ordered.slice(0, MOST_SHOWN),
		count: found.questions.length,
		answered: found.answered
	};
};

export const actions: Actions = {
	ask: async ({ locals, request }) => {
		const by = actorOf(requireRight(locals, 'judge-submissions'));
		const form = await request.formData();
		const put = await questions.ask(
			await database(),
			{
				portfolio: textOf(form, 'portfolio'),
				project: textOf(form, 'project'),
				criterion: textOf(form, 'criterion'),
				note: oneLine(textOf(form, 'note')).slice(0, MOST_NOTE)
			},
			{ by, at: Date.now() }
		);
		return put.outcome === 'asked' ? put : fail(409, put);
	},
	withdraw: async ({ locals, request }) => {
		const by = actorOf(requireRight(locals, 'judge-submissions'));
		const id = textOf(await request.formData(), 'id');
		const put = await questions.withdraw(await database(), id, { by, at: Date.now() });
		return put.outcome === 'withdrawn' ? put : fail(404, put);
	}
};
