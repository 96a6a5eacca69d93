import { type FieldDifference, isSameValue } from '../../records/change-record.ts';
import type { FieldValue, RecordField } from '../../records/record-field.ts';
import { type AnyRecord, idOf } from '../../records/record-kind.ts';
import { oneLine, severalLines } from '../../typed-text.ts';
import type { ReadRow } from './submission.ts';
import { plainWords } from '../../records/unit-words.ts';

export { duplicatesAmong, likelyDuplicates, type LikelyDuplicate, type OtherRecord } from './likely-duplicates.ts';

/** What rows are held against: the records of the kind that the sender may change. */
export interface PresentRecords<Kept extends AnyRecord> {
	readonly records: readonly Kept[];
	readonly fields: readonly RecordField<Kept>[];
}

export interface NewRow {
	readonly row: ReadRow;
	/** Keys of required fields that nothing in the row or by rule says. */
	readonly missing: readonly string[];
	/** Ids of records of its name of which nobody can say which one it is. */
	readonly possible: readonly string[];
}

export interface KnownRow {
	readonly row: ReadRow;
	/** Of the record. */
	readonly id: string;
}

/** What a file would make of the records. Every row is in one of the first three, whatever is wrong with it. */
export interface Difference {
	readonly new: readonly NewRow[];
	/** With the fields that differ, in the order of the fields. */
	readonly changed: readonly (KnownRow & { readonly differences: readonly FieldDifference[] })[];
	readonly unchanged: readonly KnownRow[];
	/** Ids of records of the last load that no row is of: the sender no longer names them. */
	readonly gone: readonly string[];
}

/** Required fields that a new record has by rule where nobody says otherwise. */
export const BY_RULE: Readonly<Record<string, FieldValue>> = {
	chainMapping: 'ours',
	investmentBound: 'exact',
	level: 'unverified'
};

/**
 * Sorts the rows of a file by what they are to the records there are.
 *
 * A row is matched by its id, else by its exact name (in any language, aliases too) within its division; the second row
 * that would match a record is new. Only columns that the file has are compared.
 *
 * `last`: ids of the records of the sender's last accepted load; `null`: there was none, and nothing is gone.
 */
export function diffAgainst<Kept extends AnyRecord>(
	rows: readonly ReadRow[],
	{ records, fields }: PresentRecords<Kept>,
	last: ReadonlySet<string> | null
): Difference {
	const byId = new Map(records.map((record) => [idOf(record), record]));
	const byName = namesOf(records);
	const [found, changed, unchanged] = [[] as NewRow[], [] as Difference['changed'][number][], [] as KnownRow[]];
	const matched = new Set<string>();
	for (const row of rows) {
		const possible = row.id === null ? recordsNamed(row, byName) : byId.has(row.id) ? [row.id] : [];
		const [id] = possible;
		const record = id === undefined ? undefined : byId.get(id);
		if (id === undefined || !record || possible.length > 1 || matched.has(id)) {
			found.push({ row, missing: missingIn(row, fields), possible });
			continue;
		}
		matched.add(id);
		const differences = differencesIn(row, record, fields);
		if (differences.length > 0) changed.push({ row, id, differences });
		else unchanged.push({ row, id });
	}
	const gone = [...(last ?? [])].filter((id) => byId.has(id) && !matched.has(id));
	return { new: found, changed, unchanged, gone };
}

/** Ids by plain name. */
function namesOf(records: readonly AnyRecord[]): ReadonlyMap<string, readonly AnyRecord[]> {
	const byName = new Map<string, AnyRecord[]>();
	for (const record of records) {
		const { zh, en, ru, aliases } = record.name;
		for (const plain of new Set([zh, en, ru, ...aliases].map((name) => plainWords(name ?? '')))) {
			if (plain === '') continue;
			const others = byName.get(plain);
			if (others) others.push(record);
			else byName.set(plain, [record]);
		}
	}
	return byName;
}

function recordsNamed({ values }: ReadRow, byName: ReadonlyMap<string, readonly AnyRecord[]>): string[] {
	const name = values.get('name.zh');
	if (typeof name !== 'string') return [];
	const division = values.get('division') ?? null;
	return (byName.get(plainWords(name)) ?? [])
		.filter((record) => division === null || !('division' in record) || record.division === division)
		.map(idOf);
}

const missingIn = ({ values }: ReadRow, fields: readonly Pick<RecordField, 'key' | 'isRequired'>[]): string[] =>
	fields
		.filter(({ key, isRequired }) => isRequired && !(key in BY_RULE) && (values.get(key) ?? null) === null)
		.map(({ key }) => key);

function differencesIn<Kept extends AnyRecord>(
	{ id, values }: ReadRow,
	record: Kept,
	fields: readonly RecordField<Kept>[]
): FieldDifference[] {
	// the name that a row was found by is no change, however it is written
	const told = fields.filter(({ key }) => values.has(key) && (id !== null || key !== 'name.zh'));
	return told.flatMap(({ key, read }) => {
		const [from, to] = [read(record), values.get(key) ?? null];
		return isSameValue(comparable(from), comparable(to)) ? [] : [{ field: key, from, to }];
	});
}

/** A value without what a spreadsheet does not carry: blanks at ends, whether a count without a unit is a text. */
function comparable(value: FieldValue): FieldValue {
	if (typeof value === 'number') return String(value);
	if (typeof value === 'string') return value.includes('\n') ? severalLines(value) : oneLine(value);
	// a cell has no way to tell an empty list from none
	if (Array.isArray(value) && value.length === 0) return null;
	if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.map((one) => oneLine(one));
	return value;
}
