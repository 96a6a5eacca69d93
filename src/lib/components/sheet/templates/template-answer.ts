import type { ActionResult } from '@sveltejs/kit';
import {
	MOST_TEMPLATE_NAME,
	MOST_TEMPLATE_NOTE,
	type SheetTemplate,
	type TemplateFieldProblem
} from '$lib/domain/sheet/template';
import { m } from '$lib/paraglide/messages';
import { answerOf } from '../../form-answer';

/** Something that was wrong; `path`: the field that is to blame. */
interface TemplateFault {
	readonly path: string | null;
	readonly words: string;
}

/** What came of a form about a template. */
export type Posted =
	/** `id`: of what is new. */
	| { readonly kind: 'done'; readonly id: string | null }
	/** Nothing was written. */
	| { readonly kind: 'refused'; readonly faults: readonly TemplateFault[] }
	/** Somebody else was first. */
	| { readonly kind: 'stale'; readonly present: SheetTemplate };

/** By field and code. */
const FIELD_FAULTS: Readonly<Record<string, (value: string) => string>> = {
	'name missing': m.kept_fault_no_name,
	'name too-long': () => m.kept_fault_long_name({ most: MOST_TEMPLATE_NAME }),
	'note too-long': () => m.template_fault_long_note({ most: MOST_TEMPLATE_NOTE }),
	'spec unreadable': (value) => m.template_fault_spec({ value }),
	'spec too-long': m.template_fault_spec_long,
	'logo too-large': m.template_fault_logo_large,
	'logo no-picture': m.template_fault_logo_none
};

const FAULTS: Readonly<Record<string, () => string>> = {
	'name-taken': m.template_fault_name_taken,
	'too-many': m.template_fault_too_many,
	unknown: m.template_fault_unknown
};

/** The answer of the server in words. */
export function postedOf(result: ActionResult): Posted {
	const answer = answerOf(result);
	if (answer.kind === 'kept') {
		const { id } = answer.data;
		return { kind: 'done', id: typeof id === 'string' ? id : null };
	}
	if (answer.kind === 'lost') return { kind: 'refused', faults: [{ path: null, words: answer.words }] };
	const { problems, outcome, present } = answer.data;
	if (outcome === 'stale' && present) return { kind: 'stale', present: present as SheetTemplate };
	const told = ((problems ?? []) as readonly TemplateFieldProblem[]).map(faultOf);
	if (told.length > 0) return { kind: 'refused', faults: told };
	const words = (FAULTS[String(outcome)] ?? m.kept_lost)();
	return { kind: 'refused', faults: [{ path: outcome === 'name-taken' ? 'name' : null, words }] };
}

function faultOf({ path, code, value }: TemplateFieldProblem): TemplateFault {
	const words = FIELD_FAULTS[`${path} ${code}`]?.(String(value)) ?? m.kept_lost();
	return { path: path === 'name' || path === 'note' ? path : null, words };
}
