import { expect, test } from 'vitest';
import { detectReference, namedReference } from './detect-reference.ts';
import type { Cell, ReferenceSystem, UploadedTable } from './submission.ts';
import { meaningsOf, tableOf } from './test-submission.ts';

/** About 124° E, 47° N: ±2°. */
const EXTENT = [122, 45, 126, 49] as const;
const at = (x: Cell, y: Cell, crs: string | null = null): UploadedTable => ({
	...tableOf(['经度', '纬度'], [x, y]),
	crs
});
const detect = (table: UploadedTable) => detectReference(table, meaningsOf(table.headings), EXTENT);

test.each<[crs: string, system: ReferenceSystem['system'] | null, meridian: number | null]>([
	['EPSG:4326', 'wgs84', null],
	['urn:ogc:def:crs:OGC:1.3:CRS84', 'wgs84', null],
	['urn:ogc:def:crs:EPSG::4490', 'cgcs2000', null],
	['EPSG:4491', 'gk6', 75],
	['EPSG:4501', 'gk6', 135],
	['EPSG:4510', 'gk6', 123],
	['EPSG:4513', 'gk3', 75],
	['EPSG:4529', 'gk3', 123],
	['EPSG:4534', 'gk3', 75],
	['EPSG:4550', 'gk3', 123],
	['EPSG:4554', 'gk3', 135],
	['EPSG:4610', null, null],
	['EPSG:32651', null, null],
	['GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]]', 'wgs84', null],
	[
		'GEOGCS["China Geodetic Coordinate System 2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137,298.257222101]]]',
		'cgcs2000',
		null
	],
	[
		'PROJCS["CGCS2000_3_Degree_GK_CM_123E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["Central_Meridian",123.0]]',
		'gk3',
		123
	],
	[
		'PROJCS["Xian_1980_3_Degree_GK_CM_123E",GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980"]],PROJECTION["Gauss_Kruger"],PARAMETER["Central_Meridian",123.0]]',
		null,
		null
	],
	[
		'PROJCS["WGS_1984_UTM_Zone_51N",GEOGCS["GCS_WGS_1984"],PROJECTION["Transverse_Mercator"],PARAMETER["Central_Meridian",123.0]]',
		null,
		null
	],
	['GCJ-02', 'gcj02', null],
	['BD-09', 'bd09', null]
])('%s names %s %s', (crs, system, meridian) =>
	expect(namedReference(crs)).toEqual(system === null ? null : { system, meridian })
);

test('degrees alone fit four systems, and it is said how far each would move them', () => {
	const found = detect(at(124, 47));
	expect([found.sure, found.reason, found.likely.map(({ system }) => system)]).toEqual([
		false,
		'degrees',
		['wgs84', 'cgcs2000', 'gcj02', 'bd09']
	]);
	const moves = new Map(found.moves.map(({ system, metres }) => [system, metres]));
	// the shift of GCJ-02 is of some hundred metres, that of BD-09 of about a kilometre more
	expect(moves.get('gcj02')).toBeGreaterThan(100);
	expect(moves.get('gcj02')).toBeLessThan(1000);
	expect(moves.get('bd09')).toBeGreaterThan(moves.get('gcj02') ?? NaN);
});

test.each<[string, UploadedTable, readonly (readonly [string, number | null])[], string, boolean]>([
	['what the file names is sure', at(124, 47, 'EPSG:4490'), [['cgcs2000', null]], 'named', true],
	[
		'degrees under the name of a projection are not that',
		at(124, 47, 'EPSG:4550'),
		[
			['wgs84', null],
			['cgcs2000', null],
			['gcj02', null],
			['bd09', null]
		],
		'degrees',
		false
	],
	['a system that is not read here', at(124, 47, 'EPSG:4610'), [], 'unsupported', false],
	// zone 41 of three degrees is about 123° E, zone 21 of six likewise
	['a zone of three degrees before the easting', at(41576000, 5207000), [['gk3', 123]], 'zone', false],
	['northing first, as surveyors write it', at(5207000, 41576000), [['gk3', 123]], 'zone', false],
	['a zone of six degrees', at(21576000, 5207000), [['gk6', 123]], 'zone', false],
	['a zone far away', at(25576000, 5207000), [], 'elsewhere', false],
	['metres without a zone: every meridian that puts them inside', at(576000, 5207000), [['gk3', 123]], 'range', false],
	['nothing to go by', at(null, null), [], 'no-coordinates', false]
])('%s', (...[, table, likely, reason, sure]) => {
	const found = detect(table);
	const first = found.likely.map(({ system, meridian }) => [system, meridian]);
	expect([found.reason, found.sure]).toEqual([reason, sure]);
	expect(reason === 'range' ? first.slice(0, 1) : first).toEqual(likely);
});
