import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import type { Drawing, DrawnImage, DrawnMark, DrawnText } from '../../domain/sheet/drawing.ts';
import { SQUARE_FONTS } from '../fonts/test-fonts.ts';
import { createPngWriter } from '../picture/write-png.ts';
import { type PdfOrder, writeDrawingsPdf } from './write-drawings-pdf.ts';

const sheet = (...marks: DrawnMark[]): Drawing => ({ width: 200, height: 100, marks });
const text = (words: string, more: Partial<DrawnText> = {}): DrawnText => ({
	kind: 'text',
	text: words,
	x: 10,
	y: 20,
	anchor: 'start',
	size: 8,
	weight: 400,
	colour: '#ff0000',
	...more
});
const write = (pages: PdfOrder['pages'], more: Partial<PdfOrder> = {}) =>
	writeDrawingsPdf(
		{ pages, locale: 'zh', title: '图', subject: 'S', madeOn: '2026-11-20T08:00:00Z', ...more },
		SQUARE_FONTS
	);

/** Every stream of a file as it was before it was deflated. */
const streamsOf = (bytes: Uint8Array): string[] =>
	[
		...Buffer.from(bytes)
			.toString('latin1')
			.matchAll(/\/FlateDecode[^]*?stream\n([^]*?)\nendstream/g)
	].map(([, body = '']) => inflateSync(Buffer.from(body, 'latin1')).toString('latin1'));
const operatorsOf = async (...marks: DrawnMark[]): Promise<string[]> =>
	(streamsOf(await write([sheet(...marks)])).find((stream) => stream.startsWith('1 0 0 -1')) ?? '')
		.split('\n')
		.slice(1);
const plain = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('a page', () => {
	test('draws shapes with holes, lines and degrees of opacity', async () =>
		expect(
			await operatorsOf(
				{ kind: 'path', path: 'M0 0L10 0L10 10Z', fill: '#ff0000', rule: 'evenodd' },
				{ kind: 'path', path: 'M0 0L5 5', stroke: { colour: '#0000ff', width: 1.5, dash: [2, 1], round: true } },
				{ kind: 'path', path: 'M0 0L5 5', fill: '#ff0000', stroke: { colour: '#0000ff', width: 1 }, opacity: 0.5 }
			)
		).toEqual([
			...['/G0 gs', '1 0 0 rg', '0 0 m', '10 0 l', '10 10 l', 'h', 'f*'],
			...['0 0 1 RG', '1.5 w', '[2 1] 0 d', '1 J 1 j', '0 0 m', '5 5 l', 'S'],
			...['/G1 gs', '1 w', '[] 0 d', '0 J 0 j', '0 0 m', '5 5 l', 'f', '0 0 m', '5 5 l', 'S']
		]));
	test('writes a centred line turned about its middle', async () =>
		// four letters of 4 points: the line begins 8 points from its middle, which a quarter turn puts above
		expect(await operatorsOf(text('abca', { anchor: 'middle', rotation: 90 }))).toEqual([
			'/G0 gs',
			'1 0 0 rg',
			'BT /F400 8 Tf 0 Tc 0 Tr 0 1 1 0 10 12 Tm <0001000200030001> Tj ET'
		]));
	test('writes a halo beneath the letters that is not read', async () =>
		expect(await operatorsOf(text('a', { halo: { colour: '#ffffff', width: 3 } }))).toEqual([
			...['/G0 gs', '1 1 1 RG', '3 w', '[] 0 d', '1 J 1 j'],
			'/Span<</ActualText<FEFF>>>BDC',
			'BT /F400 8 Tf 0 Tc 1 Tr 1 0 0 -1 10 20 Tm <0001> Tj ET',
			'EMC',
			'1 0 0 rg',
			'BT /F400 8 Tf 0 Tc 0 Tr 1 0 0 -1 10 20 Tm <0001> Tj ET'
		]));
	test('clips a group, and says again afterwards what was set within it', async () => {
		const red: DrawnMark = { kind: 'path', path: 'M0 0', fill: '#ff0000' };
		const clip = { x: 1, y: 2, width: 3, height: 4 };
		expect(await operatorsOf({ kind: 'group', name: 'map', clip, marks: [red] }, red)).toEqual([
			...['q', '1 2 3 4 re W n', '/G0 gs', '1 0 0 rg', '0 0 m', 'f', 'Q'],
			...['/G0 gs', '1 0 0 rg', '0 0 m', 'f']
		]);
	});
	test('draws what lets through as a whole as one picture', async () => {
		const red: DrawnMark = { kind: 'path', path: 'M0 0', fill: '#ff0000' };
		expect(await operatorsOf({ kind: 'group', name: 'map', opacity: 0.4, marks: [red] })).toEqual(
			'q|/G1 gs|/X0 Do|Q'.split('|')
		);
	});
});

describe('a file', () => {
	test('says in which language it is, what it is, and when it was made, and nothing else of time', async () => {
		const bytes = await write([sheet()]);
		const document = await PDFDocument.load(bytes, { updateMetadata: false });
		expect([document.getTitle(), document.getSubject(), document.getCreator()]).toEqual(['图', 'S', 'Hetu 鹤图']);
		expect(document.getCreationDate()?.toISOString()).toBe('2026-11-20T08:00:00.000Z');
		expect(plain(bytes)).toContain('/Lang(zh-CN)');
		expect(plain(bytes).match(/D:\d+/g)).toEqual(['D:20261120080000', 'D:20261120080000']);
	});
	test('has pages exactly as large as their drawings', async () => {
		const document = await PDFDocument.load(await write([sheet(), { width: 1190.55, height: 841.89, marks: [] }]));
		expect(document.getPages().map((page) => page.getSize())).toEqual([
			{ width: 200, height: 100 },
			{ width: 1190.55, height: 841.89 }
		]);
	});
	test('has one font a weight for all pages, with every letter once', async () => {
		const bytes = await write([sheet(text('ab')), sheet(text('bc'), text('a', { weight: 600 }))]);
		expect(plain(bytes).match(/\/Subtype\/Type0/g)).toHaveLength(2);
		const names = streamsOf(bytes).filter((stream) => stream.includes('beginbfchar'));
		expect(names.map((map) => map.match(/^<(?!0000).{4}> <.{4}>$/gm)?.join('; '))).toEqual([
			'<0001> <0061>; <0002> <0062>; <0003> <0063>',
			'<0001> <0061>'
		]);
	});
	test('has a picture once however often it is shown', async () => {
		const writer = createPngWriter({ width: 1, height: 1, dpi: 72, texts: {} });
		await writer.add(Uint8Array.of(255, 0, 0));
		const image: DrawnImage = {
			kind: 'image',
			bytes: await writer.finish(),
			format: 'png',
			matrix: [10, 0, 0, 5, 1, 2],
			words: 'R'
		};
		const bytes = await write([sheet(image, image), sheet(image)]);
		expect(plain(bytes).match(/\/Subtype\/Image/g)).toHaveLength(1);
		expect(streamsOf(bytes).join('\n')).toContain('/Span<</Alt<FEFF0052>>>BDC\n10 0 0 -5 1 7 cm /X0 Do\nEMC');
	});
	test('leads to its pages, later ones too, and to the web', async () => {
		const link = (to: { page: number } | { url: string }): DrawnMark => ({
			kind: 'link',
			x: 10,
			y: 20,
			width: 30,
			height: 5,
			to
		});
		const first = sheet(link({ page: 1 }), link({ url: 'https://example.org/a(b)' }), link({ url: 'javascript:0' }));
		const bytes = plain(await write([first, sheet()]));
		expect(bytes.match(/\/Rect\[10 75 40 80\]\/Border\[0 0 0\]/g)).toHaveLength(2);
		const [, target] = /\/Dest\[(\d+) 0 R\/Fit\]/.exec(bytes) ?? [];
		expect(/\/Kids\[\d+ 0 R (\d+) 0 R\]/.exec(bytes)?.[1]).toBe(target);
		expect(bytes).toContain('/URI(https://example.org/a\\(b\\))');
	});
	test('has bookmarks that lead to its pages, in their order, and none to a page that is not there', async () => {
		const bookmarks = [
			{ title: '一', page: 0 },
			{ title: 'Two', page: 2 },
			{ title: 'gone', page: 9 }
		];
		const bytes = plain(await write([sheet(), sheet(), sheet()], { bookmarks }));
		const kids = /\/Kids\[([^\]]*)\]/.exec(bytes)?.[1]?.split(' 0 R').map(Number) ?? [];
		const titles = [...bytes.matchAll(/\/Title<FEFF(\w+)>\/Parent (\d+) 0 R\/Dest\[(\d+) 0 R\/Fit\]/g)];
		expect(titles.map(([, title, , page]) => [title, Number(page)])).toEqual([
			['4e00', kids[0]],
			['00540077006f', kids[2]]
		]);
		const outline = new RegExp(`${titles[0]?.[2]} 0 obj\n<<(.*)>>`).exec(bytes)?.[1];
		expect(outline).toMatch(/^\/Type\/Outlines\/First \d+ 0 R\/Last \d+ 0 R\/Count 2$/);
		expect(bytes).toMatch(/\/Type\/Catalog.*\/Outlines \d+ 0 R\/PageMode\/UseOutlines/);
		expect(plain(await write([sheet()]))).not.toContain('Outlines');
	});
	test('is the same bytes for the same drawings', async () => {
		const pages = () => [sheet(text('ab', { halo: { colour: '#ffffff', width: 1 } })), sheet(text('c'))];
		expect(await write(pages())).toEqual(await write(pages()));
	});
	test('is read by another reader whatever its texts say', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary' }), async (words) => {
				const bytes = await write([sheet(text(words))], { title: words });
				const document = await PDFDocument.load(bytes, { updateMetadata: false });
				expect(document.getPageCount()).toBe(1);
			})
		);
	});
});

describe('many pages', () => {
	async function* atlas(asked: number[]): AsyncGenerator<Drawing> {
		for (let place = 0; place < 5; place++) {
			asked.push(place);
			yield sheet(text(String(place)));
		}
	}
	test('are asked for one by one and counted', async () => {
		const [asked, counts]: [number[], string[]] = [[], []];
		await write(atlas(asked), { onPage: (written) => counts.push(`${written} of ${asked.length} asked`) });
		expect(counts).toEqual([1, 2, 3, 4, 5].map((page) => `${page} of ${page} asked`));
	});
	test('let others be heard between two of them', async () => {
		let pages = 0;
		const heard = new Promise<number>((resolve) => setTimeout(() => resolve(pages)));
		await write(atlas([]), { onPage: (written) => (pages = written) });
		expect(await heard).toBeLessThan(5);
	});
	test('end where they are stopped', async () => {
		const stopper = new AbortController();
		const asked: number[] = [];
		const onPage = (written: number) => written === 2 && stopper.abort(new Error('enough'));
		await expect(write(atlas(asked), { onPage, signal: stopper.signal })).rejects.toThrow('enough');
		expect(asked).toEqual([0, 1, 2]);
	});
});
