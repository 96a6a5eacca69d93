import { fail } from '@sveltejs/kit';
import * as attraction from '$lib/server/attraction';
import * as catalogue from '$lib/server/catalogue';
import { textOf, typedIn, versionOf } from '$lib/server/desk/form-text';
import { actorOf, requireRight, type SignedIn } from '$lib/server/desk/guard';
import * as roadmap from '$lib/server/roadmap';
import { database } from '$lib/server/store';
import type { Actions } from './$types';

const STATUS = { unknown: 404, foreign: 403, stale: 409, 'bad-fields': 422, 'bad-form': 422 } as const;

/** Who acts, when, and which day it is where the territory is. */
async function actOf(signedIn: SignedIn) {
	const db = await database();
	const { territory } = await catalogue.read(db);
	return { db, act: { by: actorOf(signedIn), at: Date.now(), today: roadmap.todayIn(territory) } };
}

function answer(added: attraction.Added) {
	if (added.outcome === 'added') return { added: added.id };
	return fail(STATUS[added.outcome], {
		outcome: added.outcome,
		problems: added.outcome === 'bad-fields' ? added.problems : []
	});
}

export const actions: Actions = {
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
	},
	addCampaign: async ({ locals, request }) => {
		const signedIn = requireRight(locals, 'keep-attraction');
		const form = await request.formData();
		const { db, act } = await actOf(signedIn);
		return answer(
			await attraction.addCampaign(db, { portfolio: textOf(form, 'portfolio'), typed: typedIn(form) }, act)
		);
	},
	addLead: async ({ locals, request }) => {
		const signedIn = requireRight(locals, 'keep-attraction');
		const form = await request.formData();
		const { db, act } = await actOf(signedIn);
		return answer(await attraction.addLead(db, { portfolio: textOf(form, 'portfolio'), typed: typedIn(form) }, act));
	},
	record: async ({ locals, request }) => {
		const signedIn = requireRight(locals, 'keep-attraction');
		const form = await request.formData();
		const version = versionOf(form);
		if (version === null) return fail(STATUS['bad-form'], { outcome: 'bad-form', problems: [] });
		const { db, act } = await actOf(signedIn);
		const asked = { portfolio: textOf(form, 'portfolio'), lead: textOf(form, 'lead'), version, typed: typedIn(form) };
		return answer(await attraction.record(db, asked, act));
	}
};
