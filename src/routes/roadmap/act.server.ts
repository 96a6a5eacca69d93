import { type ActionFailure, fail } from '@sveltejs/kit';
import type { Problem } from '$lib/domain/result';
import * as catalogue from '$lib/server/catalogue';
import { actorOf, type SignedIn } from '$lib/server/desk/guard';
import { todayIn } from '$lib/server/roadmap';
import { database } from '$lib/server/store';

/** What an action of this page needs of a request. */
export interface ActionEvent {
	readonly locals: App.Locals;
	readonly request: Request;
}

const STATUS = { unknown: 404, foreign: 403, stale: 409, 'too-many': 409, 'bad-fields': 422, 'bad-form': 422 } as const;

/** Who acts, when, on which day it is where the territory is, and whose projects alone a county editor may change. */
export async function actOf(signedIn: SignedIn) {
	const db = await database();
	const { territory } = await catalogue.read(db);
	const { role, division } = signedIn.account;
	const onlyDivisions = role === 'county-editor' ? [division] : null;
	return { db, act: { by: actorOf(signedIn), at: Date.now(), today: todayIn(territory), onlyDivisions } };
}

type Refused = { readonly outcome: keyof typeof STATUS; readonly problems?: readonly Problem[] };

/** Why nothing was written. */
export const refuse = ({ outcome, problems = [] }: Refused): ActionFailure<Required<Refused>> =>
	fail(STATUS[outcome], { outcome, problems });
