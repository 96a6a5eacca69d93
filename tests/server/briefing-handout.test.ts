import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figureLabel } from '$lib/components/briefing/handout/figure-label';
import { printHandout } from '$lib/components/briefing/handout/print-handout';
import { writeHandoutDeck, writeHandoutPdf } from '$lib/components/briefing/handout/write-handout';
import { sceneBlocks } from '$lib/components/briefing/scene-blocks';
import type { SheetPress } from '$lib/state/sheet-press.svelte';
import { formatPartialDate } from '$lib/ui/format';
import type { Briefing, Scene } from '../../src/lib/domain/briefing/briefing.ts';
import { openRecords } from '../../src/lib/domain/briefing/source.ts';
import { LOCALES, type Locale } from '../../src/lib/domain/names.ts';
import * as records from '../../src/lib/server/briefings/records.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { serverFonts } from '../../src/lib/server/documents/fonts.ts';
import { inLanguage } from '../../src/lib/server/documents/in-language.ts';
import { writeDrawingPng } from '../../src/lib/server/documents/sheet/write-drawing-png.ts';
import { visitTo } from '../fixtures/visit.ts';
import { DATABASES, type TestDatabase } from './databases.ts';
import {
	briefingOf,
	groupsOf,
	handoutOf,
	packOf,
	type Records,
	someParks,
	textsOf,
	writtenOn
} from './handout-sample.ts';
import { SENTINEL, sentinelsIn, withSentinels, withSpeakerNotes } from './sentinels.ts';

const folder = mkdtempSync(join(tmpdir(), 'hetu-handout-'));
const poppler = spawnSync('pdftotext', ['-v']).error === undefined;
if (!poppler) console.warn('SKIPPED: poppler-utils is not here: the PDF of a handout is not read back');

let database: TestDatabase;
let all: Records;
let three: Briefing;

beforeAll(async () => {
	const [kind] = DATABASES;
	if (!kind) throw new Error('no database');
	database = await kind.open();
	await seedIfEmpty(database.db, 'data');
	const found = await records.read(database.db, 'demonstration');
	if (!found) throw new Error('no portfolio');
	all = found;
	three = await briefingOf(all, { kind: 'shortlist', things: someParks(all, 'demonstration', 3) });
}, 60_000);
afterAll(async () => {
	rmSync(folder, { recursive: true });
	await database.end();
});

const plain = (text: string): string => text.replaceAll(/\s/g, '');

/** Text of each page of a PDF as another reader finds it, without blanks. */
function pagesRead(bytes: Uint8Array): string[] {
	const path = join(folder, 'read.pdf');
	writeFileSync(path, bytes);
	const { stdout } = spawnSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
	return stdout.split('\f').slice(0, -1).map(plain);
}

const pdfOf = (pack: ReturnType<typeof packOf>, locale: Locale) =>
	inLanguage(locale, async () => {
		const { handout } = await handoutOf(pack, locale);
		return writeHandoutPdf(handout, serverFonts());
	});

const slidesOf = (pack: ReturnType<typeof packOf>, locale: Locale, withNotes = false) =>
	inLanguage(locale, async () => {
		const on = { paper: '16x9', notes: 'aside', withSpeakerNotes: withNotes } as const;
		const { handout } = await handoutOf(pack, locale, on);
		const bytes = await writeHandoutDeck(handout, (drawing) =>
			writeDrawingPng(drawing, { dpi: 24, locale, texts: {} }, serverFonts())
		);
		if (!bytes) throw new Error('nothing was to stop it');
		return { handout, bytes };
	});

describe.each(LOCALES)('a handout in %s', (locale) => {
	test('has a page for each scene with title, map, legend, scale and north, and on every page banner, notice and number', async () => {
		const pack = packOf(three, all);
		const { handout, pages } = await handoutOf(pack, locale);
		expect(handout.bookmarks.map(({ title }) => title)).toEqual(three.scenes.map(({ title }) => title[locale]));
		expect(pages).toHaveLength(handout.total);
		for (const { title, page } of handout.bookmarks) {
			const marks = pages[page]?.marks ?? [];
			expect(writtenOn(groupsOf(marks, 'title'))).toBe(plain(title));
			for (const part of ['map', 'legend', 'scale', 'north']) expect(groupsOf(marks, part), title).not.toEqual([]);
		}
		const { portfolio } = openRecords(pack, 'demonstration');
		for (const [place, { marks }] of pages.entries()) {
			expect(writtenOn(groupsOf(marks, 'banner'))).toBe(plain(portfolio.banner[locale]));
			const foot = writtenOn(groupsOf(marks, 'foot'));
			expect(foot).toContain(plain(pack.catalogue.territory.reviewNotice[locale]));
			expect(foot.match(/\d+/g)?.map(Number)).toEqual(expect.arrayContaining([place + 1, handout.total]));
		}
	});

	test.skipIf(!poppler)('is read back from its PDF with the words of every scene', async () => {
		const pack = packOf(three, all);
		const [bytes, { handout, pages }] = [await pdfOf(pack, locale), await handoutOf(pack, locale)];
		const read = pagesRead(bytes);
		expect(read).toHaveLength(handout.total);
		const lastFoot = textsOf(groupsOf(pages.at(-1)?.marks ?? [], 'foot')).at(-1)?.text ?? '?';
		expect(read.at(-1)).toContain(plain(lastFoot));
		for (const [place, scene] of three.scenes.entries()) {
			const page = handout.bookmarks[place]?.page ?? NaN;
			expect(read[page]).toContain(plain(scene.title[locale]));
			expect(read[page]).toContain(plain(pack.catalogue.territory.reviewNotice[locale]));
			const ends = handout.bookmarks[place + 1]?.page ?? handout.total;
			const said = read.slice(page, ends).join('');
			for (const line of scene.text[locale].split('\n').filter((one) => one.startsWith('- ')))
				// lines are as long as their column: a piece of each is enough to be found
				expect(said).toContain(plain(line.slice(2)).slice(0, 8));
		}
	});

	test('says of every figure of a scene where it comes from and as of when', async () => {
		const real = await records.read(database.db, 'public-record');
		if (!real) throw new Error('no portfolio');
		const told = { portfolio: 'public-record', undisclosed: 'say' } as const;
		const things = someParks(real, 'public-record', 3);
		const briefing = await briefingOf(real, { kind: 'shortlist', things }, told);
		const pack = packOf(briefing, real);
		const { handout, pages } = await handoutOf(pack, locale);
		const { index } = openRecords(pack, 'public-record');
		let cited = 0;
		await inLanguage(locale, () => {
			for (const [place, scene] of briefing.scenes.entries()) {
				const [from, to] = [handout.bookmarks[place]?.page, handout.bookmarks[place + 1]?.page];
				const notes = writtenOn(pages.slice(from, to).flatMap(({ marks }) => groupsOf(marks, 'sources')));
				for (const figure of scene.figures.filter(({ value }) => value !== null)) {
					expect(notes).toContain(plain(figureLabel(figure, { index, locale })));
					if (!figure.provenance) continue;
					for (const id of figure.provenance.sources) {
						const source = index.sources.get(id);
						expect(notes).toContain(plain(source?.title?.[locale] ?? source?.outlet ?? '?'));
						cited++;
					}
					if (figure.provenance.asOf) expect(notes).toContain(plain(formatPartialDate(figure.provenance.asOf, locale)));
				}
			}
		});
		expect(cited).toBeGreaterThan(20);
	});
});

test('every source of a scene that has an address is a link to it', async () => {
	const { pages } = await handoutOf(packOf(three, all), 'zh');
	const links = pages.flatMap(({ marks }) => groupsOf(marks, 'sources').flatMap((group) => group.marks));
	const urls = new Set(links.flatMap((mark) => (mark.kind === 'link' && 'url' in mark.to ? [mark.to.url] : [])));
	const cited = three.scenes.flatMap(({ figures }) => figures.flatMap(({ provenance }) => provenance?.sources ?? []));
	const expected = all.catalogue.sources.filter(({ id, url }) => url !== null && cited.includes(id));
	expect(expected.length).toBeGreaterThan(0);
	for (const { url } of expected) expect(urls).toContain(url);
});

describe('a comparison of five', () => {
	test.each([
		['a4', false],
		['a4', true],
		['a3', true],
		['16x9', true]
	] as const)('is whole on %s, across: %s', async (paper, isLandscape) => {
		const five = await briefingOf(all, { kind: 'shortlist', things: someParks(all, 'demonstration', 5) });
		const scene = five.scenes.find(({ kind }) => kind === 'comparison');
		if (!scene) throw new Error('no comparison');
		const pack = packOf({ ...five, scenes: [scene] }, all);
		for (const locale of LOCALES) {
			const { pages } = await handoutOf(pack, locale, { paper, isLandscape });
			const tables = pages.flatMap(({ marks }) => groupsOf(marks, 'table'));
			const written = writtenOn(tables);
			const source = openRecords(pack, 'demonstration');
			const [block] = await inLanguage(locale, () => sceneBlocks(scene, { ...five, source, locale }));
			if (block?.kind !== 'table') throw new Error('no table');
			for (const cell of block.rows.flat()) expect(written).toContain(plain(cell));
			for (const { head } of block.columns) expect(written).toContain(plain(head));
			expect(written).not.toContain('…');
		}
	});

	test('writes nothing outside its paper and nothing over its foot', async () => {
		const five = await briefingOf(all, { kind: 'shortlist', things: someParks(all, 'demonstration', 5) });
		for (const locale of LOCALES)
			for (const [paper, isLandscape] of [
				['a4', false],
				['16x9', true]
			] as const) {
				const { pages } = await handoutOf(packOf(five, all), locale, { paper, isLandscape });
				for (const { marks, width } of pages) {
					const foot = Math.min(...textsOf(groupsOf(marks, 'foot')).map(({ y, size }) => y - size));
					const body = marks.filter((mark) => mark.kind !== 'group' || !['map', 'foot'].includes(mark.name));
					for (const { x, y, text, anchor } of textsOf(body)) {
						expect(x, text).toBeGreaterThanOrEqual(0);
						expect(x, text).toBeLessThanOrEqual(width);
						expect(y, `${text} ${anchor}`).toBeLessThan(foot);
					}
				}
			}
	});
});

test('a text of any length goes on with every word there, in its order', async () => {
	const word = fc.string({ minLength: 1, maxLength: 14, unit: fc.constantFrom(...'abcdeжшя豆粮') });
	const paragraph = fc.array(word, { minLength: 1, maxLength: 160, size: 'max' }).map((words) => words.join(' '));
	const texts = fc.array(fc.tuple(fc.boolean(), paragraph), { minLength: 1, maxLength: 24, size: 'max' });
	const [base] = three.scenes.filter(({ kind }) => kind === 'contact');
	if (!base) throw new Error('no scene');
	let longest = 0;
	await fc.assert(
		fc.asyncProperty(texts, fc.constantFrom('a4', '16x9'), fc.boolean(), async (parts, paper, isLandscape) => {
			const text = parts.map(([isItem, words]) => (isItem ? `- ${words}` : words)).join('\n\n');
			const scene: Scene = { ...base, things: [], blocks: [], text: { zh: text, en: text, ru: text } };
			const { pages } = await handoutOf(packOf({ ...three, scenes: [scene] }, all), 'en', { paper, isLandscape });
			const written = writtenOn(pages.flatMap(({ marks }) => groupsOf(marks, 'text'))).replaceAll('•', '');
			expect(written).toBe(plain(parts.map(([, words]) => words).join('')));
			longest = Math.max(longest, pages.length);
		}),
		{ numRuns: 25, endOnFailure: true }
	);
	expect(longest).toBeGreaterThan(2);
}, 120_000);

describe('nothing above the audience', () => {
	test.each(['public', 'investor'] as const)(
		'is in any file for: %s',
		async (audience) => {
			const filled = withSentinels(all);
			const things = someParks(all, 'demonstration', 2);
			const origins = [{ kind: 'shortlist', things }, { kind: 'filter' }] as const;
			for (const origin of origins) {
				// what a careless author might have written stands in the notes of the speaker alone
				const briefing = withSpeakerNotes(await briefingOf(filled, origin, { audience, undisclosed: 'say' }));
				const pack = packOf(briefing, filled);
				for (const locale of LOCALES) {
					const { pages } = await handoutOf(pack, locale, { withSpeakerNotes: true });
					expect(sentinelsIn(writtenOn(pages.flatMap(({ marks }) => marks)))).toEqual([]);
				}
				const { bytes } = await slidesOf(pack, 'zh', true);
				expect(sentinelsIn(Object.values(xmlOf(bytes)).join('\n'))).toEqual([]);
				if (poppler) expect(sentinelsIn(pagesRead(await pdfOf(pack, 'en')).join(''))).toEqual([]);
			}
		},
		120_000
	);

	test('is kept from staff, who find it all', async () => {
		const filled = withSentinels(all);
		const briefing = withSpeakerNotes(
			await briefingOf(filled, { kind: 'filter' }, { audience: 'staff', undisclosed: 'say' })
		);
		const pack = packOf(briefing, filled);
		const silent = await handoutOf(pack, 'en');
		const asked = await handoutOf(pack, 'en', { withSpeakerNotes: true });
		const speaker = `${SENTINEL}speaker`;
		expect(writtenOn(silent.pages.flatMap(({ marks }) => marks))).not.toContain(speaker);
		expect(writtenOn(asked.pages.flatMap(({ marks }) => marks))).toContain(speaker);
		expect(sentinelsIn(writtenOn(asked.pages.flatMap(({ marks }) => marks)))).toContain('CN¥812bn');
	});
});

const xmlOf = (bytes: Uint8Array): Record<string, string> =>
	Object.fromEntries(
		Object.entries(unzipSync(bytes))
			.filter(([name]) => /\.(xml|rels)$/.test(name))
			.map(([name, file]) => [name, strFromU8(file)])
	);

const unescaped = (xml: string): string =>
	xml.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
const saidIn = (xml: string): string =>
	plain(unescaped([...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, words]) => words).join('')));

describe('in the browser', () => {
	/** A press that writes down what it is asked, and may be stopped at an order. */
	const pressOf = (stopsAt = Infinity) => {
		const asked: { format: string; pages: number; total?: number }[] = [];
		const print: SheetPress['print'] = async ({ format }, { pages, total }) => {
			let count = 0;
			for await (const page of pages) count += page.width > 0 ? 1 : 0;
			asked.push({ format, pages: count, total });
			return asked.length >= stopsAt ? null : { ok: true, value: png };
		};
		// of the class only what an order asks for: its fields are private
		return { press: { print, stops: 0 } as unknown as SheetPress, asked };
	};
	let png: Uint8Array<ArrayBuffer>;
	beforeAll(async () => {
		png = await writeDrawingPng(
			{ width: 9, height: 9, marks: [] },
			{ dpi: 24, locale: 'en', texts: {} },
			serverFonts()
		);
	});

	test('a PDF is one order of all its pages, counted', async () => {
		const { handout } = await handoutOf(packOf(three, all), 'en');
		const { press, asked } = pressOf();
		expect(await inLanguage('en', () => printHandout(handout, { format: 'pdf', press }))).toEqual(png);
		expect(asked).toEqual([{ format: 'pdf', pages: handout.total, total: handout.total }]);
	});

	test('slides are an order for each map, and nothing once they are stopped', async () => {
		const two = packOf({ ...three, scenes: three.scenes.slice(0, 2) }, all);
		const { handout } = await handoutOf(two, 'en', { paper: '16x9', notes: 'aside' });
		const { press, asked } = pressOf();
		expect(await inLanguage('en', () => printHandout(handout, { format: 'pptx', press }))).toBeInstanceOf(Uint8Array);
		expect(asked.map(({ format }) => format)).toEqual(['png', 'png']);
		const stopped = pressOf(1);
		expect(await inLanguage('en', () => printHandout(handout, { format: 'pptx', press: stopped.press }))).toBeNull();
	});
});

test('a visit has its timetable, and its stops numbered on the map', async () => {
	const [scene] = three.scenes;
	const own = all.catalogue.parks.filter(({ portfolio }) => portfolio === 'demonstration');
	const itinerary = visitTo(own.slice(0, 3));
	if (!scene) throw new Error('no scene');
	const visit: Scene = { ...scene, kind: 'visit', blocks: ['visit'], figures: [] };
	const { pages } = await handoutOf(packOf({ ...three, scenes: [visit], itinerary }, all), 'en');
	const marks = pages.flatMap((page) => page.marks);
	// of these parks no position is known, so that none is known of the hotel among them; they stand by their divisions
	expect(writtenOn(groupsOf(marks, 'route'))).toBe('234');
	expect(groupsOf(marks, 'block-visit')).not.toEqual([]);
	expect(writtenOn(groupsOf(marks, 'legend'))).toContain(plain('stop known to its division only'));
});

describe('slides', () => {
	test('have titles, bullets, bold words and tables as such, one picture of the map, and their sources in the notes', async () => {
		const { handout, bytes } = await slidesOf(packOf(three, all), 'en');
		const files = xmlOf(bytes);
		const slides = Array.from({ length: handout.total }, (_, at) => files[`ppt/slides/slide${at + 1}.xml`] ?? '');
		expect(files[`ppt/slides/slide${handout.total + 1}.xml`]).toBeUndefined();
		for (const { title, page } of handout.bookmarks) {
			expect(saidIn(slides[page] ?? '')).toContain(plain(title));
			expect(slides[page]?.match(/descr="Map/g), title).toHaveLength(1);
		}
		const park = handout.bookmarks[2]?.page ?? NaN;
		const own = slides.slice(park, handout.bookmarks[3]?.page).join('');
		expect(own).toContain('<a:buChar');
		expect(own).toMatch(/b="1"[^>]*>(?:(?!<a:t>).)*<a:t>Why here/);
		expect(own).toContain('<a:tbl>');
		for (const row of ['Land available', 'Power']) expect(saidIn(own)).toContain(plain(row));
		const notes = saidIn(files[`ppt/notesSlides/notesSlide${park + 1}.xml`] ?? '');
		expect(notes).toContain('[1]');
		expect(notes).toContain(plain(handout.words.review));
	});

	test('have the notes of the speaker for staff who ask for them', async () => {
		const briefing = withSpeakerNotes({ ...three, audience: 'staff', scenes: three.scenes.slice(0, 1) });
		const notesOf = async (isAsked: boolean) => {
			const { bytes } = await slidesOf(packOf(briefing, all), 'zh', isAsked);
			return xmlOf(bytes)['ppt/notesSlides/notesSlide1.xml'] ?? '';
		};
		expect(await notesOf(true)).toContain(SENTINEL);
		expect(await notesOf(false)).not.toContain(SENTINEL);
	});

	test('are opened by LibreOffice, a page for each', async ({ skip }) => {
		const { handout, bytes } = await slidesOf(packOf({ ...three, scenes: three.scenes.slice(2, 4) }, all), 'ru');
		const path = join(folder, 'briefing.pptx');
		writeFileSync(path, bytes);
		const profile = `-env:UserInstallation=file://${folder}/profile`;
		spawnSync('soffice', [profile, '--headless', '--convert-to', 'fodp', '--outdir', folder, path], {
			timeout: 120_000
		});
		const read = join(folder, 'briefing.fodp');
		skip(!existsSync(read), 'LibreOffice Impress is not here');
		const xml = readFileSync(read, 'utf8');
		expect(xml.match(/<draw:page /g)).toHaveLength(handout.total);
		for (const { title } of handout.bookmarks) expect(xml).toContain(title);
		expect(xml).toContain('<text:list-item>');
	}, 120_000);
});
