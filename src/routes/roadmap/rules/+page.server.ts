import * as catalogue from '$lib/server/catalogue';
import { textOf, versionOf } from '$lib/server/desk/form-text';
import { actorOf, requireRight } from '$lib/server/desk/guard';
import * as rules from '$lib/server/roadmap-rules';
import { database } from '$lib/server/store';
import type { Actions, PageServerLoad } from './$types';
import { type ActionEvent, refuse } from '../act.server';

export const load: PageServerLoad = async () => {
	const db = await database();
	return { catalogue: await catalogue.readPublic(db), ...(await rules.read(db)) };
};

/** More fields than any form of ours has are not read. */
const MOST_FIELDS = 50;

/** A list of boxes comes as one field, its choices separated by commas. */
async function read({ locals, request }: ActionEvent) {
	const act = { by: actorOf(requireRight(locals, 'keep-rules')), at: Date.now() };
	const form = await request.formData();
	const names = [...new Set(form.keys())].slice(0, MOST_FIELDS);
	const fields = Object.fromEntries(
		names.map((name) => [
			name,
			form
				.getAll(name)
				.filter((value) => typeof value === 'string')
				.join()
		])
	);
	return { act, asked: { id: textOf(form, 'id'), version: versionOf(form) ?? 0, fields }, db: await database() };
}

const answer = (kept: rules.KeptRecord) => (kept.outcome === 'kept' ? {} : refuse(kept));

export const actions: Actions = {
	add: async (event) => {
		const { act, asked, db } = await read(event);
		return answer(await rules.addRule(db, asked.fields, act));
	},
	change: async (event) => {
		const { act, asked, db } = await read(event);
		return answer(await rules.changeRule(db, asked, act));
	},
	remove: async (event) => {
		const { act, asked, db } = await read(event);
		return answer(await rules.dropRule(db, asked, act));
	},
	limits: async (event) => {
		const { act, asked, db } = await read(event);
		return answer(await rules.changeLimits(db, asked, act));
	}
};
