import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportWords } from '../../src/lib/components/exchange/export-words.ts';
import { filterWords } from '../../src/lib/components/selection/record/filter-words.ts';
import { endingOf, RECORD_FORMATS } from '../../src/lib/domain/exchange/out/formats.ts';
import { fileNames } from '../../src/lib/domain/exchange/out/kept.ts';
import type { RecordSet } from '../../src/lib/domain/exchange/out/record-set.ts';
import { recordsOf } from '../../src/lib/domain/exchange/out/test-records.ts';
import { LOCALES, type Locale } from '../../src/lib/domain/names.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { fileAnswer } from '../../src/lib/server/documents/file-answer.ts';
import { inLanguage } from '../../src/lib/server/documents/in-language.ts';
import { geopackage } from '../../src/lib/server/documents/records/geopackage.ts';
import { geopackageGeometry } from '../../src/lib/server/documents/records/geopackage-geometry.ts';
import * as records from '../../src/lib/server/documents/records/records.ts';
import { parseRecordsRequest } from '../../src/lib/server/documents/records/records-request.ts';
import { problemText } from '../../src/lib/server/documents/request-parameters.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const requested = (query: string) => {
	const parsed = parseRecordsRequest(new URLSearchParams(query));
	if (!parsed.ok) throw new Error(problemText(parsed.problems));
	return parsed.value;
};

/** What `query` asks for, told in its language. */
async function asked(database: TestDatabase, query: string, portfolio = 'public-record') {
	const request = requested(query);
	const { locale } = request;
	return inLanguage(locale, async () => {
		const set = await records.records(database.db, {
			portfolio,
			request,
			words: exportWords(locale),
			filterWords: (view, index) => filterWords(view, index, locale),
			pageOf: (view) => `https://hetu.example/${locale}?${view}`,
			madeOn: '2026-11-28'
		});
		if (!set) throw new Error('no such portfolio');
		return { set, bytes: await records.write(request.format, set) };
	});
}

describe('a request for records', () => {
	test.each([
		['format=csv', 'csv projects wgs84 zh false'],
		['format=csv&ed=2026-11-28-1', 'csv projects wgs84 zh false'],
		['format=xlsx&layers=divisions,projects&locale=ru&all=1', 'xlsx projects,divisions wgs84 ru true'],
		['format=shp&crs=gcj02&layers=', 'shp projects gcj02 zh false']
	])('is read from %s', (query, expected) => {
		const { format, layers, crs, locale, isAll } = requested(query);
		expect(`${format} ${layers.join()} ${crs} ${locale} ${isAll}`).toBe(expected);
	});
	test.each([
		['', 'format: missing'],
		['format=doc', 'format: unknown doc'],
		['format=csv&layers=projects,leads', 'layers: unknown leads'],
		['format=csv&crs=bd09', 'crs: unknown bd09'],
		['format=csv&all=yes', 'all: unknown yes'],
		['format=csv&format=kml', 'format: repeated kml'],
		['format=csv&s=planned', 'parameter: unknown s'],
		[`format=csv&view=${'x'.repeat(3801)}`, 'view: too-long 3801']
	])('is refused for %s, with all that is wrong', (query, expected) => {
		const parsed = parseRecordsRequest(new URLSearchParams(query));
		expect(parsed.ok ? 'read' : problemText(parsed.problems)).toBe(expected);
	});
});

describe.each(DATABASES)('records from $name', (kind) => {
	let database: TestDatabase;
	beforeAll(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'data');
	});
	afterAll(() => database.end());
	const idsOf = ({ layers }: RecordSet, layer: string): unknown[] =>
		Array.from(layers.find(({ id }) => id === layer)?.rows ?? [], ({ values }) => values[0]);

	test('are all of a portfolio, and the file says so', async () => {
		const { set } = await asked(database, 'format=csv&layers=projects,parks,divisions');
		expect(set.head.counts).toEqual([
			{ layer: 'projects', count: 41, of: 41 },
			{ layer: 'parks', count: 14, of: 14 },
			{ layer: 'divisions', count: 16, of: 16 }
		]);
		expect(set.about).toContainEqual(['筛选条件', '全部，未筛选']);
	});
	test('are those under the filter of a view, which is named, counted and linked', async () => {
		const view = encodeURIComponent('c=soybean&map=124_47_8&p=demonstration');
		const { set } = await asked(database, `format=csv&layers=projects,parks&locale=en&view=${view}`);
		expect(set.head.counts).toEqual([
			{ layer: 'projects', count: 4, of: 41 },
			{ layer: 'parks', count: 1, of: 14 }
		]);
		expect(set.about).toContainEqual(['Filter', 'filtered – Chain: Soybean']);
		expect(set.head.address).toBe('https://hetu.example/en?c=soybean');
	});
	test('are all where that is asked for, whatever the filter', async () => {
		const { set } = await asked(database, 'format=csv&all=1&view=c%3Dsoybean');
		expect(idsOf(set, 'projects')).toHaveLength(41);
		expect(set.head.filter).toBeNull();
	});
	test('are found by text, projects and parks alike', async () => {
		const { set } = await asked(database, `format=csv&layers=projects,parks&view=${encodeURIComponent('q=泰来')}`);
		const found = set.layers.map(({ rows }) => Array.from(rows, ({ values }) => values[1]));
		expect(found).toEqual([['飞鹤泰来羊奶项目'], ['泰来县工业园区']]);
	});
	test('of divisions follow the condition on divisions', async () => {
		const code = idsOf((await asked(database, 'format=csv&layers=divisions')).set, 'divisions')[0];
		const { set } = await asked(database, `format=csv&layers=divisions&view=d%3D${String(code)}`);
		expect(idsOf(set, 'divisions')).toEqual([code]);
	});
	test('of the public record hold no invented project, park or word of attraction', async () => {
		const { bytes } = await asked(database, 'format=csv&layers=projects,parks,divisions');
		const text = Object.values(unzipSync(bytes))
			.map((file) => strFromU8(file))
			.join('\n');
		expect(text).not.toMatch(/虚构|DEMO-|fictitious/);
		const { set } = await asked(database, 'format=csv&layers=projects,parks', 'demonstration');
		expect(set.head.banner).toMatch(/^虚构演示数据/);
		expect(idsOf(set, 'parks')).toHaveLength(38);
	});
	test('of attraction and delivery stay where they are, though the database has them', async () => {
		const { bytes } = await asked(database, 'format=geojson&layers=projects,parks,divisions', 'demonstration');
		const text = Object.values(unzipSync(bytes))
			.map((file) => strFromU8(file))
			.join('\n');
		const leads = await database.db.selectFrom('lead').select('id').execute();
		expect(leads.map(({ id }) => id)).toContain('DEMO-L001');
		// a lead, who spoke with it, who answers for a project
		expect(text).not.toMatch(/DEMO-L\d|招商专员|虚构责任单位|包保科长/);
	});
	test.each(RECORD_FORMATS)('are the same bytes each time, as %s', async (format) => {
		const query = `format=${format}&layers=projects,parks,divisions`;
		const [first, second] = [await asked(database, query), await asked(database, query)];
		expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
	});
	test('have headings that tell all their fields apart, in every language', async () => {
		for (const locale of LOCALES) {
			const { set } = await asked(database, `format=csv&layers=projects,parks,divisions&locale=${locale}`);
			for (const { fields } of set.layers) {
				const headings = fields.map(({ heading }) => heading);
				expect(headings.filter((heading, place) => headings.indexOf(heading) !== place)).toEqual([]);
			}
		}
	});
	test('are no portfolio’s where there is none', async () => {
		await expect(asked(database, 'format=csv', 'nowhere')).rejects.toThrow('no such portfolio');
	});
});

describe('the names of a file', () => {
	const named = (set: RecordSet) => Object.values(fileNames(set)).join(' | ');
	test('say what is in it, filtered or shifted, and the day', () => {
		expect(named(recordsOf([]))).toBe('公开-Layer_projects-2026-11-28 | hetu-record-projects-2026-11-28');
		const kept = {
			projects: new Set(''),
			parks: new Set(''),
			sites: new Set(''),
			divisions: new Set(''),
			filter: ['x']
		};
		expect(named(recordsOf([], { crs: 'gcj02', kept }))).toBe(
			'公开-Layer_projects-filtered-gcj02-2026-11-28 | hetu-record-projects-filtered-gcj02-2026-11-28'
		);
	});
	test('stand in the answer twice: for who reads any script, and for who does not', () => {
		const { headers } = fileAnswer(new Uint8Array(), { name: 'hetu-a', ownName: '公开-项目', format: 'zip' });
		expect(headers.get('content-disposition')).toBe(
			'attachment; filename="hetu-a.zip"; filename*=UTF-8\'\'%E5%85%AC%E5%BC%80-%E9%A1%B9%E7%9B%AE.zip'
		);
		expect(headers.get('content-type')).toBe('application/zip');
	});
	test.each([
		['csv', 1, 'zip'],
		['geojson', 1, 'geojson'],
		['geojson', 2, 'zip'],
		['fgb', 1, 'fgb'],
		['kml', 3, 'kml'],
		['gpkg', 3, 'gpkg']
	] as const)('%s of %d layers ends in %s', (format, layers, ending) => expect(endingOf(format, layers)).toBe(ending));
});

describe('a GeoPackage', () => {
	const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
	test('holds a point as the standard writes it', () => {
		// GP, version 0, little-endian without extent, 4326; little-endian, type 1, 122 and 42 as doubles
		expect(hex(geopackageGeometry({ type: 'Point', coordinates: [122, 42] }, 4326))).toBe(
			'4750' + '00' + '01' + 'e6100000' + '01' + '01000000' + '0000000000805e40' + '0000000000004540'
		);
	});
	test('holds an area with its extent, as several polygons of rings', () => {
		const triangle = [
			[0, 0],
			[2, 0],
			[0, 1],
			[0, 0]
		];
		const [zero, one, two] = ['0000000000000000', '000000000000f03f', '0000000000000040'];
		expect(hex(geopackageGeometry({ type: 'Polygon', coordinates: [triangle] }, -1))).toBe(
			['4750', '00', '03', 'ffffffff', zero, two, zero, one, '01', '06000000', '01000000'].join('') +
				['01', '03000000', '01000000', '04000000', zero, zero, two, zero, zero, one, zero, zero].join('')
		);
	});

	const folder = mkdtempSync(join(tmpdir(), 'hetu-gpkg-'));
	afterAll(() => rmSync(folder, { recursive: true }));
	function opened(set: RecordSet): DatabaseSync {
		const path = join(folder, `${set.head.crs.id}.gpkg`);
		writeFileSync(path, geopackage(set));
		return new DatabaseSync(path, { readOnly: true });
	}
	test('is known by its number and edition, and sound', () => {
		const bytes = geopackage(recordsOf([{}]));
		// bytes 60 and 68 of an SQLite file: user version and application id
		expect(hex(bytes.subarray(68, 72))).toBe(Buffer.from('GPKG').toString('hex'));
		expect(new DataView(bytes.buffer, bytes.byteOffset).getUint32(60)).toBe(10_300);
		const file = opened(recordsOf([{}]));
		expect(file.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
		expect(file.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
		file.close();
	});
	test('has typed columns with headings, nothing for what is not disclosed, and no place where none is known', () => {
		const file = opened(recordsOf([{ jobs: 0, position: [122, 42] }, { landHa: 2.5 }]));
		const rows = file
			.prepare('SELECT geom IS NULL AS nowhere, jobs, land_ha, typeof(jobs) AS type FROM projects')
			.all();
		expect(rows.map((row) => ({ ...row }))).toEqual([
			{ nowhere: 0, jobs: 0, land_ha: null, type: 'integer' },
			{ nowhere: 1, jobs: null, land_ha: 2.5, type: 'null' }
		]);
		expect(file.prepare("SELECT title FROM gpkg_data_columns WHERE column_name = 'land_ha'").get()).toEqual({
			title: 'land_ha (ha)'
		});
		file.close();
	});
	test('says whose data these are as metadata, in the contents and in a table', () => {
		const file = opened(recordsOf([{}], { layers: ['projects', 'parks'] }));
		const metadata = file.prepare('SELECT metadata FROM gpkg_metadata ORDER BY id').all();
		expect(JSON.parse(String(metadata[0]?.metadata))).toMatchObject({ banner: '试', madeOn: '2026-11-28' });
		expect(file.prepare("SELECT text FROM about WHERE label = 'Notice'").get()).toEqual({ text: '试' });
		expect(file.prepare('SELECT table_name, data_type, last_change FROM gpkg_contents ORDER BY 1').all()).toMatchObject(
			[
				{ table_name: 'about', data_type: 'attributes' },
				{ table_name: 'parks', data_type: 'features', last_change: '2026-11-28T00:00:00.000Z' },
				{ table_name: 'projects', data_type: 'features' },
				{ table_name: 'sources', data_type: 'attributes' }
			]
		);
		expect(
			file.prepare('SELECT reference_scope AS scope, table_name AS name FROM gpkg_metadata_reference').all()
		).toMatchObject([
			{ scope: 'table', name: 'projects' },
			{ scope: 'geopackage', name: null },
			{ scope: 'table', name: 'parks' }
		]);
		file.close();
	});
	test.each([
		['cgcs2000', 4490, 'EPSG'],
		['gcj02', 990_002, 'hetu']
	] as const)('names the coordinates %s', (crs, id, organisation) => {
		const file = opened(recordsOf([{}], { crs }));
		expect(file.prepare('SELECT organization FROM gpkg_spatial_ref_sys WHERE srs_id = ?').get(id)).toEqual({
			organization: organisation
		});
		expect(file.prepare('SELECT srs_id FROM gpkg_geometry_columns').all()).toEqual([{ srs_id: id }]);
		file.close();
	});
});

test.each<[Locale, string]>([
	['zh', '总投资（万元）'],
	['en', 'Total investment (10,000 yuan)'],
	['ru', 'Инвестиции (10 тыс. юаней)']
])('in %s the heading of the investment is %s', async (locale, heading) => {
	const found = await inLanguage(locale, () =>
		exportWords(locale).heading({ key: 'investment_wan_yuan', short: '', kind: 'number', unit: 'wanYuan' })
	);
	expect(found).toBe(heading);
});
