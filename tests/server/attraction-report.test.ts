import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attractionSheets } from '../../src/lib/components/roadmap/reports/attraction-sheets.ts';
import { unitCalendar } from '../../src/lib/components/roadmap/reports/unit-calendar.ts';
import { LOCALES } from '../../src/lib/domain/names.ts';
import { day } from '../../src/lib/domain/roadmap/test-roadmap.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { followedPlan } from '../../src/lib/server/documents/followed-plan.ts';
import { inLanguage } from '../../src/lib/server/documents/in-language.ts';
import * as report from '../../src/lib/server/documents/report.ts';
import { parseReportRequest } from '../../src/lib/server/documents/report-request.ts';
import { writeWorkbook } from '../../src/lib/server/documents/workbook.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const ASOF = day('2026-11-20');

describe('the report of an attraction plan', () => {
	let database: TestDatabase;
	beforeAll(async () => {
		database = (await DATABASES[0]?.open()) as TestDatabase;
		await seedIfEmpty(database.db, 'data');
	});
	afterAll(() => database.end());

	async function made(query = '', portfolio = 'demonstration') {
		const parsed = parseReportRequest(new URLSearchParams(`kind=attraction&asof=2026-11-20&${query}`));
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
		const request = parsed.value;
		const found = await report.facts(database.db, { portfolio, request, filterWords: () => [] });
		if (!found?.ok) throw new Error('no facts');
		const { facts } = found.value;
		return { facts, plan: await followedPlan(database.db, { facts, request, role: null }) };
	}

	test('has a row for each campaign, lead, contact and action, and the funnel, in each language', async () => {
		const { facts, plan } = await made();
		if (!plan) throw new Error('no plan');
		const counts = [
			8,
			78,
			plan.leads.reduce((sum, { contacts }) => sum + contacts.length, 0),
			plan.leads.reduce((sum, { actions }) => sum + actions.length, 0),
			6
		];
		for (const locale of LOCALES) {
			const bytes = await inLanguage(locale, () => writeWorkbook(attractionSheets({ facts, locale }, plan), []));
			for (const [place, count] of counts.entries()) {
				const rows = await readSheet(Buffer.from(bytes), place + 1);
				// title, banner, note and heads
				expect(rows.length - 4, `${locale} ${place + 1}`).toBe(count);
				expect(String(rows[1]?.[0])).toMatch(/虚构|Fictitious|Вымышленные/);
			}
		}
	});

	test('is of what the filter, the division and the unit ask for', async () => {
		const soy = (await made('view=c%3Dsoybean')).plan;
		expect(soy?.leads.length).toBeGreaterThan(0);
		expect(soy?.leads.every(({ lead }) => lead.links.some((link) => link.startsWith('soy-')))).toBe(true);
		const division = (await made('division=230224')).plan;
		expect(division?.leads.length).toBeGreaterThan(0);
		expect(division?.leads.every(({ lead }) => lead.divisions.some((code) => code === '230224'))).toBe(true);
		const unit = (await made(`unit=${encodeURIComponent('虚构责任单位·甲')}`)).plan;
		expect(
			unit?.leads.every(({ lead, next }) => [lead.unit, next?.owner].some((name) => name === '虚构责任单位·甲'))
		).toBe(true);
	});

	test('is nothing for a reader of a plan that is not invented', async () => {
		expect((await made('', 'public-record')).plan).toBeNull();
	});

	test('bears another version once the plan has changed', async () => {
		const before = (await made()).plan?.dataVersion;
		const { db } = database;
		await db.updateTable('lead').set({ version: 2 }).where('id', '=', 'DEMO-L001').execute();
		expect((await made()).plan?.dataVersion).not.toBe(before);
		await db.updateTable('lead').set({ version: 1 }).where('id', '=', 'DEMO-L001').execute();
		expect((await made()).plan?.dataVersion).toBe(before);
	});

	test('puts the actions that lie ahead into the calendar, none that is done or over', async () => {
		const { facts, plan } = await made();
		const telling = { facts, locale: 'zh' as const };
		const entries = await inLanguage('zh', async () => unitCalendar(telling, plan?.leads).entries);
		const own = entries.filter(({ uid }) => uid.includes('DEMO-L'));
		const ahead = plan?.leads.flatMap(({ actions }) =>
			actions.filter(({ due, done }) => done === null && due !== null && due >= ASOF)
		);
		expect(own).toHaveLength(ahead?.length ?? 0);
		expect(own.length).toBeGreaterThan(5);
		expect(own.every((entry) => entry.day >= ASOF && entry.description.includes('虚构'))).toBe(true);
		const without = await inLanguage('zh', async () => unitCalendar(telling).entries);
		expect(without).toHaveLength(entries.length - own.length);
	});
});
