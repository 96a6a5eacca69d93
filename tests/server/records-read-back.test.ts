import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportWords } from '../../src/lib/components/exchange/export-words.ts';
import { endingOf, RECORD_FORMATS, type RecordFormat } from '../../src/lib/domain/exchange/out/formats.ts';
import { recordsOf } from '../../src/lib/domain/exchange/out/test-records.ts';
import { writeRecords } from '../../src/lib/domain/exchange/out/write-records.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { inLanguage } from '../../src/lib/server/documents/in-language.ts';
import * as records from '../../src/lib/server/documents/records/records.ts';
import { parseRecordsRequest } from '../../src/lib/server/documents/records/records-request.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

/** Whether a program is here; says so where it is not. */
function isHere(program: string, option: string): boolean {
	const here = spawnSync(program, [option]).error === undefined;
	if (!here) console.warn(`SKIPPED: ${program} is not here: files of records are not read back by it`);
	return here;
}
const gdal = isHere('ogrinfo', '--version');
const office = isHere('soffice', '--version');

const folder = mkdtempSync(join(tmpdir(), 'hetu-records-'));
const files = new Map<RecordFormat, string>();
let database: TestDatabase | undefined;

/** Everything of the demonstration in each form, unpacked where it came packed: the folder it lies in. */
beforeAll(async () => {
	database = await DATABASES[0]?.open();
	if (!database) throw new Error('no database');
	await seedIfEmpty(database.db, 'data');
	for (const format of RECORD_FORMATS) {
		const layers = 'projects,parks,divisions';
		const parsed = parseRecordsRequest(new URLSearchParams({ format, layers, locale: 'zh' }));
		if (!parsed.ok) throw new Error(format);
		const bytes = await inLanguage('zh', async () => {
			const set = database && (await records.records(database.db, { ...TOLD, request: parsed.value }));
			return set ? records.write(format, set) : new Uint8Array();
		});
		files.set(format, unpacked(format, bytes));
	}
});
afterAll(async () => {
	await database?.end();
	rmSync(folder, { recursive: true });
});

const TOLD = {
	portfolio: 'demonstration',
	words: exportWords('zh'),
	filterWords: () => [],
	pageOf: (query: string) => `https://hetu.example/zh?${query}`,
	madeOn: '2026-11-28'
};

function unpacked(format: RecordFormat, bytes: Uint8Array): string {
	const place = join(folder, format);
	mkdirSync(place);
	const ending = endingOf(format, 3);
	const parts = ending === 'zip' ? Object.entries(unzipSync(bytes)) : [[`all.${ending}`, bytes] as const];
	for (const [name, part] of parts) writeFileSync(join(place, name), part);
	return place;
}

interface FoundFeature {
	/** GDAL writes a field of that name here where the file had it here too. */
	readonly id?: unknown;
	readonly properties: Readonly<Record<string, unknown>>;
	readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
}

/** A layer as GDAL reads it, in the coordinates it stands in. */
function readByGdal(path: string, layer: string): FoundFeature[] {
	const to = join(folder, 'read.geojson');
	const { status, stderr } = spawnSync(
		'ogr2ogr',
		['-f', 'GeoJSON', to, path, layer, '-lco', 'RFC7946=NO', '-nln', 'read'],
		{ encoding: 'utf8', env: { ...process.env, OGR_XLSX_HEADERS: 'FORCE', OGR_XLSX_FIELD_TYPES: 'AUTO' } }
	);
	if (status !== 0) throw new Error(stderr);
	const { features } = JSON.parse(readFileSync(to, 'utf8')) as { features: FoundFeature[] };
	rmSync(to);
	return features;
}

describe.skipIf(!gdal)('GDAL reads back', () => {
	/** Where each form keeps its projects, and what it calls the fields that are looked at. */
	const FORMS: readonly (readonly [RecordFormat, file: string, layer: string, names: readonly string[]])[] = [
		['geojson', 'projects.geojson', 'projects', ['id', 'name_zh', 'land_ha', 'jobs']],
		['gpkg', 'all.gpkg', 'projects', ['id', 'name_zh', 'land_ha', 'jobs']],
		['fgb', 'projects.fgb', 'projects', ['id', 'name_zh', 'land_ha', 'jobs']],
		['shp', 'projects.shp', 'projects', ['ID', 'NAME_ZH', 'LAND_HA', 'JOBS']],
		['kml', 'all.kml', '项目', ['id', 'name_zh', 'land_ha', 'jobs']],
		['csv', 'projects.csv', 'projects', ['编号', '中文名称', '用地（公顷）', '就业（人）']],
		['xlsx', 'all.xlsx', '项目', ['编号', '中文名称', '用地（公顷）', '就业（人）']]
	];
	test.each(FORMS)('the projects of %s', (format, file, layer, names) => {
		const found = readByGdal(join(files.get(format) ?? '', file), layer);
		expect(found).toHaveLength(240);
		const [id = '', name = '', land = '', jobs = ''] = names;
		const one = found.find((feature) => (feature.properties[id] ?? feature.id) === 'DEMO-004');
		expect(one?.properties[name]).toBe('演示·银桦非转基因豆油（虚构）');
		expect(Number(one?.properties[land])).toBe(2.36);
		expect(Number(one?.properties[jobs])).toBe(62);
		if (format !== 'csv' && format !== 'xlsx')
			expect(one?.geometry).toEqual({ type: 'Point', coordinates: [123.9553, 47.3319] });
	});
	test.each(FORMS.filter(([format]) => format !== 'csv' && format !== 'xlsx'))(
		'in %s as many without a place as have none',
		(format, file, layer) => {
			const found = readByGdal(join(files.get(format) ?? '', file), layer);
			const original = readByGdal(join(files.get('geojson') ?? '', 'projects.geojson'), 'projects');
			const nowhere = (features: FoundFeature[]) => features.filter(({ geometry }) => geometry === null).length;
			expect(nowhere(original)).toBeGreaterThan(10);
			expect(nowhere(found)).toBe(nowhere(original));
		}
	);
	test.each([
		['geojson', 'divisions.geojson', 'divisions'],
		['gpkg', 'all.gpkg', 'divisions'],
		['fgb', 'divisions.fgb', 'divisions'],
		['shp', 'divisions.shp', 'divisions'],
		['kml', 'all.kml', '县区']
	] as const)('outlines without a fault, and as many as there are, from %s', (format, file, layer) => {
		const path = join(files.get(format) ?? '', file);
		const sql = `SELECT COUNT(*) AS valid FROM "${layer}" WHERE ST_IsValid(${format === 'gpkg' ? 'geom' : 'geometry'})`;
		const { stdout, stderr } = spawnSync('ogrinfo', ['-q', '-dialect', 'SQLite', '-sql', sql, path], {
			encoding: 'utf8'
		});
		expect(stderr.replace(/.*IsValid.*\n/g, '')).toBe('');
		expect(stdout).toMatch(/valid \(Integer\) = 16/);
	});
	test.each([
		['geojson', 'geojson'],
		['fgb', 'fgb'],
		['shp', 'shp']
	] as const)('the name of CGCS2000 from %s', (format, ending) => {
		const bytes = writeRecords(format, recordsOf([{ position: [122, 42] }], { crs: 'cgcs2000' }));
		const place = unpackedAs(`cgcs-${format}`, format, bytes);
		const { stdout } = spawnSync('ogrinfo', ['-so', '-al', join(place, `projects.${ending}`)], { encoding: 'utf8' });
		expect(stdout).toMatch(/ID\["EPSG",4490\]\]\nData axis/);
	});
});

function unpackedAs(name: string, format: RecordFormat, bytes: Uint8Array): string {
	const place = join(folder, name);
	mkdirSync(place);
	const parts =
		endingOf(format, 1) === 'zip' ? Object.entries(unzipSync(bytes)) : [[`projects.${format}`, bytes] as const];
	for (const [file, part] of parts) writeFileSync(join(place, file), part);
	return place;
}

describe.skipIf(!office)('LibreOffice reads back', () => {
	/** A sheet as it shows it: comma-separated, UTF-8, every sheet a file. */
	function sheetsOf(path: string): void {
		const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
		const { status, stderr } = spawnSync(
			'soffice',
			[
				`-env:UserInstallation=file://${folder}/profile`,
				'--headless',
				'--convert-to',
				filter,
				'--outdir',
				folder,
				path
			],
			{ encoding: 'utf8', timeout: 120_000 }
		);
		if (status !== 0) throw new Error(stderr);
	}
	test('the workbook, sheet by sheet, as values', () => {
		sheetsOf(join(files.get('xlsx') ?? '', 'all.xlsx'));
		const sheet = (name: string) => readFileSync(join(folder, `all-${name}.csv`), 'utf8');
		expect(sheet('项目').split('\n')[0]).toContain('总投资（万元）');
		expect(sheet('项目')).toContain('DEMO-004,演示·银桦非转基因豆油（虚构）');
		expect(sheet('园区')).toContain('虚构');
		expect(sheet('县区').trim().split('\n').length).toBeGreaterThanOrEqual(17);
		expect(sheet('说明')).toContain('数据声明,虚构演示数据');
		expect(sheet('来源')).toContain('demonstration-generator');
	});
	test('text like a formula as text', () => {
		const path = join(folder, 'formula.xlsx');
		const set = recordsOf([{ investor: '=1+2' }, { investor: '@SUM(1)' }]);
		writeFileSync(path, writeRecords('xlsx', set));
		sheetsOf(path);
		const sheet = readFileSync(join(folder, 'formula-Layer projects.csv'), 'utf8');
		expect(sheet).toContain('=1+2');
		expect(sheet).toContain('@SUM(1)');
		expect(sheet).not.toMatch(/,3,/);
	});
	test('the comma-separated values, whose formulas are disarmed', () => {
		const path = join(folder, 'plain.csv');
		const parts = unzipSync(writeRecords('csv', recordsOf([{ investor: '=1+2', stageReported: '两行\n"引号"' }])));
		writeFileSync(path, parts['projects.csv'] ?? '');
		const { status } = spawnSync(
			'soffice',
			[
				`-env:UserInstallation=file://${folder}/profile`,
				'--headless',
				'--infilter=CSV:44,34,76,1',
				'--convert-to',
				'fods',
				'--outdir',
				folder,
				path
			],
			{ encoding: 'utf8', timeout: 120_000 }
		);
		expect(status).toBe(0);
		const sheet = readFileSync(join(folder, 'plain.fods'), 'utf8');
		expect(sheet).not.toContain('table:formula=');
		expect(sheet).toContain('=1+2');
		expect(sheet).toContain('<text:p>两行</text:p><text:p>&quot;引号&quot;</text:p>');
	});
});
