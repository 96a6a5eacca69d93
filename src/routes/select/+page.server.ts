import { type ActionFailure, fail } from '@sveltejs/kit';
import { hasRight } from '$lib/domain/account/role';
import { MOST_QUERY } from '$lib/domain/explore/view';
import type { Scenario } from '$lib/domain/selection/scenario/scenario';
import { parseScenarioFields, type ScenarioFieldProblem } from '$lib/domain/selection/scenario/scenario-fields';
import { textOf, versionOf } from '$lib/server/desk/form-text';
import { actorOf, requireRight } from '$lib/server/desk/guard';
import * as scenarios from '$lib/server/scenarios';
import { database } from '$lib/server/store';
import type { Actions } from './$types';

/** What came of keeping, changing or archiving a scenario. Nothing was written unless it says so. */
interface Refused {
	readonly problems: readonly ScenarioFieldProblem[];
	readonly outcome:
		Exclude<scenarios.Kept['outcome'] | scenarios.Changed['outcome'], 'kept' | 'changed'> | 'bad-form' | null;
	/** As somebody else has it by now. */
	readonly present: Scenario | null;
}

const refused = (status: number, part: Partial<Refused>): ActionFailure<Refused> =>
	fail(status, { problems: [], outcome: null, present: null, ...part });

export const actions: Actions = {
	keep: async ({ locals, request }) => {
		const act = actOf(locals);
		const form = await request.formData();
		const fields = parseScenarioFields({ name: textOf(form, 'name'), note: textOf(form, 'note') });
		if (!fields.ok) return refused(422, { problems: fields.problems });
		const query = queryOf(form);
		if (query === null) return refused(422, { outcome: 'bad-form' });
		const draft = { portfolio: textOf(form, 'portfolio'), query, ...fields.value };
		const kept = await scenarios.keep(await database(), draft, act);
		return kept.outcome === 'kept' ? { id: kept.id } : refused(409, { outcome: kept.outcome });
	},
	change: async ({ locals, request }) => {
		const act = actOf(locals);
		const form = await request.formData();
		const fields = parseScenarioFields({ name: textOf(form, 'name'), note: textOf(form, 'note') });
		if (!fields.ok) return refused(422, { problems: fields.problems });
		const version = versionOf(form);
		// a form without a view renames
		const query = form.has('query') ? queryOf(form) : undefined;
		if (version === null || query === null) return refused(422, { outcome: 'bad-form' });
		const asked = { id: textOf(form, 'id'), version, query: query ?? null, ...fields.value };
		return answer(await scenarios.change(await database(), asked, act));
	},
	archive: async ({ locals, request }) => {
		const act = actOf(locals);
		const id = textOf(await request.formData(), 'id');
		return answer(await scenarios.archive(await database(), { id, archived: true }, act));
	},
	restore: async ({ locals, request }) => {
		const act = actOf(locals);
		const id = textOf(await request.formData(), 'id');
		return answer(await scenarios.archive(await database(), { id, archived: false }, act));
	}
};

function actOf(locals: App.Locals) {
	const signedIn = requireRight(locals, 'keep-scenarios');
	const mayAny = hasRight(signedIn.account.role, 'change-any-scenario');
	return { by: actorOf(signedIn), at: Date.now(), mayAny };
}

function queryOf(form: FormData): string | null {
	const query = textOf(form, 'query');
	return query.length <= 2 * MOST_QUERY ? query : null;
}

const STATUS = { unknown: 404, foreign: 403, 'name-taken': 409, stale: 409 } as const;

function answer(changed: scenarios.Changed) {
	const { outcome } = changed;
	if (outcome === 'changed') return {};
	return refused(STATUS[outcome], { outcome, present: 'present' in changed ? changed.present : null });
}
