import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bulletinPaper } from '../../src/lib/components/roadmap/reports/bulletin-paper.ts';
import { digestPaper, digestSheets, digestText } from '../../src/lib/components/roadmap/reports/digest-forms.ts';
import { dispatchSheets } from '../../src/lib/components/roadmap/reports/dispatch-sheets.ts';
import type { Telling } from '../../src/lib/components/roadmap/reports/report-words.ts';
import { slipPaper } from '../../src/lib/components/roadmap/reports/slip-paper.ts';
import { timelineSheet } from '../../src/lib/components/roadmap/reports/timeline-sheet.ts';
import { unitCalendar } from '../../src/lib/components/roadmap/reports/unit-calendar.ts';
import { writeCalendar } from '../../src/lib/domain/exchange/icalendar.ts';
import { LOCALES, type Locale } from '../../src/lib/domain/names.ts';
import { isoOf } from '../../src/lib/domain/roadmap/day.ts';
import { day } from '../../src/lib/domain/roadmap/test-roadmap.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { writeDocx } from '../../src/lib/server/documents/docx/write-docx.ts';
import { inLanguage } from '../../src/lib/server/documents/in-language.ts';
import { writePdf } from '../../src/lib/server/documents/pdf/write-pdf.ts';
import { writeTimeline } from '../../src/lib/server/documents/pdf/write-timeline.ts';
import * as report from '../../src/lib/server/documents/report.ts';
import { parseReportRequest } from '../../src/lib/server/documents/report-request.ts';
import { problemText } from '../../src/lib/server/documents/request-parameters.ts';
import { writeWorkbook } from '../../src/lib/server/documents/workbook.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const folder = mkdtempSync(join(tmpdir(), 'hetu-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

const requested = (query: string) => {
	const parsed = parseReportRequest(new URLSearchParams(query));
	if (!parsed.ok) throw new Error(problemText(parsed.problems));
	return parsed.value;
};
const ask = (database: TestDatabase, query: string, portfolio = 'demonstration') =>
	report.facts(database.db, { portfolio, request: requested(`kind=digest&${query}`), filterWords: () => [] });

async function made(database: TestDatabase, query = '', portfolio = 'demonstration'): Promise<report.AskedFacts> {
	const found = await ask(database, query, portfolio);
	if (!found?.ok) throw new Error('no facts');
	return found.value;
}

/** The files of a ZIP archive whose sizes stand in its list, by the list at its end. */
function unzip(bytes: Uint8Array): Map<string, string> {
	const archive = Buffer.from(bytes);
	const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
	const files = new Map<string, string>();
	let at = archive.readUInt32LE(end + 16);
	for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
		const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
		const [name, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place)) as [
			number,
			number,
			number
		];
		const local = archive.readUInt32LE(at + 42);
		const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
		const packed = archive.subarray(from, from + size);
		files.set(
			archive.toString('utf8', at + 46, at + 46 + name),
			(method === 0 ? packed : inflateRawSync(packed)).toString('utf8')
		);
		at += 46 + name + extra + comment;
	}
	return files;
}

describe('a request for a report', () => {
	test.each([
		['kind=slips', 'pdf zh'],
		['kind=slips&format=docx&locale=ru', 'docx ru'],
		['kind=digest', 'txt zh'],
		['kind=dispatch', 'xlsx zh'],
		['kind=calendar&unit=', 'ics zh']
	])('is read from %s', (query, expected) => {
		const { format, locale, unit } = requested(query);
		expect(`${format} ${locale}`).toBe(expected);
		expect(unit).toBeNull();
	});
	test.each([
		['', 'kind: missing'],
		['kind=gossip', 'kind: unknown gossip'],
		['kind=dispatch&format=pdf', 'format: unknown pdf'],
		['kind=slips&locale=de', 'locale: unknown de'],
		['kind=slips&asof=2026-02-30', 'asof: not-a-date 2026-02-30'],
		['kind=slips&asof=2026-02', 'asof: not-a-date 2026-02'],
		['kind=digest&asof=2026-11-20&since=2026-11-20', 'since: since-after-asof 2026-11-20'],
		[`kind=slips&unit=${'x'.repeat(201)}`, 'unit: too-long 201'],
		['kind=slips&asof=2026-11-20&asof=2026-11-21', 'asof: repeated 2026-11-21'],
		['kind=slips&s=contracted', 'parameter: unknown s'],
		['kind=slips&locale=de&asof=soon', 'locale: unknown de; asof: not-a-date soon']
	])('is refused for %s, with all that is wrong', (query, expected) => {
		const parsed = parseReportRequest(new URLSearchParams(query));
		expect(parsed.ok ? 'read' : problemText(parsed.problems)).toBe(expected);
	});
	test('holds the whole address of a view', () =>
		expect(requested('kind=slips&view=s%3Dcontracted%26asof%3D2020-').view.get('asof')).toBe('2020-'));
});

describe.each(DATABASES)('the facts of a report from $name', (kind) => {
	let database: TestDatabase;
	beforeAll(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'data');
	});
	afterAll(() => database.end());

	test('stand on the day of an invented portfolio, a digest on the month before it', async () => {
		const { facts, since } = await made(database);
		expect([isoOf(facts.basis.asOf), isoOf(since)]).toEqual(['2026-11-20', '2026-10-20']);
		expect(facts.all).toHaveLength(240);
		expect(facts.dataVersion).toMatch(/^[0-9a-f]{64}$/);
	});
	test('are of the same data whatever is asked of them, and of other data once it has changed', async () => {
		const [{ facts }, { facts: other }] = [
			await made(database),
			await made(database, 'asof=2026-03-01&unit=虚构责任单位·甲')
		];
		expect(other.dataVersion).toBe(facts.dataVersion);
		expect(other.projects.length).toBeLessThan(facts.projects.length);
		expect(new Set(other.projects.map(({ delivery }) => delivery.unit))).toEqual(new Set(['虚构责任单位·甲']));
		const changed = { project: 'DEMO-001', portfolio: 'demonstration', sequence: 999 };
		const body = JSON.stringify({
			recordedOn: day('2026-11-20'),
			sequence: 999,
			reason: null,
			kind: 'stage',
			stage: 'production'
		});
		await database.db
			.insertInto('delivery_change')
			.values({ ...changed, body, account: null, person: null, at: 0 })
			.execute();
		expect((await made(database)).facts.dataVersion).not.toBe(facts.dataVersion);
		await database.db
			.deleteFrom('delivery_change')
			.where('project', '=', 'DEMO-001')
			.where('sequence', '=', 999)
			.execute();
	});
	test('know no portfolio, division or unit that there is not', async () => {
		expect(await ask(database, '', 'nowhere')).toBeNull();
		for (const [query, path] of [
			['division=999999', 'division'],
			['unit=nobody', 'unit'],
			['asof=2026-01-01&since=2026-01-01', 'since']
		] as const) {
			const parsed = parseReportRequest(new URLSearchParams(`kind=digest&${query}`));
			const found = parsed.ok ? await ask(database, query) : parsed;
			expect(found?.ok === false && found.problems.map((problem) => problem.path)).toEqual([path]);
		}
	});
	test('hold the filter of a view', async () => {
		const { facts } = await made(database, 'view=s%3Dcontracted');
		expect(facts.projects.length).toBeGreaterThan(0);
		expect(new Set(facts.projects.map(({ project }) => project.stage))).toEqual(new Set(['contracted']));
	});
	test('are there of a portfolio that nobody follows', async () => {
		const { facts } = await made(database, 'asof=2026-11-20', 'public-record');
		const telling = { facts, locale: 'zh' as Locale };
		const text = await inLanguage('zh', () => digestText(telling, day('2026-10-20')));
		expect(text).toContain('这段时间没有记录到变化');
		expect(unitCalendar(telling).entries.every(({ uid }) => uid.startsWith('public-record-'))).toBe(true);
	});
});

describe('the files of reports', () => {
	let database: TestDatabase;
	let asked: report.AskedFacts;
	beforeAll(async () => {
		database = (await DATABASES[0]?.open()) as TestDatabase;
		await seedIfEmpty(database.db, 'data');
		asked = await made(database, 'division=230206');
	});
	afterAll(() => database.end());
	const tell = <T>(locale: Locale, make: (telling: Telling) => T | Promise<T>): Promise<T> =>
		inLanguage(locale, () => make({ facts: asked.facts, locale }));

	test.each(LOCALES)('carry the banner, the day and the version of the data, in %s', async (locale) => {
		const { facts, since } = asked;
		const { banner } = facts.portfolio;
		const version = facts.dataVersion.slice(0, 12);
		for (const paper of [slipPaper, bulletinPaper, (telling: Telling) => digestPaper(telling, since)]) {
			const made = await tell(locale, paper);
			expect(made.banner).toBe(banner[locale]);
			expect(made.foot).toContain(version);
			expect(made.madeOn).toBe('2026-11-20');
			const document = unzip(await tell(locale, (telling) => writeDocx(paper(telling))));
			expect(document.get('word/header1.xml')).toContain(banner[locale]);
			expect(document.get('word/footer1.xml')).toContain(version);
		}
		const text = await tell(locale, (telling) => digestText(telling, since));
		const ics = (await tell(locale, (telling) => writeCalendar(unitCalendar(telling)))).replaceAll('\r\n ', '');
		for (const whole of [text, ics.replaceAll('\\', '')]) {
			expect(whole).toContain(banner[locale]);
			expect(whole).toContain(version);
		}
		for (const sheets of [dispatchSheets, (telling: Telling) => digestSheets(telling, since)]) {
			const cells = (await tell(locale, sheets)).map(({ rows }) => JSON.stringify(rows));
			for (const sheet of cells) expect(sheet).toContain(banner[locale]);
			expect(cells.join()).toContain(facts.dataVersion);
		}
	});

	test('are slips as DOCX with every project of the division that is blocked or late, in Chinese fonts', async () => {
		const document = unzip(await tell('zh', (telling) => writeDocx(slipPaper(telling)))).get('word/document.xml') ?? '';
		const late = asked.facts.projects.filter(
			({ health }) => health.health === 'blocked' || health.health === 'overdue'
		);
		expect(late.length).toBeGreaterThan(0);
		for (const { project } of late) expect(document).toContain(project.name.zh);
		expect(document).toContain('督办〔2026〕230206-112001 号');
		expect(document).toContain('w:eastAsia="仿宋"');
		expect(document).toContain('w:eastAsia="黑体"');
		expect(document).toContain('办理情况');
		expect(document).toMatch(/<pic:pic.*富拉尔基区。圆点/s);
	});

	test('are slips with the numbers that they have among all, whoever is left out', async () => {
		const { facts } = await made(database, 'division=230206&unit=虚构责任单位·己');
		const numbers = async (given: typeof facts) => {
			const paper = await inLanguage('zh', () => slipPaper({ facts: given, locale: 'zh' }));
			return paper.blocks.flatMap((block) => (block.kind === 'number' ? [block.text] : []));
		};
		const [some, all] = [await numbers(facts), await numbers(asked.facts)];
		expect(some.length).toBeGreaterThan(0);
		expect(some.length).toBeLessThan(all.length);
		expect(all).toEqual(expect.arrayContaining(some));
	});

	test('are a dispatch table with a row for each project and money as numbers', async () => {
		const workbook = await tell('zh', (telling) => writeWorkbook(dispatchSheets(telling), []));
		const [, , , head, ...rows] = await readSheet(workbook, '调度表');
		expect(rows).toHaveLength(asked.facts.projects.filter(({ health }) => health.health !== null).length);
		const column = head?.indexOf('总投资') ?? -1;
		expect(column).toBeGreaterThan(0);
		expect(rows.every((row) => typeof row[column] === 'number' || row[column] === '未公开')).toBe(true);
		const [first] = asked.facts.projects;
		const own = rows.find((row) => row.includes(first?.project.id ?? ''));
		expect(own?.[column]).toBe(first?.project.investmentWanYuan);
	});

	test('are a digest whose rows are the changes of its text', async () => {
		const { since } = asked;
		const workbook = await tell('en', (telling) => writeWorkbook(digestSheets(telling, since), []));
		const [, , , head, ...rows] = await readSheet(workbook, 'Digest');
		expect(rows.length).toBeGreaterThan(0);
		const days = head?.indexOf('Days') ?? -1;
		const slipped = rows.filter((row) => row[0] === 'Slipped');
		expect(slipped.length).toBeGreaterThan(0);
		expect(slipped.every((row) => Number(row[days]) > 0)).toBe(true);
		const text = await tell('en', (telling) => digestText(telling, since));
		for (const row of rows) expect(text).toContain(String(row[2]));
	});

	test('are a calendar that a program reads line by line, the same for the same day', async () => {
		const write = () => tell('ru', (telling) => writeCalendar(unitCalendar(telling)));
		const text = await write();
		expect(await write()).toBe(text);
		expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
		const lines = text.replaceAll('\r\n ', '').split('\r\n');
		const of = (name: string) => lines.filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`));
		const events = of('BEGIN').length - 1;
		expect(events).toBeGreaterThan(10);
		for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY']) expect(of(name)).toHaveLength(events);
		expect(new Set(of('UID')).size).toBe(events);
		expect(of('DTSTART').every((line) => /^DTSTART;VALUE=DATE:\d{8}$/.test(line))).toBe(true);
		const days = of('DTSTART').map((line) => line.slice(-8));
		expect(days.every((on) => on >= '20261120')).toBe(true);
		expect([...days].sort()).toEqual(days);
		for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
	});

	test('are a timeline on A3 across, one page for a division', async () => {
		const pdf = await PDFDocument.load(await tell('zh', (telling) => writeTimeline(timelineSheet(telling))));
		expect(pdf.getPageCount()).toBe(1);
		const { width, height } = pdf.getPage(0).getSize();
		// 420 mm by 297 mm at 72 points an inch
		expect([Math.round(width), Math.round(height)]).toEqual([1191, 842]);
		expect(pdf.getTitle()).toBe('项目路线图');
	});

	const poppler = spawnSync('pdftotext', ['-v']).error === undefined;
	if (!poppler) console.warn('SKIPPED: pdftotext (poppler-utils) is not here: the PDF of reports are not read');
	const textOf = async (name: string, bytes: Promise<Uint8Array>): Promise<string[]> => {
		const path = join(folder, `${name}.pdf`);
		writeFileSync(path, await bytes);
		const { stdout } = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
		return stdout.split('\f').filter((page) => page.trim() !== '');
	};
	test.skipIf(!poppler).each([
		['zh', '富拉尔基区项目督办单', '四、滞后项目', '第 1 页'],
		['en', 'Supervision slip: Fularji', '4. Projects that fell behind', 'Page 1 of'],
		['ru', 'Контрольное требование: район Фулаэрцзи', '4. Отстающие проекты', 'Страница 1 из']
	] as const)('are pages in %s whose text is found, every one with its banner', async (locale, slip, behind, page) => {
		const files = {
			slips: await textOf(
				`slips-${locale}`,
				tell(locale, (telling) => writePdf(slipPaper(telling)))
			),
			bulletin: await textOf(
				`bulletin-${locale}`,
				tell(locale, (telling) => writePdf(bulletinPaper(telling)))
			),
			timeline: await textOf(
				`timeline-${locale}`,
				tell(locale, (telling) => writeTimeline(timelineSheet(telling)))
			)
		};
		expect(files.slips.join()).toContain(slip);
		expect(files.bulletin.join()).toContain(behind);
		for (const pages of Object.values(files)) {
			expect(pages[0]).toContain(page);
			const banner = asked.facts.portfolio.banner[locale].replaceAll(/\s/g, '');
			for (const text of pages) expect(text.replaceAll(/\s/g, '')).toContain(banner);
		}
	});
});
