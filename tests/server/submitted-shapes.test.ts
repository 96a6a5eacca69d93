import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { UploadedFile } from '../../src/lib/domain/exchange/submit/submission.ts';
import { readUpload } from '../../src/lib/server/submissions/read-upload.ts';

async function readOf(name: string, bytes: Uint8Array): Promise<UploadedFile> {
	const read = await readUpload({ name, bytes });
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
}

const SQUARE = [[10, 50], [10.1, 50], [10.1, 50.1], [10, 50.1], [10, 50]]; // prettier-ignore
const HOLE = [[10.02, 50.02], [10.02, 50.04], [10.04, 50.04], [10.02, 50.02]]; // prettier-ignore
const features = {
	type: 'FeatureCollection',
	features: [
		{
			type: 'Feature',
			properties: { 名称: '一号地块', 面积: 12.5, 已供: true, 日期: '2024-06-30' },
			geometry: { type: 'Polygon', coordinates: [SQUARE, HOLE] }
		},
		{ type: 'Feature', properties: { 名称: '二号地块', 面积: null, 已供: false, 日期: null }, geometry: null }
	]
};

describe('GeoJSON', () => {
	test('features are rows, properties columns, in the order in which they come', async () => {
		const read = await readOf('a.geojson', strToU8(JSON.stringify(features)));
		expect([read.format, read.encoding]).toEqual(['geojson', 'utf-8']);
		expect(read.tables).toMatchObject([
			{
				name: 'a',
				headings: ['名称', '面积', '已供', '日期'],
				crs: null,
				rows: [
					{
						line: 1,
						cells: ['一号地块', 12.5, true, '2024-06-30'],
						geometry: { type: 'Polygon', coordinates: [SQUARE, HOLE] }
					},
					{ line: 2, cells: ['二号地块', null, false, null], geometry: null }
				]
			}
		]);
	});

	test('one feature and one shape are a table of one row', async () => {
		const [first] = features.features;
		expect((await readOf('a.json', strToU8(JSON.stringify(first)))).tables[0]?.rows).toHaveLength(1);
		const point = JSON.stringify({ type: 'Point', coordinates: [10, 50] });
		expect((await readOf('a.json', strToU8(point))).tables[0]?.rows[0]?.geometry).toEqual({
			type: 'Point',
			coordinates: [10, 50]
		});
	});

	test('a member `crs` is told as it is named', async () => {
		const named = { ...features, crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4490' } } };
		expect((await readOf('a.json', strToU8(JSON.stringify(named)))).tables[0]?.crs).toBe('urn:ogc:def:crs:EPSG::4490');
	});

	test('lists of texts are one cell, things with parts are JSON, headings like `__proto__` are headings', async () => {
		const text = '{"type":"Feature","geometry":null,"properties":{"a":["x;y","z"],"b":{"c":1},"__proto__":"p"}}';
		const [table] = (await readOf('a.json', strToU8(text))).tables;
		expect([table?.headings, table?.rows[0]?.cells]).toEqual([
			['a', 'b', '__proto__'],
			['x\\;y; z', '{"c":1}', 'p']
		]);
	});
});

describe('KML', () => {
	const kml = (inner: string) =>
		`<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inner}</Document></kml>`;
	const placemark =
		'<Placemark><name>甲 &lt;b&gt;</name><ExtendedData><Data name="总投资"><value>1.2亿元</value></Data></ExtendedData><Point><coordinates>10,50,0</coordinates></Point></Placemark>';

	test('placemarks are rows, what is added to them columns', async () => {
		const [table] = (await readOf('a.kml', strToU8(kml(placemark)))).tables;
		expect(table?.headings).toEqual(['name', '总投资']);
		expect(table?.rows).toMatchObject([{ cells: ['甲 <b>', '1.2亿元'], geometry: { type: 'Point' } }]);
	});

	test('packed, it is read as well', async () => {
		const bytes = zipSync({ 'doc.kml': strToU8(kml(placemark)), 'files/icon.png': new Uint8Array(5) });
		expect((await readOf('a.kmz', bytes)).tables[0]?.rows).toHaveLength(1);
	});

	test('several areas of one placemark are one shape', async () => {
		const area = `<Polygon><outerBoundaryIs><LinearRing><coordinates>${SQUARE.map((at) => at.join(',')).join(' ')}</coordinates></LinearRing></outerBoundaryIs></Polygon>`;
		const read = await readOf(
			'a.kml',
			strToU8(kml(`<Placemark><name>x</name><MultiGeometry>${area}${area}</MultiGeometry></Placemark>`))
		);
		expect(read.tables[0]?.rows[0]?.geometry).toEqual({ type: 'MultiPolygon', coordinates: [[SQUARE], [SQUARE]] });
	});
});

/** A GeoPackage of the least that makes one. */
function geopackageOf(make: (file: DatabaseSync) => void): Uint8Array {
	const file = new DatabaseSync(':memory:');
	file.exec(`CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT, srs_id INTEGER);
		CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
		CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT);
		CREATE TABLE plots (fid INTEGER PRIMARY KEY, name TEXT, area DOUBLE);
		INSERT INTO plots VALUES (1, '甲', 12.5);
		INSERT INTO gpkg_contents VALUES ('plots', 'attributes', 0);`);
	make(file);
	const bytes = file.serialize();
	file.close();
	return bytes;
}

describe('GeoPackage', () => {
	test('only tables are read: a view, a virtual table and a trigger of the file do nothing', async () => {
		const bytes = geopackageOf((file) =>
			file.exec(`CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n;
				CREATE VIRTUAL TABLE words USING fts5(word);
				CREATE TRIGGER harm AFTER INSERT ON plots BEGIN DELETE FROM plots; END;
				INSERT INTO gpkg_contents VALUES ('endless', 'features', 0), ('words', 'features', 0), ('not_there', 'features', 0);`)
		);
		const read = await readOf('a.gpkg', bytes);
		expect(read.tables.map(({ name, rows }) => [name, rows[0]?.cells])).toEqual([['plots', [1, '甲', 12.5]]]);
	});

	test('a column that would be computed is not', async () => {
		const bytes = geopackageOf((file) =>
			file.exec(`CREATE TABLE made (a INTEGER, b TEXT GENERATED ALWAYS AS (hex(zeroblob(100000000))) VIRTUAL);
				INSERT INTO made (a) VALUES (1); INSERT INTO gpkg_contents VALUES ('made', 'attributes', 0);`)
		);
		const read = await readOf('a.gpkg', bytes);
		expect(read.tables[1]).toMatchObject({ headings: ['a'], rows: [{ cells: [1] }] });
	});

	test('a database of something else is no GeoPackage', async () => {
		const file = new DatabaseSync(':memory:');
		file.exec('CREATE TABLE a (b)');
		expect(await readUpload({ name: 'a.gpkg', bytes: file.serialize() })).toMatchObject({
			ok: false,
			problems: [{ code: 'unknown-format' }]
		});
	});

	test('a shape that cannot be read costs its row', async () => {
		const bytes = geopackageOf((file) =>
			file.exec(`CREATE TABLE shapes (name TEXT, geom BLOB); INSERT INTO shapes VALUES ('甲', x'475000010000000001'), ('乙', NULL);
				INSERT INTO gpkg_contents VALUES ('shapes', 'features', 4490); INSERT INTO gpkg_geometry_columns VALUES ('shapes', 'geom');
				INSERT INTO gpkg_spatial_ref_sys VALUES (4490, 'EPSG', 4490, 'x');`)
		);
		const table = (await readOf('a.gpkg', bytes)).tables[1];
		expect([table?.crs, table?.rows.map(({ geometry }) => geometry)]).toEqual([
			'EPSG:4490',
			[{ type: 'Point', coordinates: [] }, null]
		]);
	});
});

const hasGdal = spawnSync('ogr2ogr', ['--version']).error === undefined;
if (!hasGdal) console.warn('skipped: files written by GDAL; ogr2ogr is not on this machine');

describe.runIf(hasGdal)('files that GDAL writes of the same features', () => {
	let folder = '';
	const written = (name: string, ...options: readonly string[]): Uint8Array => {
		const path = join(folder, name);
		const { status, stderr } = spawnSync('ogr2ogr', [...options, path, join(folder, 'source.geojson')], {
			encoding: 'utf8'
		});
		if (status !== 0) throw new Error(stderr);
		return readFileSync(path);
	};
	const zipped = (...options: readonly string[]): Uint8Array => {
		const own = mkdtempSync(join(folder, 'shape-'));
		const { status, stderr } = spawnSync(
			'ogr2ogr',
			['-f', 'ESRI Shapefile', ...options, join(own, '地块.shp'), join(folder, 'source.geojson')],
			{ encoding: 'utf8' }
		);
		if (status !== 0) throw new Error(stderr);
		return zipSync(Object.fromEntries(readdirSync(own).map((name) => [name, readFileSync(join(own, name))])));
	};
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'hetu-shapes-'));
		writeFileSync(join(folder, 'source.geojson'), JSON.stringify(features));
		return () => rmSync(folder, { recursive: true });
	});

	/** Corners in any turn. */
	const sorted = (geometry: unknown) =>
		JSON.stringify(geometry)
			.match(/\[[\d.]+,[\d.]+\]/g)
			?.toSorted();
	const expected = sorted([SQUARE, HOLE]);

	test('a GeoPackage', async () => {
		const [table] = (await readOf('a.gpkg', written('a.gpkg', '-f', 'GPKG', '-a_srs', 'EPSG:4490'))).tables;
		expect([table?.crs, table?.headings]).toEqual(['EPSG:4490', ['fid', '名称', '面积', '已供', '日期']]);
		expect(table?.rows.map(({ cells }) => cells)).toEqual([
			[1, '一号地块', 12.5, true, '2024-06-30'],
			[2, '二号地块', null, false, null]
		]);
		expect(sorted(table?.rows[0]?.geometry)).toEqual(expected);
		expect(table?.rows[0]?.geometry?.type).toBe('Polygon');
	});

	test.each([
		['UTF-8', 'utf-8'],
		['GBK', 'gb18030']
	])('a shapefile in %s, with its projection as text', async (encoding, found) => {
		const read = await readOf('a.zip', zipped('-lco', `ENCODING=${encoding}`, '-a_srs', 'EPSG:4490'));
		const [table] = read.tables;
		expect([read.format, read.encoding, table?.name]).toEqual(['shapefile', found, '地块']);
		expect(table?.crs).toMatch(/China_2000|CGCS2000/);
		expect(table?.headings).toEqual(['名称', '面积', '已供', '日期']);
		expect(table?.rows.map(({ cells }) => cells[0])).toEqual(['一号地块', '二号地块']);
		expect(table?.rows[0]?.cells[3]).toBe('2024-06-30');
		expect([table?.rows[0]?.geometry?.type, sorted(table?.rows[0]?.geometry)]).toEqual(['Polygon', expected]);
		expect(table?.rows[1]?.geometry).toBeNull();
	});

	test('a shapefile in metres keeps them: what moves them is declared and seen', async () => {
		const [table] = (await readOf('a.zip', zipped('-s_srs', 'EPSG:4490', '-t_srs', 'EPSG:4534'))).tables;
		const [corner] = (table?.rows[0]?.geometry as { coordinates: number[][][] }).coordinates[0] ?? [];
		expect(Math.abs(corner?.[1] ?? 0)).toBeGreaterThan(1_000_000);
		expect(table?.crs).toMatch(/^PROJCS/);
	});

	test('a KML', async () => {
		const [table] = (await readOf('a.kml', written('a.kml', '-f', 'KML', '-dsco', 'NameField=名称'))).tables;
		expect(table?.rows[0]?.cells[table.headings.indexOf('name')]).toBe('一号地块');
		expect(sorted(table?.rows[0]?.geometry)).toEqual(expected);
	});

	test('a workbook', async () => {
		const [table] = (await readOf('a.xlsx', written('a.xlsx', '-f', 'XLSX'))).tables;
		expect([table?.headings, table?.rows[0]?.cells]).toEqual([
			['名称', '面积', '已供', '日期'],
			['一号地块', 12.5, true, '2024-06-30']
		]);
	});
});
