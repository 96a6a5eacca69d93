import type { MultiPolygon, Polygon } from 'geojson';
import { readMiniaturePack } from '../../../../../tests/fixtures/miniature/read-files.ts';
import { indexCatalogue } from '../../catalogue/index-catalogue.ts';
import type { Project } from '../../project/project.ts';
import { fieldsOf } from '../../records/fields-of.ts';
import { parsePack } from '../pack/parse-pack.ts';
import { mapColumns } from './map-columns.ts';
import type { RowContext } from './open-row.ts';
import { readRows, type ReadRows } from './read-rows.ts';
import type { Cell, ColumnMeaning, SubmittedKind, UploadedTable } from './submission.ts';

/** The invented city of the fixtures, and tables as somebody may send them. */

const parsed = parsePack(readMiniaturePack());
if (!parsed.ok) throw new Error('the miniature pack does not parse');
export const { catalogue } = parsed.value;
const index = indexCatalogue(catalogue);
export const projects: readonly Project[] = [...parsed.value.projects.values()].flat();

const areas = new Map(
	parsed.value.geometry.get('divisions')?.features.map(({ properties, geometry }) => {
		const area = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? geometry : null;
		return [String(properties?.code), area] as const;
	})
);
export const areaOf = (code: string): Polygon | MultiPolygon | null => areas.get(code) ?? null;

export const contextOf = (kind: SubmittedKind, more: Partial<RowContext> = {}): RowContext => ({
	kind,
	catalogue,
	index,
	fields: fieldsOf(kind, catalogue.factDefinitions),
	referenceSystem: { system: 'wgs84', meridian: null },
	division: null,
	areaOf,
	...more
});

/** A table whose headings stand on line 1. */
export const tableOf = (headings: readonly string[], ...rows: readonly (readonly Cell[])[]): UploadedTable => ({
	name: 'sheet',
	headings,
	rows: rows.map((cells, place) => ({ line: place + 2, cells, geometry: null })),
	crs: null
});

export const meaningsOf = (
	headings: readonly string[],
	kind: SubmittedKind = 'project',
	remembered: ReadonlyMap<string, string | null> = new Map()
): ColumnMeaning[] => mapColumns({ headings }, { kind, facts: catalogue.factDefinitions, remembered });

/** The rows of a table as they are read with what its headings say by themselves. */
export const read = (table: UploadedTable, kind: SubmittedKind = 'project', more: Partial<RowContext> = {}): ReadRows =>
	readRows(table, meaningsOf(table.headings, kind), contextOf(kind, more));
