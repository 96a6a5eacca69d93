import { fail, type RequestEvent } from '@sveltejs/kit';
import type { Problem } from '$lib/domain/result';
import * as catalogue from '$lib/server/catalogue';
import { textOf, versionOf } from '$lib/server/desk/form-text';
import { actorOf, requireRight } from '$lib/server/desk/guard';
import * as deliveries from '$lib/server/keep-delivery';
import { todayIn } from '$lib/server/roadmap';
import { database } from '$lib/server/store';
import type { Actions } from './$types';
import * as attraction from './attraction-actions.server';
import * as targets from './target-actions.server';

const STATUS = { unknown: 404, foreign: 403, stale: 409, 'bad-fields': 422, 'bad-form': 422 } as const;

/** More fields or longer ones than any form of ours has are not read. */
const MOST_FIELDS = 30;

/** What every form about a project says, and who sends it. */
async function read({ locals, request }: RequestEvent) {
	const signedIn = requireRight(locals, 'follow-projects');
	const form = await request.formData();
	const db = await database();
	const { territory } = await catalogue.read(db);
	const act = {
		by: actorOf(signedIn),
		at: Date.now(),
		today: todayIn(territory),
		onlyDivisions: signedIn.account.role === 'county-editor' ? [signedIn.account.division] : null
	};
	const version = versionOf(form);
	const asked =
		version === null ? null : { portfolio: textOf(form, 'portfolio'), project: textOf(form, 'project'), version };
	return { form, db, act, asked };
}

function answer(kept: deliveries.Kept<Problem>) {
	if (kept.outcome === 'kept') return {};
	return fail(STATUS[kept.outcome], {
		outcome: kept.outcome,
		problems: kept.outcome === 'bad-fields' ? kept.problems : []
	});
}
const badForm = () => fail(STATUS['bad-form'], { outcome: 'bad-form', problems: [] });

export const actions: Actions = {
	addCampaign: attraction.addCampaign,
	addLead: attraction.addLead,
	record: attraction.record,

	assign: targets.assign,
	addIndicator: targets.addIndicator,
	report: targets.report,

	move: async (event) => {
		const { form, db, act, asked } = await read(event);
		if (!asked) return badForm();
		const wish = {
			milestone: textOf(form, 'milestone'),
			field: textOf(form, 'field'),
			date: textOf(form, 'date'),
			reason: textOf(form, 'reason')
		};
		return answer(await deliveries.move(db, { ...asked, ...wish }, act));
	},

	keep: async (event) => {
		const { form, db, act, asked } = await read(event);
		const names = [...new Set(form.keys())];
		if (!asked || names.length > MOST_FIELDS) return badForm();
		const fields = Object.fromEntries(names.map((name) => [name, textOf(form, name)]));
		return answer(await deliveries.keep(db, { ...asked, form: textOf(form, 'form'), fields }, act));
	}
};
