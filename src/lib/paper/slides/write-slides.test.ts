import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPngWriter } from '../picture/write-png.ts';
import type { Deck, SlidePart } from './slide.ts';
import { writeSlides } from './write-slides.ts';

const deck = (...slides: (readonly SlidePart[])[]): Deck => ({
	width: 960,
	height: 540,
	locale: 'zh',
	title: 'T & <U>',
	subject: 'S',
	madeOn: '2026-11-20T08:00:00Z',
	slides: slides.map((parts) => ({ parts, notes: 'N & <M>' }))
});
const box = { x: 72, y: 36, width: 144, height: 18 };
const text = (words: string, more: object = {}): SlidePart => ({
	kind: 'text',
	text: words,
	...box,
	size: 12,
	weight: 600,
	colour: '#1b2a3a',
	...more
});
/** The files of a deck by name. */
const filesOf = async (slides: Deck): Promise<Record<string, string>> =>
	Object.fromEntries(
		Object.entries(unzipSync(await writeSlides(slides))).map(([name, bytes]) => [name, strFromU8(bytes)])
	);
const firstOf = async (...parts: SlidePart[]) => {
	const files = await filesOf(deck(parts, []));
	return {
		slide: files['ppt/slides/slide1.xml'] ?? '',
		links: files['ppt/slides/_rels/slide1.xml.rels'] ?? ''
	};
};

/** Whether every element that begins ends, in order, and no sign stands that would begin one. */
function isWellFormed(xml: string): boolean {
	const open: string[] = [];
	for (const [, end, name, own] of xml.matchAll(
		/<(\/?)([A-Za-z][\w:.-]*)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/g
	)) {
		if (end) {
			if (open.pop() !== name) return false;
		} else if (!own) open.push(name ?? '');
	}
	const rest = xml.replaceAll(
		/<\?[^>]*\?>|<\/?[A-Za-z][\w:.-]*(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?>/g,
		''
	);
	// eslint-disable-next-line no-control-regex -- what XML 1.0 cannot hold is looked for
	return open.length === 0 && !/[<\u0000-\u0008\u000b\u000c\u000e-\u001f]|&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(rest);
}

describe('prose', () => {
	const run = (words: string, weight: 400 | 600 = 400) => ({
		text: words,
		weight,
		colour: '#112233',
		isEmphasised: false
	});
	const paragraph = { sign: null, indent: 0, size: 9, above: 0, url: null };
	const prose = (paragraphs: readonly object[]) =>
		({ kind: 'prose', ...box, leading: 1.36, paragraphs }) as unknown as SlidePart;
	const paragraphsOf = async (...paragraphs: object[]) =>
		[...(await firstOf(prose(paragraphs))).slide.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([xml]) => xml);

	test('has its paragraphs as such, with bold words in them', async () => {
		const made = await paragraphsOf(
			{ ...paragraph, runs: [run('Why '), run('here', 600), run('?')] },
			{ ...paragraph, runs: [run('Land')] }
		);
		expect(made).toHaveLength(2);
		const runs = [...(made[0] ?? '').matchAll(/<a:rPr([^>]*)>.*?<a:t>([^<]*)/gs)];
		expect(runs.map(([, look, words]) => [look?.includes('b="1"'), words])).toEqual([
			[false, 'Why '],
			[true, 'here'],
			[false, '?']
		]);
	});
	test('has bullets, numbers of sources before them, and addresses as links', async () => {
		const [item = '', source = ''] = await paragraphsOf(
			{ ...paragraph, sign: '•', indent: 10, runs: [run('Power')] },
			{ ...paragraph, sign: '[1]', url: 'https://example.org/', runs: [run('Report')] }
		);
		expect(item).toContain('<a:buChar');
		expect(source).not.toContain('<a:buChar');
		expect(source).toContain('<a:t>[1] Report');
		expect(source).toContain('<a:hlinkClick');
	});
});

describe('slides', () => {
	test('have text as text, where it was put', async () => {
		const { slide } = await firstOf(text('招商 <b> & “图”'));
		// 12,700 EMU to the point
		expect(slide).toContain('<a:off x="914400" y="457200"/><a:ext cx="1828800" cy="228600"/>');
		expect(slide).toContain('招商 &lt;b&gt; &amp; “图”');
		expect(slide).toMatch(/lang="zh-CN"[^>]* sz="1200" b="1"/);
	});
	test('have a table as a table', async () => {
		const { slide } = await firstOf({
			kind: 'table',
			x: 72,
			y: 72,
			columns: [72, 36],
			rows: [
				[{ text: 'a', weight: 600, fill: '#f1eee6' }, { text: 'b' }],
				[{ text: 'c' }, { text: '1', align: 'right' }]
			],
			rowHeight: 18,
			size: 10,
			colour: '#000000',
			lineColour: '#dad6cc'
		});
		expect(slide.match(/<a:gridCol w="\d+"/g)).toEqual(['<a:gridCol w="914400"', '<a:gridCol w="457200"']);
		expect(slide.match(/<a:tr h="228600"/g)).toHaveLength(2);
		expect(slide).toContain('F1EEE6');
	});
	test('have shapes and pictures, with words for who cannot see them', async () => {
		const writer = createPngWriter({ width: 1, height: 1, dpi: 72, texts: {} });
		await writer.add(new Uint8Array(3));
		const picture: SlidePart = { kind: 'picture', ...box, bytes: await writer.finish(), words: 'A "map" <1>' };
		const { slide } = await firstOf(
			{ kind: 'ellipse', ...box, fill: '#cc6655' },
			{ kind: 'line', ...box, rising: true, stroke: { colour: '#000000', width: 2 } },
			picture
		);
		expect(slide).toContain('prst="ellipse"');
		expect(slide).toContain('<a:xfrm flipV="1">');
		expect(slide).toContain('descr="A &quot;map&quot; &lt;1&gt;"');
	});
	test.each([
		['text', text('a', { link: { url: 'https://example.org/?a=1&b=2' } })],
		[
			'a picture',
			{ kind: 'picture', ...box, bytes: new Uint8Array(8), words: 'P', link: { url: 'https://example.org/?a=1&b=2' } }
		],
		['a shape', { kind: 'rect', ...box, link: { url: 'https://example.org/?a=1&b=2' } }]
	] as [string, SlidePart][])('lead from %s to the web', async (_, part) => {
		const { slide, links } = await firstOf(part);
		const id = /Id="(rId\d+)"[^>]*Target="https:\/\/example.org\/\?a=1&amp;b=2"/.exec(links)?.[1];
		expect(slide).toContain(`<a:hlinkClick r:id="${id}"`);
	});
	test('lead to one another, and nowhere else', async () => {
		expect((await firstOf(text('a', { link: { page: 1 } }))).links).toContain('Target="slide2.xml"');
		for (const link of [{ page: 7 }, { url: 'javascript:alert(1)' }])
			expect((await firstOf(text('a', { link }))).slide).not.toContain('hlinkClick');
	});
	test('are the same bytes at any time, and tell only when they were said to be made', async () => {
		const slides = deck([text('a')]);
		const first = await writeSlides(slides);
		await new Promise((resolve) => setTimeout(resolve, 2100));
		expect(await writeSlides(slides)).toEqual(first);
		const { 'docProps/core.xml': properties = '' } = await filesOf(slides);
		expect(properties.match(/>[\d-]+T[\d:]+Z</g)).toEqual(['>2026-11-20T08:00:00Z<', '>2026-11-20T08:00:00Z<']);
	});
	test('are well-formed whatever their texts say', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary' }), async (words) => {
				const files = await filesOf({
					...deck([text(words)]),
					title: words,
					slides: [{ parts: [text(words)], notes: words }]
				});
				const broken = Object.entries(files).filter(([name, xml]) => /\.(xml|rels)$/.test(name) && !isWellFormed(xml));
				expect(broken).toEqual([]);
			}),
			{ numRuns: 40 }
		);
	});
});
