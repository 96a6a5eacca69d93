import { constants, DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { Geometry } from 'geojson';
import type { Cell, UploadedTable } from '../../../domain/exchange/submit/submission.ts';
import { cornerCounter, NO_SHAPE, type ReadFeature, tableOfFeatures } from './feature-table.ts';
import { cellText, counter, pause, Refused, type Reading } from './limits.ts';
import { shapeOfGeopackage } from './well-known-binary.ts';

interface Layer {
	readonly table: string;
	readonly geometry: string | null;
	readonly crs: string | null;
}

/** Rows between two pauses. */
const SLICE = 5_000;

/**
 * The layers of a GeoPackage. The file is opened as a copy in memory on which nothing but reading of columns is allowed:
 * no extension is loaded, no function, view, trigger or virtual table of its own is run.
 *
 * @source OGC 12-128r19
 */
export async function readGeopackage(bytes: Uint8Array, reading: Reading): Promise<UploadedTable[]> {
	const file = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false, allowExtension: false });
	try {
		file.deserialize(bytes);
		file.setAuthorizer((action, name) => {
			const isRead = action === constants.SQLITE_SELECT || action === constants.SQLITE_READ;
			const isOfColumns = action === constants.SQLITE_PRAGMA && name === 'table_xinfo';
			return isRead || isOfColumns ? constants.SQLITE_OK : constants.SQLITE_DENY;
		});
		const layers = layersOf(file);
		const countRows = counter(reading.limits.rows, 'too-many-rows', 'rows');
		const countCorners = cornerCounter(reading);
		const tables: UploadedTable[] = [];
		for (const layer of layers) {
			const features: ReadFeature[] = [];
			for (const feature of featuresOf(file, layer, reading)) {
				countRows(1);
				if (feature.geometry && feature.geometry.type !== 'GeometryCollection')
					countCorners(feature.geometry.coordinates);
				if (features.push(feature) % SLICE === 0) await pause(reading, tables.length / layers.length);
			}
			const table = tableOfFeatures(layer.table, features, layer.crs, reading);
			if (table) tables.push(table);
		}
		return tables;
	} finally {
		file.close();
	}
}

/** Only tables in truth: a view or a virtual table would run what the file says. */
function layersOf(file: DatabaseSync): Layer[] {
	const all = (sql: string) => file.prepare(sql).all() as readonly Record<string, SQLOutputValue>[];
	const tables = all("SELECT name, sql FROM sqlite_master WHERE type = 'table'");
	const plain = new Set(tables.filter(({ sql }) => /^\s*CREATE\s+TABLE\b/i.test(String(sql))).map(({ name }) => name));
	if (!plain.has('gpkg_contents')) throw new Refused('unknown-format', '', 'sqlite');
	const geometries = plain.has('gpkg_geometry_columns')
		? all('SELECT table_name, column_name FROM gpkg_geometry_columns')
		: [];
	const systems = plain.has('gpkg_spatial_ref_sys')
		? all('SELECT srs_id, organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys')
		: [];
	return all('SELECT table_name, data_type, srs_id FROM gpkg_contents')
		.filter(
			({ table_name, data_type }) => plain.has(table_name ?? null) && /^(features|attributes)$/.test(String(data_type))
		)
		.map(({ table_name, srs_id }) => ({
			table: String(table_name),
			geometry: textOrNull(geometries.find((one) => one.table_name === table_name)?.column_name),
			crs: crsOf(systems.find((one) => one.srs_id === srs_id))
		}));
}

const textOrNull = (value: SQLOutputValue | undefined): string | null => (typeof value === 'string' ? value : null);

function crsOf(system: Record<string, SQLOutputValue> | undefined): string | null {
	if (!system) return null;
	const { organization, organization_coordsys_id: code, definition } = system;
	if (/^epsg$/i.test(String(organization)) && Number(code) > 0) return `EPSG:${Number(code)}`;
	return /^(undefined)?$/.test(String(definition ?? '')) ? null : String(definition);
}

function* featuresOf(file: DatabaseSync, { table, geometry }: Layer, reading: Reading): Generator<ReadFeature> {
	const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
	const names = plainColumns(file, quoted(table));
	if (names.length === 0) return;
	const statement = file.prepare(`SELECT ${names.map(quoted).join(', ')} FROM ${quoted(table)}`);
	// whole numbers beyond what doubles hold would throw
	statement.setReadBigInts(true);
	statement.setReturnArrays(true);
	const columns = statement.columns().map(({ name, type }) => ({ name, isYesNo: /^bool/i.test(type ?? '') }));
	// rows come as lists, which the type of the statement does not say
	for (const row of statement.iterate() as Iterable<unknown> as Iterable<readonly SQLOutputValue[]>) {
		const properties = new Map<string, Cell>();
		let shape: Geometry | null = null;
		for (const [place, { name, isYesNo }] of columns.entries()) {
			const value = row[place] ?? null;
			if (name === geometry) shape = value instanceof Uint8Array ? shapeOf(value) : null;
			else properties.set(name, cellOfSql(value, isYesNo, reading));
		}
		yield { properties, geometry: shape };
	}
}

/** A column that is computed when it is read (2 in `hidden`) would run what the file says. */
const plainColumns = (file: DatabaseSync, table: string): string[] =>
	file
		.prepare(`PRAGMA table_xinfo(${table})`)
		.all()
		.filter(({ hidden }) => hidden === 0 || hidden === 3)
		.map(({ name }) => String(name));

/** A shape that cannot be read costs its row, not the file. */
function shapeOf(bytes: Uint8Array): Geometry | null {
	try {
		return shapeOfGeopackage(bytes);
	} catch {
		return NO_SHAPE;
	}
}

function cellOfSql(value: SQLOutputValue, isYesNo: boolean, reading: Reading): Cell {
	if (value === null || value instanceof Uint8Array) return null;
	if (typeof value === 'string') return value === '' ? null : cellText(value, reading);
	if (isYesNo) return Number(value) !== 0;
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
}
