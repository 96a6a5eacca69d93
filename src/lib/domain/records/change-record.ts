import type { Provenance } from '../provenance.ts';
import type { FieldValue, RecordField } from './record-field.ts';
import type { AnyRecord } from './record-kind.ts';

/** One value as somebody wants it, and where it comes from. */
export interface ValueChange {
	/** The key of its field. */
	readonly field: string;
	readonly value: FieldValue;
	readonly provenance: Provenance;
}

/** What one field says in two states of a record. */
export interface FieldDifference {
	readonly field: string;
	readonly from: FieldValue;
	readonly to: FieldValue;
}

/** A record with one value and its provenance. */
function writeField<Kept extends AnyRecord>(
	record: Kept,
	field: RecordField<Kept>,
	{ value, provenance }: Pick<ValueChange, 'value' | 'provenance'>
): Kept {
	const written = field.write(record, value, provenance);
	if (field.keepsProvenance || !('valueProvenance' in written)) return written;
	const { [field.key]: _, ...others } = written.valueProvenance;
	// what comes from where the rest of the record does needs no source of its own
	const isOwn = JSON.stringify(provenance) !== JSON.stringify(written.provenance);
	return { ...written, valueProvenance: isOwn ? { ...others, [field.key]: provenance } : others };
}

/** A record with the changes of its fields. @throws for a field that is none of `fields`: a form of ours named it. */
export function changeRecord<Kept extends AnyRecord>(
	record: Kept,
	fields: readonly RecordField<Kept>[],
	changes: readonly ValueChange[]
): Kept {
	const byKey = new Map(fields.map((field) => [field.key, field]));
	return changes.reduce((changed, change) => {
		const field = byKey.get(change.field);
		if (!field) throw new Error(`no field ${change.field}`);
		return writeField(changed, field, change);
	}, record);
}

/** The fields that differ between two states of a record, in the order of `fields`. */
export function differencesOf<Kept extends AnyRecord>(
	before: Kept,
	after: Kept,
	fields: readonly RecordField<Kept>[]
): FieldDifference[] {
	return fields
		.map((field) => ({ field: field.key, from: field.read(before), to: field.read(after) }))
		.filter(({ from, to }) => !isSameValue(from, to));
}

/** Whether two values say the same; lists by their members in order. */
export const isSameValue = (a: FieldValue, b: FieldValue): boolean =>
	a === b || JSON.stringify(a) === JSON.stringify(b);

/** What two people made of the same record, field by field. */
export interface Merge {
	/** Changes of the one who comes second that the first did not touch: they can be kept as they are. */
	readonly clean: readonly ValueChange[];
	/** Fields that both changed, to different values. */
	readonly conflicts: readonly { readonly mine: ValueChange; readonly base: FieldValue; readonly theirs: FieldValue }[];
}

/** Sorts changes made to `base` by what somebody else made of it meanwhile. What both say alike is nobody's conflict. */
export function mergeChanges<Kept extends AnyRecord>(
	changes: readonly ValueChange[],
	{ base, theirs }: { readonly base: Kept; readonly theirs: Kept },
	fields: readonly RecordField<Kept>[]
): Merge {
	const byKey = new Map(fields.map((field) => [field.key, field]));
	const sorted = changes.map((mine) => {
		const field = byKey.get(mine.field);
		const [was, is] = [field?.read(base) ?? null, field?.read(theirs) ?? null];
		return { mine, base: was, theirs: is, isConflict: !isSameValue(was, is) && !isSameValue(is, mine.value) };
	});
	return {
		clean: sorted.filter(({ isConflict }) => !isConflict).map(({ mine }) => mine),
		conflicts: sorted
			.filter(({ isConflict }) => isConflict)
			.map(({ mine, base: was, theirs: is }) => ({ mine, base: was, theirs: is }))
	};
}
