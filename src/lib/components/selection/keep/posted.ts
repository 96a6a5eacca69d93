import type { ActionResult } from '@sveltejs/kit';
import type { Scenario } from '$lib/domain/selection/scenario/scenario';
import {
	MOST_SCENARIO_NAME,
	MOST_SCENARIO_NOTE,
	type ScenarioFieldProblem
} from '$lib/domain/selection/scenario/scenario-fields';
import { m } from '$lib/paraglide/messages';
import { answerOf } from '../../form-answer';

/** What came of a form about a scenario. */
export type Posted =
	| { readonly kind: 'done' }
	/** Nothing was written, and why; `path`: the field that is to blame. */
	| { readonly kind: 'refused'; readonly words: string; readonly path: string | null }
	/** Somebody else was first. */
	| { readonly kind: 'stale'; readonly present: Scenario };

const FIELD_FAULTS: Readonly<Record<ScenarioFieldProblem['code'], () => string>> = {
	'no-name': m.kept_fault_no_name,
	'long-name': () => m.kept_fault_long_name({ most: MOST_SCENARIO_NAME }),
	'long-note': () => m.kept_fault_long_note({ most: MOST_SCENARIO_NOTE })
};

const FAULTS: Readonly<Record<string, () => string>> = {
	'name-taken': m.kept_fault_name_taken,
	'too-many': m.kept_fault_too_many,
	unknown: m.kept_fault_unknown,
	foreign: m.kept_fault_foreign
};

/** The answer of the server in words. */
export function postedOf(result: ActionResult): Posted {
	const answer = answerOf(result);
	if (answer.kind === 'kept') return { kind: 'done' };
	return answer.kind === 'refused' ? refusalOf(answer.data) : { kind: 'refused', words: answer.words, path: null };
}

function refusalOf({ problems, outcome, present }: Record<string, unknown>): Posted {
	if (outcome === 'stale' && present) return { kind: 'stale', present: present as Scenario };
	const [problem] = (problems ?? []) as readonly ScenarioFieldProblem[];
	if (problem) return { kind: 'refused', words: FIELD_FAULTS[problem.code](), path: problem.path };
	const words = FAULTS[String(outcome)] ?? m.kept_lost;
	return { kind: 'refused', words: words(), path: outcome === 'name-taken' ? 'name' : null };
}
