import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueIndex } from '../../catalogue/index-catalogue.ts';
import type { FieldValue, RecordField } from '../../records/record-field.ts';
import type { Surroundings } from './place-rows.ts';
import type { Lookup } from './read-value.ts';
import type { ColumnMeaning, ReferenceSystem, RowProblem, SubmittedKind } from './submission.ts';

/** What rows are read against. */
export interface RowContext {
	readonly kind: SubmittedKind;
	readonly catalogue: Catalogue;
	readonly index: CatalogueIndex;
	/** Of the kind: `fieldsOf`. */
	readonly fields: readonly ReadField[];
	readonly referenceSystem: ReferenceSystem;
	/** The county's own: a row of another division is a problem. `null`: of any. */
	readonly division: string | null;
	readonly areaOf?: (code: string) => Polygon | MultiPolygon | null;
}

/** A field as far as reading needs it: what it writes is another's concern. */
export type ReadField = Pick<RecordField, 'key' | 'of' | 'isRequired'>;

/** What a row is being made of. */
export interface OpenRow {
	readonly line: number;
	readonly values: Map<string, FieldValue>;
	readonly problems: RowProblem[];
	readonly headings: ReadonlyMap<string, string>;
	geometry: Geometry | null;
	id: string | null;
}

export interface OpenContext extends RowContext {
	readonly find: Lookup;
	readonly byKey: ReadonlyMap<string, ReadField>;
	readonly surroundings: Surroundings;
	/** Column by the key of its field. */
	readonly columns: ReadonlyMap<string, ColumnMeaning>;
}

/** A problem of one value; what it was is kept short enough to be shown. */
export function fault(row: OpenRow, code: RowProblem['code'], field: string, value: unknown): void {
	const shown = typeof value === 'string' ? value.slice(0, 200) : value;
	row.problems.push({ code, path: row.headings.get(field) ?? field, value: shown, line: row.line, field });
}
