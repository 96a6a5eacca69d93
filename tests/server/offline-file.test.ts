import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { offlineFileWords } from '../../src/lib/components/briefing/offline-file-words.ts';
import type { BriefingPack } from '../../src/lib/domain/briefing/pack.ts';
import { LOCALES } from '../../src/lib/domain/names.ts';
import { embedFonts } from '../../src/lib/paper/offline-file/embed-fonts.ts';
import { SQUARE } from '../../src/lib/paper/fonts/test-fonts.ts';
import { makeOfflineFile } from '../../src/lib/server/documents/offline-file.ts';
import { briefingPack } from '../drivers/briefing-pack.ts';
import { openPaperPage } from '../drivers/paper-page.ts';

/** What might end an element early, keep it open, or ask another host for something. */
const HOSTILE =
	'A </script><script>fetch("https://example.org")</script><!-- </noscript><img src=https://example.org/x>';
const TITLE = { zh: '招商推介 <1>', en: 'Invest here <1>', ru: 'Инвестируйте <1>' };
const text = { zh: `第一段\n第二行\n\n${HOSTILE}`, en: HOSTILE, ru: HOSTILE };

let pack: BriefingPack;
let bytes: Uint8Array;
let file: string;
const orderOf = (of: BriefingPack, locale: (typeof LOCALES)[number] = 'zh') => ({
	pack: of,
	locale,
	title: of.briefing.title[locale],
	words: offlineFileWords(of.catalogue.territory, locale)
});

beforeAll(async () => {
	pack = await briefingPack('demonstration', TITLE, [
		{ title: { zh: '一览', en: 'Overview', ru: 'Обзор' }, text, view: '' },
		{ title: { zh: '大豆', en: 'Soybean', ru: 'Соя' }, view: 'c=soybean' }
	]);
	bytes = await makeOfflineFile(orderOf(pack));
	file = new TextDecoder().decode(bytes);
});

/** The text of an element as a browser takes it: up to the first tag that ends it. */
const elementOf = (start: string, end: string): string => {
	const from = file.indexOf(start) + start.length;
	return file.slice(from, file.indexOf(end, from));
};

describe('the offline file of a briefing', () => {
	test('holds its pack whole, whatever a text says', () => {
		expect(JSON.parse(elementOf('<script type="application/json" id="pack">', '</script>'))).toEqual(
			JSON.parse(JSON.stringify(pack))
		);
	});

	test('has three scripts and nothing else that a text could begin', () => {
		const plain = file.replace(elementOf('<script type="module">', '</script>'), '');
		expect(plain.match(/<script/g)).toHaveLength(3);
		expect(plain.match(/<\/script/g)).toHaveLength(3);
		expect(plain).not.toContain('<!--');
		expect(plain).not.toContain('<img');
	});

	test('runs no script but the one its policy names by its hash', () => {
		const code = elementOf('<script type="module">', '</script>');
		const hash = createHash('sha256').update(code).digest('base64');
		expect(elementOf('http-equiv="content-security-policy" content="', '">')).toContain(
			`script-src &#39;sha256-${hash}&#39;`
		);
		expect(code).not.toMatch(/<!--|<script|\r|\0/i);
	});

	test('may ask for nothing that is not in it', () => {
		const policy = elementOf('http-equiv="content-security-policy" content="', '">').replaceAll('&#39;', "'");
		const sources = policy.split('; ').flatMap((directive) => directive.split(' ').slice(1));
		expect(policy).toMatch(/^default-src 'none'; /);
		expect(sources.filter((source) => !/^('none'|'unsafe-inline'|'sha256-\S+'|data:|blob:)$/.test(source))).toEqual([]);
		const styles = file.slice(0, file.indexOf('</head>'));
		expect([...styles.matchAll(/url\(["']?([^)]{5})/g)].filter(([, start]) => start !== 'data:')).toEqual([]);
		expect(styles).not.toMatch(/@import|<link/);
	});

	test('is read without scripts: banner, scenes, edition, notice and sources', () => {
		const plain = elementOf('<noscript>', '</noscript>');
		const { catalogue, basemap } = pack;
		expect(plain).toContain('<h1>招商推介 &lt;1&gt;</h1>');
		expect(plain).toContain(catalogue.portfolios[0]?.banner.zh);
		expect(plain).toContain('<h2>一览</h2>\n<p>第一段<br>第二行</p>\n<p>A &lt;/script&gt;');
		expect(plain).toContain(catalogue.territory.reviewNotice.zh);
		expect(plain).toContain(catalogue.territory.boundaries.edition.zh);
		expect(plain).toContain(basemap[0]?.title.zh);
		expect(plain.match(/<li>/g)).toHaveLength(basemap.length + catalogue.sources.length);
	});

	test('opens in the language it was asked in, whose words it has', async () => {
		for (const [locale, tag, words] of [
			['zh', 'zh-CN', '未启用脚本'],
			['en', 'en', 'Scripts are switched off'],
			['ru', 'ru', 'отключены сценарии']
		] as const) {
			const made = new TextDecoder().decode(await makeOfflineFile(orderOf(pack, locale)));
			expect(made).toContain(`<html lang="${tag}"`);
			expect(made).toContain(words);
		}
	});

	test('weighs less than 8 MB and takes less than 15 s with 240 projects', async () => {
		expect(pack.projects).toHaveLength(240);
		const start = performance.now();
		const { length } = await makeOfflineFile(orderOf(pack));
		expect(performance.now() - start).toBeLessThan(15_000);
		expect(length).toBeLessThan(8_000_000);
		console.log(`offline file of the demonstration: ${(length / 1e6).toFixed(2)} MB`);
	});

	test('is the same bytes in a browser, made in a worker under the policy of our pages', async () => {
		const page = await openPaperPage();
		const made = await page.offlineFile(orderOf(pack));
		const { faults } = page;
		await page.close();
		expect(faults).toEqual([]);
		expect(Buffer.compare(made, bytes)).toBe(0);
	});
});

describe('the letters of an offline file', () => {
	const asked: string[] = [];
	const fonts = {
		lettersOf: async (lines: Iterable<string>) => {
			asked.push(...lines);
			// as of a font that has no smile: it gives the glyph of the question mark
			const unknown = { ...SQUARE };
			return new Map([...asked.join('')].map((one) => [one, '?\u{1f600}'.includes(one) ? unknown : { ...SQUARE }]));
		}
	};
	const fontIn = (css: string) => Buffer.from(/base64,([^)]+)/.exec(css)?.[1] ?? '', 'base64');

	test('are those of its texts, each once, and those that numbers and days are written with', async () => {
		const css = await embedFonts(['鹤鹤', 'Ғ'], fonts);
		expect([...(asked[0] ?? '')].filter((letter) => letter === '鹤')).toHaveLength(1);
		for (const letter of 'Ғ0123456789,.\u00a0年月日АяЁё') expect(asked[0]).toContain(letter);
		expect(css.match(/font-weight:(400|500 900);/g)).toHaveLength(2);
		expect(css.match(/unicode-range:U\+0-10FFFF/g)).toHaveLength(2);
	});

	test('that no font has are left to the reader’s', async () => {
		const without = fontIn(await embedFonts(['鹤'], fonts)).length;
		expect(fontIn(await embedFonts(['鹤\u{1f600}'], fonts))).toHaveLength(without);
	});
});
