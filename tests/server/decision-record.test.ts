import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import readExcelFile, { readSheet } from 'read-excel-file/node';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recordPaper } from '../../src/lib/components/selection/record/record-paper.ts';
import { recordSheets } from '../../src/lib/components/selection/record/record-sheets.ts';
import { LOCALES, type Locale } from '../../src/lib/domain/names.ts';
import { compareData } from '../../src/lib/domain/selection/record/compare-data.ts';
import type { DecisionRecord, Override } from '../../src/lib/domain/selection/record/decision-record.ts';
import { differencesOf, reproduce } from '../../src/lib/domain/selection/record/differences.ts';
import { readRecordRows, RECORD_SHEET, recordRows } from '../../src/lib/domain/selection/record/record-rows.ts';
import { unpackedBytes } from '../../src/lib/domain/selection/record/unpacked-bytes.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import * as decision from '../../src/lib/server/documents/decision.ts';
import { parseRequest } from '../../src/lib/server/documents/decision-request.ts';
import { inLanguage } from '../../src/lib/server/documents/in-language.ts';
import { breakLines } from '../../src/lib/domain/sheet/break-lines.ts';
import { writePdf } from '../../src/lib/server/documents/pdf/write-pdf.ts';
import { neutralText, writeWorkbook } from '../../src/lib/server/documents/workbook.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const OVERRIDES: readonly Override[] = [
	{ project: 'S-1', wanted: { kind: 'rank', rank: 1 }, reason: '=cmd|链主企业配套', on: '2026-11-20' }
];

const folder = mkdtempSync(join(tmpdir(), 'hetu-record-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ask = (database: TestDatabase, query = '', overrides = OVERRIDES): Promise<DecisionRecord | null> =>
	decision.record(database.db, {
		portfolio: 'sample',
		query,
		overrides,
		madeOn: '2026-11-24',
		filterWords: () => []
	});

async function made(database: TestDatabase, query?: string): Promise<DecisionRecord> {
	const record = await ask(database, query);
	if (!record) throw new Error('no record');
	return record;
}

const workbookOf = (record: DecisionRecord, locale: Locale): Promise<Buffer> =>
	inLanguage(locale, () =>
		writeWorkbook(recordSheets({ record, locale, address: 'http://hetu.example/select?x' }), [
			{ name: RECORD_SHEET, rows: recordRows(record) }
		])
	);

async function readBack(workbook: Buffer): Promise<DecisionRecord> {
	const read = readRecordRows(await readSheet(workbook, RECORD_SHEET, { trim: false }));
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
}

const pdfOf = (record: DecisionRecord, locale: Locale): Promise<Uint8Array> =>
	inLanguage(locale, () => writePdf(recordPaper({ record, locale, address: 'http://hetu.example/select?x' })));

describe.each(DATABASES)('a decision of $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
	});
	afterEach(() => database.end());

	test('is recorded with the facts of the database, and for no portfolio that there is not', async () => {
		const record = await made(database);
		expect(record.projects).toHaveLength(5);
		expect(record.dataVersion).toMatch(/^[0-9a-f]{64}$/);
		expect(record.gates.map(({ id, threshold }) => [id, threshold])).toEqual([
			['least-jobs', 10],
			['classes', [1, 2]]
		]);
		const asked = { query: '', overrides: [], madeOn: '2026-11-24', filterWords: () => [] };
		expect(await decision.record(database.db, { ...asked, portfolio: 'nowhere' })).toBeNull();
	});
	test('is the same however the map stands, and another under another weighing', async () => {
		const [one, moved] = [await made(database), await made(database, 'map=123.9_47.3_9&sel=project.S-1')];
		expect(moved).toEqual(one);
		const other = await made(database, 'w=g*least-jobs*20');
		expect(other.gates[0]?.threshold).toBe(20);
		expect(other.dataVersion).not.toBe(one.dataVersion);
	});
	test('comes back from its workbook in every language, and gives its ranking again', async () => {
		const record = await made(database);
		for (const locale of LOCALES) {
			const read = await readBack(await workbookOf(record, locale));
			expect(read).toStrictEqual(record);
			expect(differencesOf(read, reproduce(read))).toEqual([]);
		}
	});
	test('says which input moved once the data has changed', async () => {
		const before = await made(database);
		const row = await database.db
			.selectFrom('project')
			.select(['id', 'body'])
			.where('portfolio', '=', 'sample')
			.orderBy('position')
			.executeTakeFirstOrThrow();
		const body = JSON.stringify({ ...(JSON.parse(row.body) as object), jobs: 77 });
		await database.db.updateTable('project').set({ body }).where('id', '=', row.id).execute();
		await database.db.updateTable('setting').set({ value: '999' }).where('key', '=', 'revision').execute();
		const after = await made(database);
		expect(after.dataVersion).not.toBe(before.dataVersion);
		const moves = compareData(await readBack(await workbookOf(before, 'en')), after);
		expect(moves.map((move) => move.kind === 'amount' && [move.project, move.measured.id, move.after])).toEqual([
			[row.id, 'jobs', 77],
			[row.id, 'least-jobs', 77]
		]);
	});
});

describe('the files of a record', () => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = (await DATABASES[0]?.open()) as TestDatabase;
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
	});
	afterEach(() => database.end());

	test('are a workbook of seven sheets whose text no program runs', async () => {
		const record = await made(database);
		const workbook = await workbookOf(record, 'zh');
		const sheets = await readExcelFile(workbook);
		expect(sheets.map(({ sheet }) => sheet)).toEqual([
			'决策',
			'排序',
			'指标',
			'准入门槛',
			'数值',
			'来源',
			RECORD_SHEET
		]);
		const cells = sheets.flatMap(({ data }) => data.flat()).filter((cell) => typeof cell === 'string');
		expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
		expect(cells).toContain("'=cmd|链主企业配套");
		expect(cells).toContain(record.portfolio.banner.zh);
		expect(unpackedBytes(new Uint8Array(workbook))).toBeGreaterThan(10_000);
	});
	test('have numbers as numbers in the sheets for people', async () => {
		const record = await made(database);
		const [head, ...rows] = await readSheet(await workbookOf(record, 'en'), 'Ranking');
		const column = head?.indexOf('Lowest score (0–100)') ?? -1;
		const worst = rows.map((row) => row[column]).filter((cell) => cell !== null);
		expect(worst.length).toBeGreaterThan(0);
		expect(worst.every((cell) => typeof cell === 'number')).toBe(true);
	});
	test('are pages whose fonts are in the file, each a subset', async () => {
		const record = await made(database);
		const pdf = await PDFDocument.load(await pdfOf(record, 'zh'));
		expect(pdf.getPageCount()).toBeGreaterThanOrEqual(2);
		expect(pdf.getTitle()).toBe('项目遴选决策记录');
		const dictionaries = pdf.context
			.enumerateIndirectObjects()
			.flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
		const fonts = dictionaries.filter((dictionary) => dictionary.has(PDFName.of('FontFile2')));
		const names = fonts.map((dictionary) => String(dictionary.get(PDFName.of('FontName'))));
		expect(names.sort()).toEqual(['/HETUAA+HetuSans-400', '/HETUAB+HetuSans-600']);
		for (const dictionary of fonts) {
			const file = pdf.context.lookup(dictionary.get(PDFName.of('FontFile2')));
			expect(file instanceof PDFRawStream && file.contents.length > 200).toBe(true);
		}
	});

	test('are pages too where a text ends in a blank of its own font, or has a sign that no font has', async () => {
		const record = await made(database);
		const paper = await inLanguage('ru', () => recordPaper({ record, locale: 'ru', address: '' }));
		const blocks = [
			{ kind: 'heading', text: '35\u00a0%' },
			{ kind: 'text', text: '\u2717 \u{1f600} \u202f да' }
		] as const;
		const pdf = await PDFDocument.load(await writePdf({ ...paper, title: '0', blocks }));
		expect(pdf.getPageCount()).toBe(1);
	});

	const poppler =
		spawnSync('pdftotext', ['-v']).error === undefined && spawnSync('pdftoppm', ['-v']).error === undefined;
	if (!poppler)
		console.warn(
			'SKIPPED: pdftotext and pdftoppm (poppler-utils) are not here: PDF is not looked at as text and picture'
		);
	test.skipIf(!poppler).each([
		['zh', '项目遴选决策记录', '编制', '链主企业配套'],
		['en', 'Decision record', 'Prepared by', 'Data version'],
		['ru', 'Протокол решения', 'Составил', 'Версия данных']
	] as const)('are pages in %s whose text is found and whose signs are drawn', async (locale, ...texts) => {
		const record = await made(database);
		const path = join(folder, `${locale}.pdf`);
		writeFileSync(path, await pdfOf(record, locale));
		const found = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout;
		for (const text of texts) expect(found).toContain(text);
		const pages = found.split('\f').filter((page) => page.trim() !== '');
		for (const page of pages)
			expect(page.replaceAll(/\s/g, '')).toContain(record.portfolio.banner[locale].replaceAll(/\s/g, ''));
		spawnSync('pdftoppm', ['-r', '72', '-gray', '-f', '1', '-l', '1', path, join(folder, locale)]);
		// the title, 17 points high, begins 62 points down: without its glyphs the box is blank
		expect(
			darkPixels(readFileSync(join(folder, `${locale}-1.pgm`)), { left: 42, top: 62, right: 170, bottom: 84 })
		).toBeGreaterThan(200);
	});
});

/** Pixels darker than the middle within a box of a picture in the form of `pdftoppm -gray`: `P5 width height 255`. */
function darkPixels(picture: Buffer, box: { left: number; top: number; right: number; bottom: number }): number {
	const header = /^P5\s(\d+)\s(\d+)\s255\s/.exec(picture.toString('latin1', 0, 40));
	const width = Number(header?.[1]);
	const pixels = picture.subarray(header?.[0].length);
	let dark = 0;
	for (let y = box.top; y < box.bottom; y++)
		for (let x = box.left; x < box.right; x++) dark += Number((pixels[y * width + x] ?? 255) < 128);
	return dark;
}

describe('a request for a record', () => {
	const request = { format: 'pdf', locale: 'ru', query: 'p=sample', overrides: OVERRIDES };
	test('is read whole', () => {
		expect(parseRequest(JSON.stringify(request))).toEqual(request);
	});
	test.each([
		['no JSON', '{'],
		['another format', JSON.stringify({ ...request, format: 'doc' })],
		['an endless query', JSON.stringify({ ...request, query: 'x'.repeat(5000) })],
		['an override without a reason', JSON.stringify({ ...request, overrides: [{ ...OVERRIDES[0], reason: ' ' }] })],
		['what it has no use for', JSON.stringify({ ...request, projects: [] })]
	])('is refused for %s', (_, body) => {
		expect(parseRequest(body)).toBeNull();
	});
});

describe('text in a cell', () => {
	test.each([
		['=1+1', "'=1+1"],
		['-5 项目', "'-5 项目"],
		['@SUM(A1)', "'@SUM(A1)"],
		['\t=1', "'\t=1"],
		['大豆', '大豆'],
		['a=b', 'a=b']
	])('%j is written %j', (text, written) => expect(neutralText(text)).toBe(written));
	test('may be a word that every object has', () => {
		expect(neutralText('constructor').trim()).toBe('constructor');
		expect(neutralText('constructor')).not.toBe('constructor');
	});
});

describe('lines', () => {
	/** A wide sign is two wide, any other one. */
	const widthOf = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0);
	test.each([
		['keep words whole', 'one two three', 8, ['one two', 'three']],
		['end after any Han character', '大豆加工项目', 4, ['大豆', '加工', '项目']],
		['do not begin with a comma', '大豆，玉米', 4, ['大', '豆，', '玉米']],
		['do not end with an opening bracket', '大豆（一）', 6, ['大豆', '（一）']],
		['cut what has no blanks', 'abcdefgh', 3, ['abc', 'def', 'gh']],
		['keep a line break', '甲\n乙', 8, ['甲', '乙']],
		['are one at least', '', 8, ['']]
	])('%s', (_, text, most, lines) => expect(breakLines(text, most, widthOf)).toEqual(lines));
});
