import { normaliseHeading } from '$lib/domain/exchange/submit/map-columns';
import { REFERENCE_SYSTEMS, type ReferenceSystem } from '$lib/domain/exchange/submit/submission';
import { CONFIDENCES } from '$lib/domain/provenance';
import { meaningsOf } from '$lib/domain/submission/meanings';
import { ROW_VIEWS, type RowView, type Statement, type Submission } from '$lib/domain/submission/submission';
import { oneLine } from '$lib/domain/typed-text';
import { parseDaySpan } from '$lib/domain/roadmap/day';
import type { FactDefinition } from '$lib/domain/territory/territory';
import { textOf } from '$lib/server/desk/form-text';
import type { HeadingChoice } from '$lib/server/submissions/drafts';

const MOST_NAME = 100;
const MOST_NOTE = 1000;

/** What was chosen for columns otherwise than they were read, and for those that nobody was sure of. */
export function choicesIn(
	form: FormData,
	{ kind, meanings }: Submission,
	facts: readonly FactDefinition[]
): HeadingChoice[] {
	const known = new Set(meaningsOf(kind, facts));
	return meanings.flatMap(({ column, heading, field, certainty }) => {
		const chosen = form.get(`column-${column}`);
		if (typeof chosen !== 'string' || (chosen !== '' && !known.has(chosen))) return [];
		const wanted = chosen || null;
		if (certainty === 'sure' && wanted === field) return [];
		return [{ heading: normaliseHeading(heading), field: wanted }];
	});
}

/** `null` where no such system is, or a projected one has no meridian. */
export function referenceIn(form: FormData): ReferenceSystem | null {
	const system = REFERENCE_SYSTEMS.find((one) => one === textOf(form, 'system'));
	if (!system) return null;
	if (system !== 'gk3' && system !== 'gk6') return { system, meridian: null };
	const meridian = Number(textOf(form, 'meridian') || NaN);
	return meridian >= -180 && meridian <= 180 ? { system, meridian } : null;
}

/** What is said of a whole file; `null`: somebody left out who stands for it. */
export function statementIn(form: FormData): { statement: Statement; note: string | null } | 'as-of' | null {
	const outlet = oneLine(textOf(form, 'outlet')).slice(0, MOST_NAME);
	const confidence = CONFIDENCES.find((one) => one === textOf(form, 'confidence'));
	if (!outlet || !confidence) return null;
	const asOf = textOf(form, 'asOf').trim() || null;
	if (asOf !== null && !parseDaySpan(asOf).ok) return 'as-of';
	const steward = oneLine(textOf(form, 'steward')).slice(0, MOST_NAME) || null;
	return {
		statement: { outlet, asOf, confidence, steward },
		note: textOf(form, 'note').trim().slice(0, MOST_NOTE) || null
	};
}

/** Chosen lines, or the view of which all rows are meant. */
export function rowsIn(form: FormData): readonly number[] | RowView | null {
	const view = textOf(form, 'all');
	if (view !== '') return ROW_VIEWS.find((one) => one === view) ?? null;
	const lines = form.getAll('line').map(Number);
	return lines.every((line) => Number.isInteger(line)) ? lines : null;
}
