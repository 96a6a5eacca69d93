import type { Problem } from '$lib/domain/result';
import { textOf, versionOf } from '$lib/server/desk/form-text';
import { requireRight } from '$lib/server/desk/guard';
import * as deliveries from '$lib/server/keep-delivery';
import type { Actions } from './$types';
import { actOf, type ActionEvent, refuse } from './act.server';
import * as attraction from './attraction-actions.server';
import * as targets from './target-actions.server';

/** More fields or longer ones than any form of ours has are not read. */
const MOST_FIELDS = 30;

/** What every form about a project says, and who sends it. */
async function read({ locals, request }: ActionEvent) {
	const signedIn = requireRight(locals, 'follow-projects');
	const form = await request.formData();
	const { db, act } = await actOf(signedIn);
	const version = versionOf(form);
	const asked =
		version === null ? null : { portfolio: textOf(form, 'portfolio'), project: textOf(form, 'project'), version };
	return { form, db, act, asked };
}

const answer = (kept: deliveries.Kept<Problem>) => (kept.outcome === 'kept' ? {} : refuse(kept));

export const actions: Actions = {
	addCampaign: attraction.addCampaign,
	addLead: attraction.addLead,
	changeCampaign: attraction.changeCampaign,
	changeLead: attraction.changeLead,
	record: attraction.record,

	assign: targets.assign,
	addIndicator: targets.addIndicator,
	report: targets.report,

	move: async (event) => {
		const { form, db, act, asked } = await read(event);
		if (!asked) return refuse({ outcome: 'bad-form' });
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
		if (!asked || names.length > MOST_FIELDS) return refuse({ outcome: 'bad-form' });
		const fields = Object.fromEntries(names.map((name) => [name, textOf(form, name)]));
		return answer(await deliveries.keep(db, { ...asked, form: textOf(form, 'form'), fields }, act));
	}
};
