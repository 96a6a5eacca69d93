import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { sourceCells } from '../../../domain/exchange/out/beside.ts';
import { type Cell, cellOf } from '../../../domain/exchange/out/cell.ts';
import type { ValueKind } from '../../../domain/exchange/out/field.ts';
import { headMember } from '../../../domain/exchange/out/geojson.ts';
import { linesOf, type RecordLayer, type RecordSet } from '../../../domain/exchange/out/record-set.ts';
import { extentOf } from '../../../domain/exchange/out/rings.ts';
import { geopackageGeometry } from './geopackage-geometry.ts';
import { APPLICATION_ID, EXTENSIONS, referenceRows, srsIdOf, TABLES, USER_VERSION } from './geopackage-tables.ts';

/**
 * Records as a GeoPackage: a table a layer with typed columns and their headings, what they are as metadata and as a
 * table, and a table of their sources. What has no position has no geometry.
 *
 * @source OGC 12-128r19, GeoPackage 1.3.1
 */
export function geopackage(set: RecordSet): Uint8Array {
	const file = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false });
	try {
		file.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${USER_VERSION}; BEGIN; ${TABLES}`);
		insert(file, 'gpkg_spatial_ref_sys', REFERENCE_COLUMNS, referenceRows(set.head.crs));
		insert(
			file,
			'gpkg_extensions',
			['table_name', 'extension_name', 'definition', 'scope'],
			EXTENSIONS.map((row) => [...row, 'read-write'])
		);
		for (const layer of set.layers) writeLayer(file, set, layer);
		writePlainTable(file, set, { name: 'about', columns: ['label', 'text'], titles: [], rows: set.about });
		writePlainTable(file, set, {
			name: 'sources',
			columns: ['source_id', 'kind', 'outlet', 'title', 'url', 'published', 'licence'],
			titles: set.words.sourceColumns,
			rows: sourceCells(set)
		});
		file.exec('COMMIT');
		return file.serialize();
	} finally {
		file.close();
	}
}

const REFERENCE_COLUMNS = ['srs_name', 'srs_id', 'organization', 'organization_coordsys_id', 'definition'];
const CONTENT_COLUMNS = ['table_name', 'data_type', 'identifier', 'description', 'last_change', 'srs_id'];

const COLUMN_TYPES: Readonly<Record<ValueKind, string>> = {
	text: 'TEXT',
	codes: 'TEXT',
	parts: 'TEXT',
	number: 'DOUBLE',
	whole: 'INTEGER',
	yesNo: 'BOOLEAN'
};

function writeLayer(file: DatabaseSync, set: RecordSet, layer: RecordLayer): void {
	const { id, fields } = layer;
	const srsId = srsIdOf(set.head.crs);
	const geometryType = layer.shapes === 'Point' ? 'POINT' : 'MULTIPOLYGON';
	const columns = fields.map(({ key, kind }) => `${quoted(key)} ${COLUMN_TYPES[kind]}`).join(', ');
	file.exec(
		`CREATE TABLE ${quoted(id)} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom ${geometryType}, ${columns})`
	);
	writeContents(file, set, layer);
	insert(
		file,
		'gpkg_geometry_columns',
		['table_name', 'column_name', 'geometry_type_name', 'srs_id', 'z', 'm'],
		[[id, 'geom', geometryType, srsId, 0, 0]]
	);
	insert(
		file,
		'gpkg_data_columns',
		['table_name', 'column_name', 'title', 'description'],
		fields.map(({ key, heading, unit }) => [id, key, heading, unit])
	);
	const rows = function* (): Generator<SQLInputValue[]> {
		for (const { values, shape } of layer.rows)
			yield [
				shape && geopackageGeometry(shape, srsId),
				...fields.map((field, place) => stored(cellOf(field, values[place] ?? null)))
			];
	};
	insert(file, id, ['geom', ...fields.map(({ key }) => key)], rows());
	writeMetadata(file, set, layer);
}

function writeContents(file: DatabaseSync, { head, about }: RecordSet, { id, title, rows }: RecordLayer): void {
	const shapes = function* () {
		for (const { shape } of rows) yield shape;
	};
	insert(
		file,
		'gpkg_contents',
		[...CONTENT_COLUMNS, 'min_x', 'min_y', 'max_x', 'max_y'],
		[
			[
				id,
				'features',
				title,
				linesOf(about),
				momentOf(head.madeOn),
				srsIdOf(head.crs),
				...(extentOf(shapes()) ?? [null, null, null, null])
			]
		]
	);
}

/** As JSON, of the whole file with the first layer and of each layer. */
function writeMetadata(file: DatabaseSync, { head, about, layers }: RecordSet, layer: RecordLayer): void {
	const number = layers.indexOf(layer) + 1;
	insert(
		file,
		'gpkg_metadata',
		['id', 'md_scope', 'md_standard_uri', 'mime_type', 'metadata'],
		[
			[
				number,
				'dataset',
				'https://www.rfc-editor.org/rfc/rfc8259',
				'application/json',
				JSON.stringify(headMember({ head, about, layer }))
			]
		]
	);
	const columns = ['reference_scope', 'table_name', 'timestamp', 'md_file_id'];
	const timestamp = momentOf(head.madeOn);
	insert(file, 'gpkg_metadata_reference', columns, [
		['table', layer.id, timestamp, number],
		...(number === 1 ? [['geopackage', null, timestamp, number]] : [])
	]);
}

interface PlainTable {
	readonly name: string;
	readonly columns: readonly string[];
	/** Headings of the columns; empty where they need none. */
	readonly titles: readonly string[];
	readonly rows: readonly (readonly Cell[])[];
}

/** A table without places. */
function writePlainTable(file: DatabaseSync, { head }: RecordSet, { name, columns, titles, rows }: PlainTable): void {
	const defined = columns.map((column) => `${quoted(column)} TEXT`).join(', ');
	file.exec(`CREATE TABLE ${quoted(name)} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, ${defined})`);
	insert(file, 'gpkg_contents', CONTENT_COLUMNS, [[name, 'attributes', name, '', momentOf(head.madeOn), null]]);
	insert(
		file,
		'gpkg_data_columns',
		['table_name', 'column_name', 'title'],
		titles.map((title, place) => [name, columns[place] ?? '', title])
	);
	insert(
		file,
		name,
		columns,
		rows.map((cells) => cells.map(stored))
	);
}

const momentOf = (day: string): string => `${day}T00:00:00.000Z`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** SQLite has no yes and no. */
const stored = (cell: Cell): SQLInputValue => (typeof cell === 'boolean' ? Number(cell) : cell);

function insert(
	file: DatabaseSync,
	table: string,
	columns: readonly string[],
	rows: Iterable<readonly SQLInputValue[]>
): void {
	const places = columns.map(() => '?').join(', ');
	const statement = file.prepare(`INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES (${places})`);
	for (const row of rows) statement.run(...row);
}
