import type { Name } from '../names.ts';
import type { Provenance, ValueProvenance } from '../provenance.ts';
import type { FieldType, FieldUnit, FieldValue, RecordField } from './record-field.ts';
import type { AnyRecord } from './record-kind.ts';

export const line: FieldType = { type: 'text', lines: 'one' };
export const lines: FieldType = { type: 'text', lines: 'several' };
export const yesNo: FieldType = { type: 'yesNo' };
export const texts: FieldType = { type: 'texts' };
export const date: FieldType = { type: 'date' };
export const position: FieldType = { type: 'position' };
export const parts: FieldType = { type: 'parts' };

const number = { type: 'number', whole: false, most: null, some: false } as const;
export const amount = (unit: FieldUnit | null): FieldType => ({ ...number, unit });
export const whole = (unit: FieldUnit | null): FieldType => ({ ...number, unit, whole: true });
export const share: FieldType = { ...number, unit: 'share', most: 1 };
export const amountOrSome = (unit: FieldUnit): FieldType => ({ ...number, unit, some: true });

interface Sourced {
	readonly provenance: Provenance;
	readonly valueProvenance?: ValueProvenance;
}

type Read<Kept> = (record: Kept) => FieldValue;
type Write<Kept> = (record: Kept, value: FieldValue) => Kept;

/** A field whose provenance stands among those of single values, else is that of the record. */
export function field<Kept extends AnyRecord>(
	key: string,
	of: FieldType,
	{ read, write, isRequired = false }: { read: Read<Kept>; write: Write<Kept>; isRequired?: boolean }
): RecordField<Kept> {
	const provenance = ({ provenance: whole, valueProvenance }: Sourced) => valueProvenance?.[key] ?? whole;
	return { key, of, isRequired, read, write, provenance, keepsProvenance: false };
}

/** A member of the record itself. */
export const member = <Kept extends AnyRecord>(
	key: keyof Kept & string,
	of: FieldType,
	more: { isRequired?: boolean } = {}
): RecordField<Kept> =>
	field(key, of, {
		// what the type says of a member is what its field holds; the schema of the record checks it once more
		read: (record) => record[key] as FieldValue,
		write: (record, value) => ({ ...record, [key]: value }),
		...more
	});

/** A member of a part of the record that may be missing as a whole, such as its needs. */
export function memberOf<Kept extends AnyRecord, Part extends object>(
	part: keyof Kept & string,
	none: Part,
	[key, of]: readonly [keyof Part & string, FieldType]
): RecordField<Kept> {
	const partOf = (record: Kept) => (record[part] as Part | null) ?? none;
	return field(`${part}.${key}`, of, {
		read: (record) => partOf(record)[key] as FieldValue,
		write: (record, value) => {
			const written = { ...partOf(record), [key]: value };
			const isKnown = Object.values(written).some((one) => one !== null);
			return { ...record, [part]: isKnown ? written : null };
		}
	});
}

/** The names of a thing; Chinese is required. */
export function nameFields<Kept extends AnyRecord & { readonly name: Name }>(): RecordField<Kept>[] {
	const written = (record: Kept, name: Partial<Name>): Kept => ({ ...record, name: { ...record.name, ...name } });
	return [
		...(['zh', 'en', 'ru'] as const).map((locale) =>
			field<Kept>(`name.${locale}`, line, {
				read: ({ name }) => name[locale],
				write: (record, value) => written(record, { [locale]: value }),
				isRequired: locale === 'zh'
			})
		),
		field<Kept>('name.aliases', texts, {
			read: ({ name }) => name.aliases,
			write: (record, value) => written(record, { aliases: value as readonly string[] })
		})
	];
}
