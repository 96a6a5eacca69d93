import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeAtlas } from '$lib/components/sheet/compose-atlas';
import { composeSheet } from '$lib/components/sheet/compose-sheet';
import { type DeckPage, writeSheetDeck } from '$lib/components/sheet/sheet-deck';
import type { Catalogue } from '../../src/lib/domain/catalogue/catalogue.ts';
import { defaultView, type View } from '../../src/lib/domain/explore/view.ts';
import { LOCALES, type Locale } from '../../src/lib/domain/names.ts';
import { layoutSheet } from '../../src/lib/domain/sheet/layout-sheet.ts';
import type { SheetContent } from '../../src/lib/domain/sheet/sheet.ts';
import { DEFAULT_SPEC, type SheetSpec } from '../../src/lib/domain/sheet/spec.ts';
import type { PortfolioId } from '../../src/lib/domain/territory/territory.ts';
import * as catalogue from '../../src/lib/server/catalogue.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { serverFonts } from '../../src/lib/server/documents/fonts.ts';
import { inLanguage } from '../../src/lib/server/documents/in-language.ts';
import { openSheets, type SheetReader } from '../../src/lib/server/documents/sheet/sheet-source.ts';
import { writeDrawingPng } from '../../src/lib/server/documents/sheet/write-drawing-png.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const folder = mkdtempSync(join(tmpdir(), 'hetu-slides-'));
const SPEC: SheetSpec = { ...DEFAULT_SPEC, paper: 'a3', blocks: ['totals', 'ranking', 'stages'] };
const madeOn = '2026-11-28';

let database: TestDatabase;
let read: Catalogue;
let reader: SheetReader;

beforeAll(async () => {
	const [kind] = DATABASES;
	if (!kind) throw new Error('no database');
	database = await kind.open();
	await seedIfEmpty(database.db, 'data');
	read = await catalogue.read(database.db);
	const found = await openSheets(database.db, { portfolio: 'demonstration', today: '2026-11-20' });
	if (!found) throw new Error('no portfolio');
	reader = found;
}, 60_000);
afterAll(async () => {
	rmSync(folder, { recursive: true });
	await database.end();
});

const view = (): View => ({ ...defaultView(read), portfolio: 'demonstration' as PortfolioId });

/** A deck with its pictures at the lowest resolution, and what was drawn for it. */
function deckOf(pages: Iterable<DeckPage>, words: SheetContent['words'], locale: Locale) {
	const draw = (drawing: DeckPage['drawing']) =>
		writeDrawingPng(drawing, { dpi: 48, locale, texts: {} }, serverFonts());
	return writeSheetDeck(pages, { locale, madeOn, words, draw });
}

async function sheetDeck(spec: SheetSpec, locale: Locale) {
	const facts = reader(view(), true);
	return inLanguage(locale, async () => {
		const address = 'https://hetu.example/zh?p=demonstration&c=a';
		const content = composeSheet({ view: view(), spec, facts, locale, address, logo: null });
		const drawing = layoutSheet(content);
		const bytes = await deckOf([{ drawing, words: content.words }], content.words, locale);
		if (!bytes) throw new Error('stopped');
		expect(drawing.leftOut).toEqual([]);
		const names = drawing.classes.map(content.words.classOf).filter((name) => name !== null);
		return { bytes, content, names };
	});
}

const filesOf = (bytes: Uint8Array): Record<string, string> =>
	Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));
/** The texts of the paragraphs in a piece of a slide. */
const textsOf = (xml: string): string[] =>
	[...xml.matchAll(/<a:p>(.*?)<\/a:p>/gs)].map(([, paragraph = '']) =>
		[...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/g)]
			.map(([, words]) => words)
			.join('')
			.replaceAll('&amp;', '&')
	);

describe.each(LOCALES)('a sheet as a slide in %s', (locale) => {
	test('has its texts and tables as such, and one picture of the map that says what it is', async () => {
		const { bytes, content, names } = await sheetDeck(SPEC, locale);
		const { words } = content;
		const files = filesOf(bytes);
		const slide = files['ppt/slides/slide1.xml'] ?? '';
		const texts = textsOf(slide);
		for (const text of [words.title, words.banner, words.review]) expect(texts).toContain(text);
		expect(names.length).toBeGreaterThan(5);
		for (const name of names) expect(texts).toContain(name);
		const tables = [...slide.matchAll(/<a:tbl>.*?<\/a:tbl>/gs)].map(([table]) => textsOf(table));
		const drawn = content.blocks.filter((block) => block.kind === 'table');
		expect(tables).toHaveLength(drawn.length);
		for (const [place, { columns }] of drawn.entries())
			expect(tables[place]?.slice(0, columns.length)).toEqual(columns.map(({ head }) => head));
		expect(tables[0]).toContain(content.blocks[0]?.kind === 'table' ? content.blocks[0].rows[0]?.[1] : '');
		expect(slide.match(/<p:pic>/g)).toHaveLength(1);
		expect(Object.keys(files).filter((name) => name.endsWith('.png'))).toHaveLength(1);
		expect(/descr="([^"]*)"/.exec(slide)?.[1]).toContain(words.banner.split('&')[0]);
	});
});

test('a slide is as large as its sheet, and its notes say what may not be lost', async () => {
	const { bytes, content } = await sheetDeck({ ...SPEC, paper: 'a4' }, 'zh');
	const files = filesOf(bytes);
	// 297 by 210 mm, 36,000 EMU to the millimetre, kept to a point of 12,700
	const [, width, height] = /<p:sldSz cx="(\d+)" cy="(\d+)"/.exec(files['ppt/presentation.xml'] ?? '') ?? [];
	expect(Math.abs(Number(width) - 297 * 36_000)).toBeLessThan(12_700);
	expect(Math.abs(Number(height) - 210 * 36_000)).toBeLessThan(12_700);
	const notes = textsOf(files['ppt/notesSlides/notesSlide1.xml'] ?? '').join('\n');
	const { banner, review, sources, address } = content.words;
	for (const text of [banner, review, ...sources, address ?? '?']) expect(notes).toContain(text);
});

test('parts of a slide are named and numbered, none twice', async () => {
	const slide = filesOf((await sheetDeck(SPEC, 'zh')).bytes)['ppt/slides/slide1.xml'] ?? '';
	const parts = [...slide.matchAll(/<p:cNvPr id="(\d+)" name="([^"]*)"/g)];
	expect(new Set(parts.map(([, id]) => id)).size).toBe(parts.length);
	const names = new Set(parts.map(([, , name]) => name));
	for (const name of ['标题', '数据性质', '地图', '图例', '合计']) expect(names).toContain(name);
});

async function atlasDeck() {
	return inLanguage('zh', async () => {
		const spec = { ...SPEC, blocks: [] };
		const chains = {
			...view(),
			filter: { ...view().filter, chains: [read.chains[0]?.id ?? ''] as View['filter']['chains'] }
		};
		const asked = { kind: 'division', view: chains, spec, locale: 'zh', readFacts: reader, logo: null } as const;
		const atlas = composeAtlas({ ...asked, addressOf: () => 'https://hetu.example/' });
		const places = [0, 1];
		const pages = [
			...atlas.index().map((drawing) => ({ drawing, words: atlas.words })),
			...places.map((place) => {
				const { sheet, words } = atlas.sheet(place);
				return { drawing: sheet, words };
			})
		];
		const bytes = await deckOf(pages, atlas.words, 'zh');
		return { atlas, files: filesOf(bytes ?? new Uint8Array()) };
	});
}

test('an atlas begins with an index whose lines lead to the slides', async () => {
	const { atlas, files } = await atlasDeck();
	const index = files['ppt/slides/slide1.xml'] ?? '';
	expect(index).not.toContain('<p:pic>');
	const links = [...index.matchAll(/<a:hlinkClick r:id="(rId\d+)"[^>]*hlinksldjump.*?<a:t>([^<]*)</gs)];
	const targets = files['ppt/slides/_rels/slide1.xml.rels'] ?? '';
	const led = links.map(([, id, name]) => [name, new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(targets)?.[1]]);
	// those of the atlas that are not in this deck lead nowhere
	expect(led).toEqual([
		[atlas.items[0]?.name, 'slide2.xml'],
		[atlas.items[1]?.name, 'slide3.xml']
	]);
	expect(files['ppt/slides/slide3.xml']).toContain(`>${atlas.items[1]?.name}<`);
});

/** Whether LibreOffice is here with its part for presentations. */
function readsSlides(): boolean {
	const probe = join(folder, 'probe.fodp');
	const namespaces = ['office', 'drawing'].map(
		(name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`
	);
	writeFileSync(
		probe,
		`<?xml version="1.0"?><office:document ${namespaces.join(' ')} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.presentation"><office:body><office:presentation/></office:body></office:document>`
	);
	const here = converted(probe, 'pdf');
	if (!here) console.warn('SKIPPED: LibreOffice Impress is not here: slides are not read back by it');
	return here;
}

function converted(path: string, format: string): boolean {
	const profile = `-env:UserInstallation=file://${folder}/profile`;
	spawnSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, path], { timeout: 120_000 });
	return existsSync(path.replace(/\.\w+$/, `.${format}`));
}

describe.skipIf(!readsSlides())('LibreOffice reads back', () => {
	test('a slide with its title, its tables and its one picture', async () => {
		const { bytes, content } = await sheetDeck(SPEC, 'en');
		const path = join(folder, 'sheet.pptx');
		writeFileSync(path, bytes);
		expect(converted(path, 'fodp')).toBe(true);
		const slides = readFileSync(join(folder, 'sheet.fodp'), 'utf8');
		const [page = ''] = /<draw:page .*<\/draw:page>/s.exec(slides) ?? [];
		const [shown = ''] = page.split('<presentation:notes');
		expect(shown).toContain(content.words.title);
		expect(shown.match(/<table:table>/g)).toHaveLength(2);
		expect(shown.match(/<draw:image draw:mime-type="image\/png">/g)).toHaveLength(1);
		expect(/<svg:desc>([^<]+)/.exec(shown)?.[1]).toContain(content.words.banner);
	}, 120_000);
});
