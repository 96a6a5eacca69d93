import { error, redirect } from '@sveltejs/kit';
import { formFieldsOf } from '$lib/components/records/form-fields';
import { recordHref } from '$lib/components/records/record-href';
import { lookupIn } from '$lib/components/records/value-text';
import { emptyRecord, NEW_KINDS, type NewKind } from '$lib/domain/records/empty-record';
import { readOutline } from '$lib/domain/records/read-outline';
import { FOR_ALL, readForm } from '$lib/domain/records/record-form';
import type { RecordKey } from '$lib/domain/records/record-kind';
import { type FormTexts, idFrom, readSource } from '$lib/domain/records/typed-source';
import { localizeHref } from '$lib/paraglide/runtime';
import * as catalogue from '$lib/server/catalogue';
import { requirePage, requireRight } from '$lib/server/desk/guard';
import * as records from '$lib/server/records';
import { database } from '$lib/server/store';
import { sendBack, sourced } from '../../[kind]/[id]/save.server';
import { actOf, ownDivisions, requireKind, textsIn } from '../../desk.server';
import type { Actions, PageServerLoad } from './$types';

const NOWHERE = { sources: [], asOf: null, asOfReported: null, confidence: 'unsourced', steward: null } as const;

function newKind(part: string): NewKind {
	const kind = NEW_KINDS.find((one) => one === part);
	if (!kind) error(404, 'no such kind');
	return kind;
}

export const load: PageServerLoad = async (event) => {
	requirePage(event, 'edit-records', localizeHref('/login'));
	const kind = newKind(event.params.kind);
	const [division = ''] = ownDivisions(requireKind(event.locals, kind)) ?? [];
	const read = await catalogue.read(await database());
	const asked = event.url.searchParams.get('p');
	return {
		catalogue: read,
		kind,
		/** A county makes records of its own. */
		division,
		chosen: read.portfolios.find(({ id }) => id === asked)?.id ?? null,
		empty: emptyRecord(kind, { id: '', portfolio: null, provenance: NOWHERE })
	};
};

export const actions: Actions = {
	add: async ({ locals, request, params }) => {
		requireRight(locals, 'edit-records');
		const kind = newKind(params.kind);
		const act = actOf(requireKind(locals, kind));
		const texts = textsIn(await request.formData());
		const db = await database();
		const read = await catalogue.read(db);
		const portfolio = read.portfolios.find(({ id }) => id === texts.portfolio)?.id ?? null;
		const key = keyOfNew(kind, texts, portfolio);
		const { provenance } = readSource(texts, FOR_ALL, read.sources).kept;
		const empty = emptyRecord(kind, { id: key.id, portfolio, provenance });
		const drawn = readOutline(texts.outline ?? '');
		const outline = drawn.ok ? drawn.value : null;
		const { changes, newSources, problems, outlineProvenance } = readForm(texts, {
			kind,
			base: empty,
			fields: formFieldsOf(kind, read, true),
			lookup: lookupIn({ catalogue: read, locale: locals.locale }),
			sources: read.sources,
			isRedrawn: outline !== null
		});
		if (problems.length > 0) return sendBack({ outcome: 'bad-form', texts, problems });
		const reason = texts.reason?.trim() || null;
		const asked = { key, empty, changes, newSources, reason, outline: sourced(outline, outlineProvenance) ?? null };
		const answer = await records.add(db, asked, act);
		if (answer.outcome === 'kept') redirect(303, `${recordHref(key)}?kept`);
		return sendBack({
			outcome: answer.outcome,
			texts,
			problems: answer.outcome === 'bad-values' ? answer.problems : []
		});
	}
};

/** The id that was typed, or one made of the name. */
function keyOfNew(kind: NewKind, texts: FormTexts, portfolio: string | null): RecordKey {
	const id = texts.id?.trim() || idFrom(texts['value.name.en'] || texts['value.name.zh'] || '').slice(0, 80);
	return { kind, portfolio: kind === 'project' ? (portfolio ?? '') : null, id };
}
