import { fail } from '@sveltejs/kit';
import * as attraction from '$lib/server/attraction';
import * as catalogue from '$lib/server/catalogue';
import { textOf, typedIn, versionOf } from '$lib/server/desk/form-text';
import { actorOf, requireRight, type SignedIn } from '$lib/server/desk/guard';
import { todayIn } from '$lib/server/roadmap';
import { database } from '$lib/server/store';

interface Event {
	readonly locals: App.Locals;
	readonly request: Request;
}

const STATUS = { unknown: 404, foreign: 403, stale: 409, 'bad-fields': 422, 'bad-form': 422 } as const;

/** Adds a campaign to the plan of a portfolio. */
export async function addCampaign({ locals, request }: Event) {
	const signedIn = requireRight(locals, 'keep-attraction');
	const form = await request.formData();
	const { db, act } = await actOf(signedIn);
	return answer(await attraction.addCampaign(db, { portfolio: textOf(form, 'portfolio'), typed: typedIn(form) }, act));
}

/** Adds a lead. */
export async function addLead({ locals, request }: Event) {
	const signedIn = requireRight(locals, 'keep-attraction');
	const form = await request.formData();
	const { db, act } = await actOf(signedIn);
	return answer(await attraction.addLead(db, { portfolio: textOf(form, 'portfolio'), typed: typedIn(form) }, act));
}

/** Writes an entry into the history of a lead. */
export async function record({ locals, request }: Event) {
	const signedIn = requireRight(locals, 'keep-attraction');
	const form = await request.formData();
	const version = versionOf(form);
	if (version === null) return fail(STATUS['bad-form'], { outcome: 'bad-form', problems: [] });
	const { db, act } = await actOf(signedIn);
	const asked = { portfolio: textOf(form, 'portfolio'), lead: textOf(form, 'lead'), version, typed: typedIn(form) };
	return answer(await attraction.record(db, asked, act));
}

/** Who acts, when, and which day it is where the territory is. */
async function actOf(signedIn: SignedIn) {
	const db = await database();
	const { territory } = await catalogue.read(db);
	return { db, act: { by: actorOf(signedIn), at: Date.now(), today: todayIn(territory) } };
}

function answer(added: attraction.Added) {
	if (added.outcome === 'added') return { added: added.id };
	return fail(STATUS[added.outcome], {
		outcome: added.outcome,
		problems: added.outcome === 'bad-fields' ? added.problems : []
	});
}
