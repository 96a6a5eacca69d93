import { error, fail } from '@sveltejs/kit';
import type { Conflict, FormBack } from '$lib/components/records/form-back';
import { formFieldsOf } from '$lib/components/records/form-fields';
import { lookupIn } from '$lib/components/records/value-text';
import { differencesOf, mergeChanges, type ValueChange } from '$lib/domain/records/change-record';
import { readOutline } from '$lib/domain/records/read-outline';
import { readForm } from '$lib/domain/records/record-form';
import type { AnyRecord, RecordKey } from '$lib/domain/records/record-kind';
import type { RecordField } from '$lib/domain/records/record-field';
import type { FormTexts } from '$lib/domain/records/typed-source';
import * as catalogue from '$lib/server/catalogue';
import type { Database } from '$lib/server/db/open';
import { history, type RecordVersion } from '$lib/server/record-lists';
import { type KeptRecord, readRecord } from '$lib/server/record-rows';
import * as records from '$lib/server/records';
import { versionIn } from '../../desk.server';

const STATUS = { unknown: 404, foreign: 403, stale: 409, 'in-use': 409, 'id-taken': 409 } as const;

/** A form that comes back with everything that was typed. */
export const sendBack = (back: FormBack) => fail(STATUS[back.outcome as keyof typeof STATUS] ?? 422, { back });

interface Asked {
	readonly key: RecordKey;
	readonly texts: FormTexts;
	readonly locale: App.Locals['locale'];
}

/** Writes what a form changes of a record; the version it is in then, or the form as it comes back. */
export async function save(db: Database, { key, texts, locale }: Asked, act: records.Act): Promise<number | FormBack> {
	const present = await readRecord(db, key);
	if (!present) error(404, 'no such record');
	const read = await catalogue.read(db);
	const fields = formFieldsOf(key.kind, read);
	const version = versionIn(texts);
	const versions = version === present.version ? [] : await history(db, key);
	const base = versions.find((one) => one.version === version)?.record ?? present.record;
	const asked = { kind: key.kind, base, fields, lookup: lookupIn({ catalogue: read, locale }), sources: read.sources };
	const { changes, newSources, problems } = readForm(texts, asked);
	const outline = outlineIn(texts, present);
	// an outline alone is a change too
	const wrong = outline === undefined ? problems : problems.filter(({ code }) => code !== 'nothing-new');
	if (wrong.length > 0 && version === present.version) return { outcome: 'bad-form', texts, problems: wrong };
	if (version !== present.version) return conflictBack({ texts, changes, base, present, versions, fields });
	const reason = texts.reason?.trim() || null;
	const answer = await records.change(
		db,
		{ key, version, changes, newSources, reason, ...(outline !== undefined && { outline }) },
		act
	);
	if (answer.outcome === 'kept') return answer.version;
	// somebody was faster by a moment: the form is compared once more with what they made of it
	if (answer.outcome === 'stale') return save(db, { key, texts, locale }, act);
	return {
		outcome: answer.outcome,
		texts,
		problems: answer.outcome === 'bad-values' ? answer.problems : [],
		uses: answer.outcome === 'in-use' ? answer.uses : []
	};
}

/** The outline that a form draws; `undefined` where it leaves it as it is, or sends what is none. */
function outlineIn({ outline }: FormTexts, present: KeptRecord): KeptRecord['outline'] | undefined {
	if (outline === undefined || outline === (present.outline ? JSON.stringify(present.outline) : '')) return undefined;
	const read = readOutline(outline);
	return read.ok ? read.value : undefined;
}

interface Meeting {
	readonly texts: FormTexts;
	readonly changes: readonly ValueChange[];
	readonly base: AnyRecord;
	readonly present: KeptRecord;
	readonly versions: readonly RecordVersion[];
	readonly fields: readonly RecordField[];
}

/** The form on the record as somebody else left it: their values where this form changed nothing, its own where it did. */
function conflictBack({ texts, changes, base, present, versions, fields }: Meeting): FormBack {
	const merge = mergeChanges<AnyRecord>(changes, { base, theirs: present.record }, fields);
	const mine = new Set(changes.map(({ field }) => `value.${field}`));
	const kept = Object.entries(texts).filter(([name]) => !name.startsWith('value.') || mine.has(name));
	const last = versions.at(-1);
	const read = (record: AnyRecord, key: string) => fields.find((field) => field.key === key)?.read(record) ?? null;
	const conflict: Conflict = {
		by: last?.person ?? null,
		at: last?.at ?? 0,
		reason: last?.reason ?? null,
		theirs: differencesOf<AnyRecord>(base, present.record, fields),
		mine: changes.map(({ field, value }) => ({ field, from: read(base, field), to: value })),
		both: merge.conflicts.map(({ mine: { field } }) => field)
	};
	const { record, version } = present;
	return { outcome: 'stale', texts: Object.fromEntries(kept), conflict, present: { record, version } };
}
