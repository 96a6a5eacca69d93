import { error, fail } from '@sveltejs/kit';
import type { FormBack } from '$lib/components/records/form-back';
import { formFieldsOf } from '$lib/components/records/form-fields';
import { lookupIn } from '$lib/components/records/value-text';
import type { Provenance } from '$lib/domain/provenance';
import { OUTLINE, type SourcedOutline } from '$lib/domain/records/outline-source';
import { readOutline } from '$lib/domain/records/read-outline';
import { readForm } from '$lib/domain/records/record-form';
import type { RecordKey } from '$lib/domain/records/record-kind';
import type { FormTexts } from '$lib/domain/records/typed-source';
import * as catalogue from '$lib/server/catalogue';
import type { Database } from '$lib/server/db/open';
import { history } from '$lib/server/record-lists';
import { type KeptRecord, readRecord } from '$lib/server/record-rows';
import * as records from '$lib/server/records';
import { versionIn } from '../../desk.server';
import { conflictBack } from './conflict.server';

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
	const base = versions.find((one) => one.version === version) ?? present;
	const outline = outlineIn(texts, base);
	const { changes, newSources, problems, outlineProvenance } = readForm(texts, {
		kind: key.kind,
		base: base.record,
		fields,
		lookup: lookupIn({ catalogue: read, locale }),
		sources: read.sources,
		isRedrawn: outline !== undefined
	});
	if (version !== present.version) return conflictBack({ texts, changes, outline, base, present, versions, fields });
	if (problems.length > 0) return { outcome: 'bad-form', texts, problems };
	const reason = texts.reason?.trim() || null;
	const drawn = sourced(outline, outlineProvenance);
	const asked = { key, version, changes, newSources, reason, ...(drawn !== undefined && { outline: drawn }) };
	const answer = await records.change(db, asked, act);
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

/** An outline with where it comes from, as it is written; `undefined` stays. */
export function sourced(
	outline: KeptRecord['outline'] | undefined,
	provenance: Provenance | null
): SourcedOutline | null | undefined {
	if (!outline) return outline;
	return provenance ? { geometry: outline, provenance } : undefined;
}

/**
 * The outline that a form draws; `undefined` where it leaves it as whoever filled the form saw it, leaves it to somebody
 * else, or sends what is none.
 */
function outlineIn(
	{ outline, [`choose.${OUTLINE}`]: chosen }: FormTexts,
	base: Pick<KeptRecord, 'outline'>
): KeptRecord['outline'] | undefined {
	if (outline === undefined || chosen === 'theirs') return undefined;
	if (outline === (base.outline ? JSON.stringify(base.outline) : '')) return undefined;
	const read = readOutline(outline);
	return read.ok ? read.value : undefined;
}
