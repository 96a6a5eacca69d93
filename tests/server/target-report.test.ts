import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { targetSheets } from '../../src/lib/components/roadmap/reports/target-sheets.ts';
import { LOCALES, type Locale } from '../../src/lib/domain/names.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { inLanguage } from '../../src/lib/server/documents/in-language.ts';
import * as report from '../../src/lib/server/documents/report.ts';
import { parseReportRequest } from '../../src/lib/server/documents/report-request.ts';
import { writeWorkbook } from '../../src/lib/server/documents/workbook.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

/** The table of targets as a spreadsheet reads it back. */
async function table(database: TestDatabase, query: string, locale: Locale = 'zh', portfolio = 'demonstration') {
	const parsed = parseReportRequest(new URLSearchParams(`kind=targets&${query}`));
	if (!parsed.ok) throw new Error('bad request');
	const found = await report.facts(database.db, { portfolio, request: parsed.value, filterWords: () => [] });
	if (!found?.ok) throw new Error('no facts');
	const { facts } = found.value;
	const bytes = await inLanguage(locale, () => writeWorkbook(targetSheets({ facts, locale }), []));
	const sheet = async (place: number) => (await readSheet(bytes, place)) as (string | number | null)[][];
	return { rows: await sheet(1), months: await sheet(2), about: await sheet(3), facts };
}

describe.each(DATABASES)('the table of targets, in $name', (kind) => {
	let database: TestDatabase;
	beforeAll(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'data');
	});
	afterAll(() => database.end());

	test('has every indicator with its divisions by place, the banner, the day and the version of the data', async () => {
		const { rows, about, facts } = await table(database, 'asof=2026-11-20');
		expect(String(rows[0]?.[0])).toContain('2026年11月20日');
		expect(String(rows[1]?.[0])).toContain('虚构');
		const starts = rows.filter(([indicator]) => indicator === '开工项目');
		// the whole and sixteen divisions
		expect(starts).toHaveLength(17);
		const [whole, ...divisions] = starts;
		const assigned = divisions.map((row) => row[4]).filter((value) => typeof value === 'number');
		expect(assigned.reduce((sum, value) => sum + value, 0)).toBe(whole?.[4]);
		expect(divisions.filter((row) => row[4] === '未下达')).toHaveLength(1);
		const places = divisions.flatMap((row) => (typeof row[3] === 'number' ? [row[3]] : []));
		expect(places).toEqual([...places].sort((a, b) => a - b));
		expect(about.flat().join('\n')).toContain(facts.dataVersion);
	});

	test('says what nobody reported, and never writes zero for it', async () => {
		const { rows } = await table(database, 'asof=2026-11-20');
		const visits = rows.filter(([indicator]) => indicator === '外出招商活动');
		const silent = visits.filter((row) => row[5] === '未报');
		expect(silent).toHaveLength(1);
		expect(String(silent[0]?.[13])).toContain('1月');
		expect(visits.filter((row) => row[13] === '未报: 8月')).toHaveLength(1);
	});

	test('is of one division where one is asked for, beside the whole', async () => {
		const { rows } = await table(database, 'asof=2026-11-20&division=230231');
		expect(rows.slice(4)).toHaveLength(2 * 6);
	});

	test('counts every project, whatever the filter of the view', async () => {
		const all = await table(database, 'asof=2026-11-20');
		const some = await table(database, 'asof=2026-11-20&view=c%3Dsoybean');
		expect(some.rows.slice(4)).toEqual(all.rows.slice(4));
	});

	test('adds its months up to what was done', async () => {
		const { rows, months } = await table(database, 'asof=2026-11-20');
		const done = rows.find(([indicator]) => indicator === '开工项目')?.[5];
		const own = months.filter(([indicator]) => indicator === '开工项目');
		expect(own).toHaveLength(12);
		expect(own[10]?.[5]).toBe(done);
		expect(own[11]?.[5]).toBeNull();
	});

	test.each(LOCALES)('is written in %s, also of a portfolio without targets', async (locale) => {
		expect((await table(database, 'asof=2026-11-20', locale)).rows.length).toBeGreaterThan(100);
		expect((await table(database, 'asof=2026-11-20', locale, 'public-record')).rows).toHaveLength(4);
	});
});
