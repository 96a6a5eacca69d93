import { CRS, type Crs } from '../../../domain/exchange/out/coordinates.ts';

/** `GPKG`, by which a database is known for a GeoPackage, and the edition that it follows: 1.3. */
export const [APPLICATION_ID, USER_VERSION] = [0x47504b47, 10_300];

/** Tables that every GeoPackage has, and those of the extensions used here. @source OGC 12-128r19, annex C */
export const TABLES = `
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
	organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
	description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
	min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
	CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
	srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
	CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
	CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
	CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL,
	scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT,
	description TEXT, mime_type TEXT, constraint_name TEXT,
	CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name));
CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT,
	min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
	CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
CREATE TABLE gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL, md_scope TEXT NOT NULL DEFAULT 'dataset',
	md_standard_uri TEXT NOT NULL, mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '');
CREATE TABLE gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT,
	row_id_value INTEGER, timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
	md_file_id INTEGER NOT NULL, md_parent_id INTEGER,
	CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),
	CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id));
`;

const SCHEMA = 'http://www.geopackage.org/spec130/#extension_schema';
const METADATA = 'http://www.geopackage.org/spec130/#extension_metadata';

/** Rows of `gpkg_extensions`. */
export const EXTENSIONS: readonly (readonly [table: string, name: string, definition: string])[] = [
	['gpkg_data_columns', 'gpkg_schema', SCHEMA],
	['gpkg_data_column_constraints', 'gpkg_schema', SCHEMA],
	['gpkg_metadata', 'gpkg_metadata', METADATA],
	['gpkg_metadata_reference', 'gpkg_metadata', METADATA]
];

/** Of a system that no register has: above the codes of EPSG. */
const UNREGISTERED = 990_002;

export const srsIdOf = ({ epsg }: Crs): number => epsg ?? UNREGISTERED;

type ReferenceRow = readonly [name: string, id: number, organisation: string, code: number, definition: string];

/** Rows of `gpkg_spatial_ref_sys`: the three that must be there, and that of the records. */
export function referenceRows(crs: Crs): ReferenceRow[] {
	const rowOf = (system: Crs): ReferenceRow =>
		system.epsg === null
			? [system.name, UNREGISTERED, 'hetu', UNREGISTERED, system.wkt]
			: [system.name, system.epsg, 'EPSG', system.epsg, system.wkt];
	return [
		['Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined'],
		['Undefined geographic SRS', 0, 'NONE', 0, 'undefined'],
		rowOf(CRS.wgs84),
		...(crs.id === 'wgs84' ? [] : [rowOf(crs)])
	];
}
