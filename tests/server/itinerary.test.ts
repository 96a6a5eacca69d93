import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeDaySheet, type DaySheetOrder } from '$lib/components/briefing/itinerary/compose-day-sheet';
import { suggestedRoles, withRole } from '$lib/components/briefing/itinerary/contact-roles';
import { itineraryCalendar } from '$lib/components/briefing/itinerary/itinerary-calendar';
import { itineraryTable } from '$lib/components/briefing/itinerary/itinerary-table';
import { clockWord, durationWord } from '$lib/components/briefing/itinerary/itinerary-words';
import ItineraryEditor from '$lib/components/briefing/itinerary/ItineraryEditor.svelte';
import ItineraryTable from '$lib/components/briefing/itinerary/ItineraryTable.svelte';
import { clearedWays, orderedWords } from '$lib/components/briefing/itinerary/said-words';
import { changeStop, moveStop } from '../../src/lib/domain/briefing/itinerary/edit-itinerary.ts';
import type { Itinerary } from '../../src/lib/domain/briefing/itinerary/itinerary.ts';
import { writeCalendar } from '../../src/lib/domain/exchange/icalendar.ts';
import { defaultView } from '../../src/lib/domain/explore/view.ts';
import { LOCALES, type Locale, nameIn } from '../../src/lib/domain/names.ts';
import { parseDay } from '../../src/lib/domain/roadmap/day.ts';
import type { Drawing, DrawnMark, DrawnText } from '../../src/lib/domain/sheet/drawing.ts';
import { featuresOf } from '../../src/lib/domain/sheet/features.ts';
import type { SheetFacts } from '../../src/lib/domain/sheet/sheet-facts.ts';
import type { Park, PortfolioId, Position } from '../../src/lib/domain/territory/territory.ts';
import { writeDrawingsPdf } from '../../src/lib/paper/pdf/write-drawings-pdf.ts';
import * as catalogue from '../../src/lib/server/catalogue.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { serverFonts } from '../../src/lib/server/documents/fonts.ts';
import { inLanguage } from '../../src/lib/server/documents/in-language.ts';
import { openSheets } from '../../src/lib/server/documents/sheet/sheet-source.ts';
import { visitTo } from '../fixtures/visit.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const folder = mkdtempSync(join(tmpdir(), 'hetu-itinerary-'));
let database: TestDatabase;
let source: SheetFacts;
let parks: readonly Park[];

beforeAll(async () => {
	const [kind] = DATABASES;
	if (!kind) throw new Error('no database');
	database = await kind.open();
	await seedIfEmpty(database.db, 'data');
	const read = await catalogue.read(database.db);
	const reader = await openSheets(database.db, { portfolio: 'demonstration', today: '2026-11-20' });
	if (!reader) throw new Error('no portfolio');
	source = reader({ ...defaultView(read), portfolio: 'demonstration' as PortfolioId }, false);
	parks = read.parks.filter(({ portfolio }) => portfolio === 'demonstration');
}, 60_000);
afterAll(async () => {
	rmSync(folder, { recursive: true });
	await database.end();
});

/** A hotel and so many invented parks; the first two lie where somebody typed, the others are known to their division. */
function visitOf(count: number): Itinerary {
	const visit = visitTo(parks.slice(0, count));
	const typed: (Position | null)[] = [
		[123.95, 47.35],
		[123.9, 47.4],
		[123.7, 47.25]
	];
	return { ...visit, stops: visit.stops.map((stop, place) => ({ ...stop, position: typed[place] ?? null })) };
}

const sheetOf = (itinerary: Itinerary, locale: Locale, rest: Partial<DaySheetOrder> = {}): Promise<Drawing[]> =>
	inLanguage(locale, () => composeDaySheet({ itinerary, source, locale, ...rest }));

const marksOf = (marks: readonly DrawnMark[], group?: string): DrawnMark[] =>
	marks.flatMap((mark): DrawnMark[] => {
		if (mark.kind !== 'group') return group === undefined ? [mark] : [];
		return marksOf(mark.marks, mark.name === group ? undefined : group);
	});
const textsIn = (drawing: Drawing, group?: string): DrawnText[] =>
	marksOf(drawing.marks, group).filter((mark) => mark.kind === 'text');
/** Without what breaking into lines does to blanks. */
const dense = (text: string): string => text.replace(/\s+/g, '');
const writtenOn = (drawing: Drawing): string =>
	dense(
		textsIn(drawing)
			.map(({ text }) => text)
			.join('')
	);

describe.each(LOCALES)('the sheet of a day in %s', (locale) => {
	test('has its stops by number on the map, the timetable, contacts, notes, banner, notice and what distances are', async () => {
		const [page, ...further] = await sheetOf(visitOf(3), locale);
		if (!page) throw new Error('no page');
		expect(further).toEqual([]);
		expect(textsIn(page, 'route').map(({ text }) => text)).toEqual(['1', '2', '3', '4']);
		const { territory } = source.catalogue;
		const { banner } = source.portfolio;
		const expected = [
			...parks.slice(0, 3).map(({ name }) => nameIn(name, locale)),
			banner[locale],
			territory.reviewNotice[locale],
			territory.boundaries.edition[locale],
			'示例甲 000-0000',
			...{
				zh: ['示例宾馆', '距离均为直线距离，不是道路里程。', '以所填为先', '50 公里/小时', '请穿平底鞋。', '待告知'],
				en: ['Sample Hotel', 'All distances are straight-line, not by road.', 'estimates', '50 km/h', 'to be told'],
				ru: ['Гостиница «Пример»', 'Все расстояния — по прямой, не по дорогам.', 'оценка', '50 км/ч', 'будет сообщено']
			}[locale]
		];
		for (const text of expected) expect(writtenOn(page)).toContain(dense(text));
	});
});

describe('the sheet of a day', () => {
	test('draws each park that is visited and nothing else that could be taken for one', async () => {
		const [page] = await sheetOf(visitOf(3), 'en');
		if (!page) throw new Error('no page');
		const drawn = [...featuresOf(page.marks)].filter((one) => /^(park|project|stop):/.test(one)).sort();
		expect(drawn).toEqual(['stop:s1', ...parks.slice(0, 3).map(({ id }) => `park:${id}`)].sort());
	});

	test('joins stops by broken lines, and none across a stop whose place is not known', async () => {
		const legsOf = async (itinerary: Itinerary) => {
			const [page] = await sheetOf(itinerary, 'en');
			const paths = marksOf(page?.marks ?? [], 'route').filter((mark) => mark.kind === 'path');
			// discs are filled, lines are not
			return paths.filter(({ fill, stroke }) => fill === undefined && stroke?.dash).length;
		};
		const whole = visitOf(4);
		expect(await legsOf(whole)).toBe(4);
		// the hotel in the middle of five, without a position: the lines to it and from it are not there
		const lost = changeStop(moveStop(whole, 's1', 2), 's1', { position: null });
		expect(await legsOf(lost)).toBe(2);
	});

	test('of two parks known to one division sets discs beside each other', async () => {
		const [first] = parks;
		const same = parks.filter(({ division, position }) => division === first?.division && !position).slice(0, 2);
		expect(same).toHaveLength(2);
		const { stops, ...visit } = visitTo(same);
		const [page] = await sheetOf({ ...visit, stops: stops.slice(1) }, 'en');
		const [one, other] = page ? textsIn(page, 'route') : [];
		expect(Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0))).toBeGreaterThan(13);
	});

	test('that is long has its timetable on pages of its own, each with banner, notice and page, and no stop is lost', async () => {
		const pages = await sheetOf(visitOf(19), 'zh');
		expect(pages.length).toBeGreaterThan(1);
		for (const [place, page] of pages.entries()) {
			expect(writtenOn(page)).toContain(dense(source.portfolio.banner.zh));
			expect(writtenOn(page)).toContain(dense(source.catalogue.territory.reviewNotice.zh));
			expect(writtenOn(page)).toContain(`第${place + 1}页，共${pages.length}页`);
			for (const { y } of textsIn(page)) expect(y).toBeLessThan(page.height);
		}
		const further = pages.slice(1).map(writtenOn).join('');
		for (const { name } of parks.slice(0, 19)) expect(further).toContain(dense(name.zh));
		expect(writtenOn(pages[0] ?? pages[1] ?? { width: 0, height: 0, marks: [] })).toContain('时间表见下页');
	});

	test('with as much typed as may be stays on its pages', async () => {
		const note = { zh: '注'.repeat(250) + '\n'.repeat(240), en: '', ru: '' };
		const contacts = Array.from({ length: 6 }, () => ({
			role: { zh: '角'.repeat(40), en: '', ru: '' },
			reach: '号'.repeat(120)
		}));
		const full = changeStop(visitOf(3), 's2', { note, contacts });
		for (const page of await sheetOf(full, 'zh')) {
			const foot = Math.min(...textsIn(page, 'foot').map(({ y }) => y));
			for (const { y } of textsIn(page, 'block-visit')) expect(y).toBeLessThan(foot);
		}
	});

	test('is the same for the same day', async () =>
		expect(JSON.stringify(await sheetOf(visitOf(3), 'ru'))).toBe(JSON.stringify(await sheetOf(visitOf(3), 'ru'))));

	const poppler = spawnSync('pdftotext', ['-v']).error === undefined;
	if (!poppler) console.warn('SKIPPED: poppler-utils is not here: the PDF of a day is not read');
	test.skipIf(!poppler).each(LOCALES)('is read from its PDF in %s', async (locale) => {
		const pages = await sheetOf(visitOf(2), locale, { title: '试 · Test · Проба' });
		const madeOn = '2026-11-20T00:00:00Z';
		const bytes = await writeDrawingsPdf({ pages, locale, title: 'T', subject: 'S', madeOn }, serverFonts());
		const path = join(folder, `${locale}.pdf`);
		writeFileSync(path, bytes);
		const text = dense(spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout);
		const straight = { zh: '直线距离', en: 'straightline', ru: 'попрямой' }[locale];
		for (const words of ['试·Test·Проба', '09:00', straight, '000-0000']) expect(text).toContain(words);
	});
});

describe('a visit as a calendar', () => {
	const asOf = parseDay('2026-11-20');
	const calendarOf = (itinerary: Itinerary, locale: Locale = 'en') =>
		inLanguage(locale, () => {
			const { territory } = source.catalogue;
			const banner = source.portfolio.banner[locale];
			if (!asOf.ok) throw new Error('no day');
			const order = { itinerary, index: source.index, territory, id: 'b-1', title: 'Visit', banner, asOf: asOf.value };
			const calendar = itineraryCalendar({ ...order, locale });
			return calendar && writeCalendar(calendar).replaceAll('\r\n ', '').split('\r\n');
		});
	const valuesOf = (lines: readonly string[] | null, name: string) =>
		(lines ?? []).filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));
	const timed = () => {
		const visit = visitOf(3);
		return { ...visit, stops: visit.stops.map((stop) => ({ ...stop, driveMinutes: 30 })) };
	};

	test('has an event a stop in UTC, with its place, and its position where that is known', async () => {
		const lines = await calendarOf(timed());
		// nine o'clock in Shanghai is one o'clock UTC; 30 minutes on the way, 40 of stay
		expect(valuesOf(lines, 'DTSTART:')).toEqual(
			['010000', '013000', '024000', '035000'].map((time) => `20261203T${time}Z`)
		);
		expect(valuesOf(lines, 'DTEND:')).toEqual(['021000', '032000', '043000'].map((time) => `20261203T${time}Z`));
		expect(valuesOf(lines, 'UID:')).toEqual(
			['s1', 's2', 's3', 's4'].map((id) => `b-1-${id}@${source.catalogue.territory.id}.hetu`)
		);
		// the third park is known to its division only
		expect(valuesOf(lines, 'GEO:')).toEqual(['47.350000;123.950000', '47.400000;123.900000', '47.250000;123.700000']);
		expect(valuesOf(lines, 'LOCATION:')[0]).toBe('Sample Hotel');
		expect(valuesOf(lines, 'CONTACT:')).toEqual([
			'Head of investment of the park: 示例甲 000-0000',
			...['', ''].map(() => 'Head of investment of the park: to be told')
		]);
		for (const text of valuesOf(lines, 'DESCRIPTION:').slice(1))
			expect(text.replaceAll('\\', '')).toContain(source.portfolio.banner.en);
		expect(valuesOf(lines, 'DESCRIPTION:')[2]).toContain('straight');
	});

	test('keeps its events when the order changes, and calls those of the whole day whose time is open', async () => {
		const moved = await calendarOf(moveStop(timed(), 's2', 1));
		expect([...valuesOf(moved, 'UID:')].sort()).toEqual([...valuesOf(await calendarOf(timed()), 'UID:')].sort());
		const open = await calendarOf({ ...visitOf(3), speedKmh: null });
		expect(valuesOf(open, 'DTSTART;VALUE=DATE:')).toEqual(['20261203', '20261203', '20261203']);
		expect(valuesOf(open, 'TRANSP:')).toEqual(['OPAQUE', 'TRANSPARENT', 'TRANSPARENT', 'TRANSPARENT']);
	});

	test('is none while no day is fixed', async () => expect(await calendarOf({ ...timed(), day: null })).toBeNull());
});

describe('words of a visit', () => {
	test.each([
		[0, '00:00'],
		[569, '09:29'],
		[1439, '23:59'],
		[1440, '00:00 next day'],
		[1475, '00:35 next day'],
		[2900, '00:20 +2'],
		[null, 'time open']
	])('say %s minutes after midnight as %s', async (minutes, expected) =>
		expect(await inLanguage('en', () => clockWord(minutes))).toBe(expected)
	);
	test.each([
		[0, '0 мин'],
		[59, '59 мин'],
		[120, '2 ч'],
		[135, '2 ч 15 мин']
	])('say %i minutes as %s', async (minutes, expected) =>
		expect(await inLanguage('ru', () => durationWord(minutes, 'ru'))).toBe(expected)
	);

	test('never leave out that a distance is along the straight line', async () => {
		for (const [locale, word] of [
			['zh', '直线'],
			['en', 'straight'],
			['ru', 'прямой']
		] as const) {
			const { rows, columns, note } = await inLanguage(locale, () => itineraryTable(visitOf(3), source.index, locale));
			for (const row of rows.slice(1)) expect(row[3]).toContain(word);
			expect(columns[3]?.head).toContain(word);
			expect(note).toContain(word);
		}
	});

	test('of an order say what it came to, and that minutes were lost', async () => {
		const visit = visitOf(2);
		const typed = changeStop(visit, 's2', { driveMinutes: 20 });
		const moved = moveStop(typed, 's2', 1);
		await inLanguage('en', () => {
			expect(orderedWords(visit, visit, { index: source.index, locale: 'en' })).toEqual([
				'No shorter order was found.'
			]);
			expect(orderedWords(typed, moved, { index: source.index, locale: 'en' })[0]).toMatch(
				/^Put in order .* km → .* km\.$/
			);
			expect(clearedWays(typed, moved)).toHaveLength(1);
			expect(clearedWays(visit, moveStop(visit, 's2', 1))).toEqual([]);
		});
	});

	test('of a role that is suggested come in all languages, and take the place of none that was typed', () => {
		const none = { zh: '', en: '', ru: '' };
		expect(withRole(none, 'zh', '司机')).toEqual({ zh: '司机', en: 'Driver', ru: 'Водитель' });
		expect(withRole({ ...none, en: 'My own' }, 'zh', '司机')).toEqual({ zh: '司机', en: 'My own', ru: 'Водитель' });
		expect(withRole({ zh: '司机', en: 'Driver', ru: 'Водитель' }, 'en', 'Interpreter').zh).toBe('翻译');
		expect(withRole(none, 'en', 'Chief')).toEqual({ ...none, en: 'Chief' });
		expect(new Set(suggestedRoles().flatMap(Object.values)).size).toBe(suggestedRoles().length * 3);
	});
});

describe('on the screen', () => {
	test('the timetable has a row a stop and says how it is to be read', async () => {
		const { body } = await inLanguage('en', () =>
			render(ItineraryTable, { props: { itinerary: visitOf(2), index: source.index, locale: 'en' } })
		);
		expect(body.match(/<th scope="row"/g)).toHaveLength(3);
		for (const words of ['Timetable', '09:00', 'All distances are straight-line', 'to be told'])
			expect(body).toContain(words);
	});

	test('the editor names every field and button, and every stop with its place', async () => {
		const props = {
			itinerary: visitOf(2),
			parks,
			index: source.index,
			locale: 'en' as const,
			locales: LOCALES,
			onChange: () => undefined
		};
		const { body } = await inLanguage('en', () => render(ItineraryEditor, { props }));
		const ids = [...body.matchAll(/<(?:input|select|textarea)[^>]* id="([^"]+)"/g)].map(([, id]) => id);
		expect(ids.length).toBeGreaterThan(20);
		for (const id of ids) expect(body).toContain(`for="${id}"`);
		expect(body).toContain('aria-label="Stop 2: ');
		expect(body).toContain('role="status"');
		for (const [button] of body.matchAll(/<button[^>]*>[^<]{0,2}<\/button>/g)) expect(button).toContain('aria-label=');
	});

	test('the editor of no itinerary offers to begin one', async () => {
		const props = {
			itinerary: null,
			parks,
			index: source.index,
			locale: 'zh' as const,
			locales: LOCALES,
			onChange: () => undefined
		};
		const { body } = await inLanguage('zh', () => render(ItineraryEditor, { props }));
		expect(body).toContain('安排考察行程');
		expect(body).not.toContain('<ol');
	});
});
