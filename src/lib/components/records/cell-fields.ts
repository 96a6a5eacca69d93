import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import { typedOf } from '$lib/domain/records/read-typed';
import type { RecordField } from '$lib/domain/records/record-field';
import type { AnyRecord, RecordKind } from '$lib/domain/records/record-kind';
import { formFieldsOf } from './form-fields';

/** What stands in one cell: no lists, no parts. */
const IN_CELLS = ['text', 'number', 'yesNo', 'code', 'reference', 'date', 'position'];

/** The columns of the table of a kind; names in other languages are written in the form. */
export const cellFieldsOf = (kind: RecordKind, catalogue: Pick<Catalogue, 'factDefinitions'>): readonly RecordField[] =>
	formFieldsOf(kind, catalogue).filter(
		({ key, of }) => IN_CELLS.includes(of.type) && key !== 'name.en' && key !== 'name.ru'
	);

/** The texts of a record's cells, in the order of the columns. */
export const cellTextsOf = (record: AnyRecord, fields: readonly RecordField[]): string[] =>
	fields.map((field) => typedOf(field.of, field.read(record)));
