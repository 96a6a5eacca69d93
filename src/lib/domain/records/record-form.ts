import type { Provenance, Source } from '../provenance.ts';
import type { Problem } from '../result.ts';
import { isSameValue, type ValueChange } from './change-record.ts';
import { OUTLINE } from './outline-source.ts';
import { shapeOf, withoutProvenance, withProvenance } from './part-shape.ts';
import { type Lookup, readTyped, type TypedFault, typedOf } from './read-typed.ts';
import type { FieldValue, RecordField } from './record-field.ts';
import type { AnyRecord, RecordKind } from './record-kind.ts';
import { type FormTexts, readSource, type SourceFault } from './typed-source.ts';

export type FormFault = TypedFault | SourceFault | 'missing-value' | 'nothing-new' | 'no-reason';
/** `path`: the key of a field of the record, or the name of a field of the form, `from.all.source`. */
export type FormProblem = Problem<FormFault>;

/** What a form of a record asks for. */
export interface ReadForm {
	readonly changes: readonly ValueChange[];
	/** Where the outline comes from that was drawn anew; `null`: none was. */
	readonly outlineProvenance: Provenance | null;
	readonly newSources: readonly Source[];
	readonly problems: readonly FormProblem[];
}

interface Asked {
	readonly kind: RecordKind;
	/** As whoever filled the form saw it. */
	readonly base: AnyRecord;
	readonly fields: readonly RecordField[];
	readonly lookup: Lookup;
	readonly sources: readonly Source[];
	/** Whether the form draws another outline, or takes it away: that is a change with a source too. */
	readonly isRedrawn?: boolean;
}

/** Where all changed values come from that have no source of their own. */
export const FOR_ALL = 'from.all';
export const sourcePrefixOf = (texts: FormTexts, field: string): string =>
	texts[`own.${field}`] === 'yes' ? `from.${field}` : FOR_ALL;

/** The value of a field as a form shows it: parts without where they come from. */
export const shownValue = (field: RecordField, record: AnyRecord): FieldValue =>
	field.of.type === 'parts' ? withoutProvenance(field.read(record)) : field.read(record);

/** The texts of a form that says what a record says. */
export const textsOf = (fields: readonly RecordField[], record: AnyRecord): Record<string, string> =>
	Object.fromEntries(fields.map((field) => [`value.${field.key}`, typedOf(field.of, shownValue(field, record))]));

/**
 * Reads a form: the values that differ from what whoever filled it saw, each with where it comes from.
 *
 * A field that the form does not have, or whose text is what it was, says nothing; nor does one that is left to what
 * somebody else made of it (`choose.` `theirs`). All that is wrong is told at once.
 */
export function readForm(texts: FormTexts, asked: Asked): ReadForm {
	const problems: FormProblem[] = [];
	const values = asked.fields.flatMap((field) => {
		const read = readField(texts, field, asked);
		if (read === null) return [];
		if ('fault' in read) problems.push({ code: read.fault, path: field.key, value: texts[`value.${field.key}`] });
		return 'fault' in read ? [] : [{ field, value: read.value }];
	});
	const told = new Map<string, Provenance>();
	const newSources: Source[] = [];
	const keys = [...values.map(({ field }) => field.key), ...(asked.isRedrawn ? [OUTLINE] : [])];
	for (const prefix of new Set(keys.map((key) => sourcePrefixOf(texts, key)))) {
		const { kept, problems: faults } = readSource(texts, prefix, asked.sources);
		told.set(prefix, kept.provenance);
		if (kept.newSource) newSources.push(kept.newSource);
		problems.push(...faults);
	}
	const changes = values.flatMap(({ field, value }): ValueChange[] => {
		const provenance = told.get(sourcePrefixOf(texts, field.key));
		return provenance
			? [{ field: field.key, value: keptValue(field, value, { provenance, ...asked }), provenance }]
			: [];
	});
	if (keys.length === 0 && problems.length === 0) problems.push({ code: 'nothing-new', path: '', value: null });
	const outlineProvenance = (asked.isRedrawn && told.get(sourcePrefixOf(texts, OUTLINE))) || null;
	return { changes, outlineProvenance, newSources, problems };
}

/** `null`: nothing is said of it. */
function readField(
	texts: FormTexts,
	field: RecordField,
	{ base, lookup }: Asked
): { readonly value: FieldValue } | { readonly fault: FormFault } | null {
	const typed = texts[`value.${field.key}`];
	const present = shownValue(field, base);
	if (typed === undefined || texts[`choose.${field.key}`] === 'theirs') return null;
	if (typed === typedOf(field.of, present)) return null;
	const read = readTyped(field.of, typed, lookup);
	if (!read.ok) return { fault: read.problems[0] ?? 'broken-parts' };
	if (read.value === null && field.isRequired) return { fault: 'missing-value' };
	return isSameValue(read.value, present) ? null : { value: read.value };
}

function keptValue(
	field: RecordField,
	value: FieldValue,
	{ kind, base, provenance }: Pick<Asked, 'kind' | 'base'> & { provenance: Provenance }
): FieldValue {
	if (field.of.type !== 'parts' || value === null) return value;
	return withProvenance(shapeOf(kind, field.key), value, { before: field.read(base), provenance });
}
