import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import { makeBins } from './bins.ts';
import { NUMBER_FIELDS, VALUE_FIELDS, recordOf } from './fields.ts';
import type { NumberField, ValueField } from './fields.ts';
import { packColumns } from './packing.ts';
import type { Packing } from './packing.ts';
import { makeValueColumn } from './value-column.ts';
import type { ValueColumn } from './value-column.ts';

/** What the counted fields of a table are counted by. */
export interface CountedColumns {
	readonly values: Readonly<Record<ValueField, ValueColumn>>;
	readonly edges: Readonly<Record<NumberField, readonly number[]>>;
	/** Columns in the order of `COUNTED_FIELDS`; the last code of a number field is that of the not reported. */
	readonly packing: Packing;
}

export function countColumns(table: ProjectTable, catalogue: Catalogue): CountedColumns {
	const values = recordOf(VALUE_FIELDS, (field) => makeValueColumn(table, catalogue, field));
	const bins = recordOf(NUMBER_FIELDS, (field) => makeBins(table[field], field));
	const packing = packColumns([
		...VALUE_FIELDS.map((field) => ({ codes: values[field].codes, size: values[field].valuesByCode.length })),
		...NUMBER_FIELDS.map((field) => ({ codes: bins[field].codes, size: bins[field].count + 1 }))
	]);
	return { values, edges: recordOf(NUMBER_FIELDS, (field) => bins[field].edges), packing };
}
