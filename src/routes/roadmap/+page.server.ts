import { fail } from '@sveltejs/kit';
import * as catalogue from '$lib/server/catalogue';
import { textOf, versionOf } from '$lib/server/desk/form-text';
import { actorOf, requireRight } from '$lib/server/desk/guard';
import * as roadmap from '$lib/server/roadmap';
import { database } from '$lib/server/store';
import * as targets from './target-actions.server';
import type { Actions } from './$types';

const STATUS = { unknown: 404, foreign: 403, stale: 409, 'bad-fields': 422, 'bad-form': 422 } as const;

export const actions: Actions = {
	assign: targets.assign,
	addIndicator: targets.addIndicator,
	report: targets.report,
	move: async ({ locals, request }) => {
		const signedIn = requireRight(locals, 'move-dates');
		const form = await request.formData();
		const version = versionOf(form);
		if (version === null) return fail(STATUS['bad-form'], { outcome: 'bad-form', problems: [] });
		const asked = {
			portfolio: textOf(form, 'portfolio'),
			project: textOf(form, 'project'),
			version,
			milestone: textOf(form, 'milestone'),
			field: textOf(form, 'field'),
			date: textOf(form, 'date'),
			reason: textOf(form, 'reason')
		};
		const db = await database();
		const { territory } = await catalogue.read(db);
		const moved = await roadmap.move(db, asked, {
			by: actorOf(signedIn),
			at: Date.now(),
			today: roadmap.todayIn(territory),
			onlyDivisions: signedIn.account.role === 'county-editor' ? [signedIn.account.division] : null
		});
		if (moved.outcome === 'moved') return {};
		return fail(STATUS[moved.outcome], {
			outcome: moved.outcome,
			problems: moved.outcome === 'bad-fields' ? moved.problems : []
		});
	}
};
