import * as attraction from '$lib/server/attraction';
import { textOf, typedIn, versionOf } from '$lib/server/desk/form-text';
import { requireRight } from '$lib/server/desk/guard';
import { actOf, type ActionEvent, refuse } from './act.server';

/** Adds a campaign to the plan of a portfolio. */
export async function addCampaign({ locals, request }: ActionEvent) {
	const signedIn = requireRight(locals, 'keep-attraction');
	const form = await request.formData();
	const { db, act } = await actOf(signedIn);
	return answer(await attraction.addCampaign(db, { portfolio: textOf(form, 'portfolio'), typed: typedIn(form) }, act));
}

/** Adds a lead. */
export async function addLead({ locals, request }: ActionEvent) {
	const signedIn = requireRight(locals, 'keep-attraction');
	const form = await request.formData();
	const { db, act } = await actOf(signedIn);
	return answer(await attraction.addLead(db, { portfolio: textOf(form, 'portfolio'), typed: typedIn(form) }, act));
}

/** Corrects a campaign. */
export const changeCampaign = (event: ActionEvent) => correct(event, 'campaign');

/** Corrects a lead. */
export const changeLead = (event: ActionEvent) => correct(event, 'lead');

async function correct({ locals, request }: ActionEvent, table: 'campaign' | 'lead') {
	const signedIn = requireRight(locals, 'keep-attraction');
	const form = await request.formData();
	const version = versionOf(form);
	if (version === null) return refuse({ outcome: 'bad-form' });
	const { db, act } = await actOf(signedIn);
	const asked = { table, portfolio: textOf(form, 'portfolio'), id: textOf(form, 'id'), version, typed: typedIn(form) };
	return answer(await attraction.correct(db, asked, act));
}

/** Writes an entry into the history of a lead. */
export async function record({ locals, request }: ActionEvent) {
	const signedIn = requireRight(locals, 'keep-attraction');
	const form = await request.formData();
	const version = versionOf(form);
	if (version === null) return refuse({ outcome: 'bad-form' });
	const { db, act } = await actOf(signedIn);
	const asked = { portfolio: textOf(form, 'portfolio'), lead: textOf(form, 'lead'), version, typed: typedIn(form) };
	return answer(await attraction.record(db, asked, act));
}

const answer = (added: attraction.Added) => (added.outcome === 'added' ? { added: added.id } : refuse(added));
