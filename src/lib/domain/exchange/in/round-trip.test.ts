import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { readPackFiles } from '../../../../../tests/fixtures/miniature/read-files.ts';
import { indexCatalogue } from '../../catalogue/index-catalogue.ts';
import { type Needs, NO_NEEDS_KNOWN } from '../../matching/needs.ts';
import { type Benefits, NO_BENEFITS_KNOWN } from '../../project/benefits.ts';
import type { Project, ProjectId } from '../../project/project.ts';
import { parksOf } from '../../territory/parks-of.ts';
import { makeRecordSet, type Wanted } from '../out/make-record-set.ts';
import type { RecordSet } from '../out/record-set.ts';
import { recordsOf } from '../out/test-records.ts';
import { TEST_WORDS } from '../out/test-words.ts';
import { writeRecords } from '../out/write-records.ts';
import { parsePack } from '../pack/parse-pack.ts';
import { readRecordsGeojson } from './read-geojson.ts';
import { readRecordsWorkbook } from './read-workbook.ts';
import { divisionOf, parkOf, projectOf, type ReadLayer } from './record-values.ts';

const parsedPack = parsePack(readPackFiles(join(import.meta.dirname, '../../../../../data')));
if (!parsedPack.ok) throw new Error(JSON.stringify(parsedPack.problems.slice(0, 5)));
const { catalogue, projects, geometry } = parsedPack.value;

/** All records of a portfolio that ships. */
function shipped(id: string, wanted: Partial<Wanted> = {}): RecordSet {
	const portfolio = catalogue.portfolios.find((one) => one.id === id);
	if (!portfolio) throw new Error(`no portfolio ${id}`);
	return makeRecordSet(
		{
			catalogue,
			index: indexCatalogue(catalogue),
			portfolio,
			projects: projects.get(portfolio.id) ?? [],
			outlines: geometry.get('divisions') ?? null,
			siteOutlines: null,
			kept: null,
			address: `https://hetu.example/en?p=${id}`,
			madeOn: '2026-11-28'
		},
		{ layers: ['projects', 'parks', 'divisions'], crs: 'wgs84', ...wanted },
		TEST_WORDS
	);
}

type Way = (set: RecordSet) => Promise<readonly ReadLayer[]>;

const throughGeojson: Way = async (set) => {
	const bytes = writeRecords('geojson', set);
	const files = set.layers.length === 1 ? [bytes] : Object.values(unzipSync(bytes));
	return files.map((file) => {
		const read = readRecordsGeojson(new TextDecoder().decode(file));
		if (!read.ok) throw new Error(JSON.stringify(read.problems));
		return read.value;
	});
};
const throughWorkbook: Way = async (set) => {
	const sheets = await readExcelFile(Buffer.from(writeRecords('xlsx', set)), { trim: false });
	const read = readRecordsWorkbook(sheets.map(({ sheet, data }) => ({ name: sheet, rows: data })));
	if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 5)));
	return read.value;
};
const WAYS = [
	{ form: 'GeoJSON', through: throughGeojson },
	{ form: 'XLSX', through: throughWorkbook }
];

/** Where nothing of them is disclosed, needs and benefits are the same as none. */
const plain = (project: Project): Project => ({
	...project,
	needs: orNone<Needs>(project.needs, NO_NEEDS_KNOWN),
	benefits: orNone<Benefits>(project.benefits, NO_BENEFITS_KNOWN)
});
const orNone = <Values extends object>(values: Values | null, none: Values): Values | null =>
	JSON.stringify(values) === JSON.stringify(none) ? null : values;

const recordsIn = (layers: readonly ReadLayer[], wanted: string) =>
	layers.find(({ layer }) => layer === wanted)?.records ?? [];
const valueOrProblems = <T>(read: { ok: true; value: T } | { ok: false; problems: unknown }): T | unknown =>
	read.ok ? read.value : read.problems;

describe.each(WAYS)('every record of a portfolio that ships comes back from $form as it was', ({ through }) => {
	test.each(['public-record', 'demonstration'])('%s', async (id) => {
		const layers = await through(shipped(id));
		const originals = (projects.get(id as Project['portfolio']) ?? []).map(plain);
		expect(originals.length).toBeGreaterThan(40);
		expect(recordsIn(layers, 'projects').map((values) => valueOrProblems(projectOf(values)))).toEqual(originals);
		expect(recordsIn(layers, 'parks').map((values) => valueOrProblems(parkOf(values)))).toEqual(
			parksOf(catalogue.parks, id)
		);
		expect(recordsIn(layers, 'divisions').map((values) => valueOrProblems(divisionOf(values)))).toEqual(
			catalogue.divisions
		);
	});
});

/** Whatever somebody may have typed, as far as a file can hold it and a record may be it. */
const anyText = fc
	.oneof(
		fc.string({ unit: 'binary', maxLength: 40 }),
		fc.string({ unit: 'grapheme', maxLength: 40 }),
		fc
			.array(
				fc.constantFrom(
					',',
					'"',
					"'",
					'\n',
					'\r',
					'\r\n',
					'\t',
					';',
					'; ',
					'\\',
					'=',
					'+',
					'-',
					'@',
					'＝',
					'😀',
					'\u0000',
					'\u000B',
					'\u001F',
					'\uFFFE',
					'_x000A_',
					'_x005F_',
					' ',
					'<',
					'&',
					']]>',
					'鹤',
					'ё'
				),
				{ maxLength: 12 }
			)
			.map((parts) => parts.join(''))
	)
	.filter((text) => /\S/.test(text) && text.isWellFormed());

describe.each(WAYS)('any text comes back from $form as it was', ({ through }) => {
	test('names, words of a source, lists and parts', async () => {
		const texts = fc.record({
			zh: anyText,
			en: fc.option(anyText),
			investor: fc.option(anyText),
			aliases: fc.array(anyText, { maxLength: 4 }),
			stageReported: fc.option(anyText),
			note: anyText
		});
		await fc.assert(
			fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 5 }), async (given) => {
				const originals = given.map(({ zh, en, investor, aliases, stageReported, note }, place) => ({
					id: `p${place}` as ProjectId,
					name: { zh, en, ru: null, aliases },
					investor,
					stageReported,
					notes: [{ zh: note, en: note, ru: note }],
					provenance: {
						sources: [],
						asOf: null,
						asOfReported: stageReported,
						confidence: 'unsourced' as const,
						steward: null
					}
				}));
				const [layer] = await through(recordsOf(originals));
				const read = layer?.records.map((values) => valueOrProblems(projectOf(values))) ?? [];
				expect(read).toMatchObject(originals);
			}),
			{ numRuns: 150 }
		);
	});
});

describe('a file that is not ours', () => {
	test.each([
		['{', 'not-json'],
		['[]', 'not-records'],
		['{"type":"FeatureCollection","features":[]}', 'not-records'],
		['{"type":"FeatureCollection","hetu":{"version":2,"layer":"projects"},"features":[]}', 'not-records'],
		['{"type":"FeatureCollection","hetu":{"version":1,"layer":"rivers"},"features":[]}', 'not-records']
	])('%s is refused as %s', (content, code) => {
		const read = readRecordsGeojson(content);
		expect(read.ok ? [] : read.problems.map((problem) => problem.code)).toEqual([code]);
	});
	test('is refused where its coordinates are shifted', () => {
		const text = new TextDecoder().decode(writeRecords('geojson', recordsOf([{}], { crs: 'gcj02' })));
		const read = readRecordsGeojson(text);
		expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(['shifted-coordinates']);
	});
	test('of a workbook is one without a sheet of fields', () => {
		const read = readRecordsWorkbook([{ name: 'projects', rows: [['id'], ['p1']] }]);
		expect(read).toMatchObject({ ok: false, problems: [{ code: 'no-fields' }] });
	});
	test('names the cell that cannot be what its field is', () => {
		const read = readRecordsWorkbook([
			{ name: 'fields', rows: [[], ['projects', 'Projects', 'land_ha', 'Land (ha)', 'number']] },
			{
				name: 'Projects',
				rows: [
					['Mine', 'Land (ha)'],
					['x', 2.5],
					['y', 'much']
				]
			}
		]);
		expect(read).toMatchObject({
			ok: false,
			problems: [{ code: 'bad-cell', path: 'Projects[2].land_ha', value: 'much' }]
		});
	});
});
