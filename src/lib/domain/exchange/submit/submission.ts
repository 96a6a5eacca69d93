import type { Geometry } from 'geojson';
import type { FieldValue } from '../../records/record-field.ts';
import type { RecordKind } from '../../records/record-kind.ts';
import type { Problem } from '../../result.ts';

/** Kinds of record that a county sends, one to a table. */
export const SUBMITTED_KINDS = [
	'project',
	'park',
	'site',
	'enterprise',
	'division'
] as const satisfies readonly RecordKind[];
export type SubmittedKind = (typeof SUBMITTED_KINDS)[number];

export const UPLOAD_FORMATS = ['xlsx', 'csv', 'geojson', 'gpkg', 'shapefile', 'kml'] as const;
export type UploadFormat = (typeof UPLOAD_FORMATS)[number];

/** What a cell holds; a date as `2024-06-30`. `null`: empty. */
export type Cell = string | number | boolean | null;

/** A file as it was read, before anything is known of what it means. */
export interface UploadedFile {
	readonly format: UploadFormat;
	/** Of texts: `utf-8`, `gb18030`; `null` where the format has but one. */
	readonly encoding: string | null;
	readonly tables: readonly UploadedTable[];
}

/** A sheet, a layer or a file of features. */
export interface UploadedTable {
	readonly name: string;
	readonly headings: readonly string[];
	/** Lines above the headings, such as `单位：万元`; left out where there are none. */
	readonly titles?: readonly string[];
	readonly rows: readonly UploadedRow[];
	/** The reference system as the file names it; `null`: it names none. */
	readonly crs: string | null;
}

export interface UploadedRow {
	/** Of the file, as its reader counts: the heading is line 1; a feature's place from 1. */
	readonly line: number;
	readonly cells: readonly Cell[];
	/** In the coordinates of the file. */
	readonly geometry: Geometry | null;
}

/**
 * Why a file cannot be taken; nothing of it was kept. `value` says what was met. The last two say nothing of the file
 * itself, which can be read again: reading it took more memory than there is for it, or ended by a fault of ours.
 */
export type UploadProblem = Problem<
	| 'unknown-format'
	| 'not-what-it-says'
	| 'too-large'
	| 'too-many-rows'
	| 'too-deep'
	| 'unsafe-path'
	| 'unsafe-xml'
	| 'broken-file'
	| 'unknown-encoding'
	| 'no-table'
	| 'too-heavy'
	| 'reader-broke'
>;

/** Coordinates somebody may send. `cgcs2000` is WGS 84 to within the width of a mark; `gk`: projected CGCS2000, with its zone. */
export const REFERENCE_SYSTEMS = ['wgs84', 'cgcs2000', 'gcj02', 'bd09', 'gk3', 'gk6'] as const;
export interface ReferenceSystem {
	readonly system: (typeof REFERENCE_SYSTEMS)[number];
	/** Central meridian, degrees, of a projected one; `null` otherwise. */
	readonly meridian: number | null;
}

/** What a column means. */
export interface ColumnMeaning {
	readonly column: number;
	readonly heading: string;
	/** Key of a record field, `id`, `lng`, `lat`, or one of the provenance (`source`, `asOf`, `confidence`, `steward`); `null`: set aside. */
	readonly field: string | null;
	/** The unit its heading names (`mu`, `yiYuan` …); `null`: that of the field. */
	readonly unit: string | null;
	/** `sure`: a heading of ours or one that was mapped before; `likely`: a synonym; `unsure`: somebody must say. */
	readonly certainty: 'sure' | 'likely' | 'unsure';
}

/** One row in our terms. A row with a problem costs itself; the others are kept. */
export interface ReadRow {
	readonly line: number;
	/** The id it names; `null`: none. */
	readonly id: string | null;
	/** By the key of their field; a column that is not there says nothing, an empty cell says "not disclosed". */
	readonly values: ReadonlyMap<string, FieldValue>;
	/** Where values come from, as far as the row says. */
	readonly source: {
		readonly source: string | null;
		readonly asOf: string | null;
		readonly confidence: string | null;
		readonly steward: string | null;
	};
	/** WGS 84. */
	readonly geometry: Geometry | null;
	readonly problems: readonly RowProblem[];
}

/** One thing wrong with one value of a row: `path` is the heading of its column. */
export type RowProblem = Problem<
	| 'not-a-number'
	| 'out-of-range'
	| 'not-whole'
	| 'not-a-date'
	| 'not-yes-no'
	| 'unknown-word'
	| 'unknown-reference'
	| 'ambiguous-reference'
	| 'link-of-other-chain'
	| 'missing-value'
	| 'bad-id'
	| 'duplicate-row'
	| 'bad-geometry'
	| 'outside-territory'
	| 'outside-division'
	| 'text-too-long'
> & { readonly line: number; readonly field: string };
