import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Drawing, DrawnMark, DrawnText } from '../../domain/sheet/drawing.ts';
import { SQUARE_FONTS } from '../fonts/test-fonts.ts';
import { drawingMarkup } from './drawing-markup.ts';
import { writeSvg } from './write-svg.ts';
import { escapeXml } from '../xml.ts';

const text = (words: string, more: Partial<DrawnText> = {}): DrawnText => ({
	kind: 'text',
	text: words,
	x: 10,
	y: 20,
	anchor: 'start',
	size: 8,
	weight: 400,
	colour: '#112233',
	...more
});
const drawing = (...marks: DrawnMark[]): Drawing => ({ width: 72, height: 144, marks });
const live = (...marks: DrawnMark[]) => drawingMarkup(drawing(...marks), { locale: 'zh', title: 'T', prefix: 'p-' });

describe('a drawing in a page', () => {
	test('has its texts as text, whatever they say', () => {
		const markup = live(text('</text><script>alert(1)</script>"&\u0000\ud800'));
		expect(markup).toContain('&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;?</text>');
		expect(markup).not.toContain('<script');
	});
	test('asks for the fonts in the order that its characters take', () =>
		expect(live(text('a，'))).toContain(
			'<tspan font-family="&quot;Noto Sans Variable&quot;, &quot;Noto Sans SC Variable&quot;, sans-serif">a</tspan>' +
				'<tspan font-family="&quot;Noto Sans SC Variable&quot;, &quot;Noto Sans Variable&quot;, sans-serif">，</tspan>'
		));
	test('keeps the space after the last letter from moving a line that is centred or ends', () => {
		expect(live(text('ab', { anchor: 'middle', spacing: 2 }))).toContain('<text x="11" y="20" text-anchor="middle"');
		expect(live(text('ab', { anchor: 'end', spacing: 2 }))).toContain('<text x="12" y="20" text-anchor="end"');
	});
	test('has a group by its name, with what it clips, and again with a number', () => {
		const group: DrawnMark = { kind: 'group', name: 'map', clip: { x: 1, y: 2, width: 3, height: 4 }, marks: [] };
		expect(live(group, group)).toContain(
			'<clipPath id="p-map-clip"><rect x="1" y="2" width="3" height="4"/></clipPath><g id="p-map" clip-path="url(#p-map-clip)"></g>'
		);
		expect(live(group, group)).toContain('<g id="p-map-2" clip-path="url(#p-map-2-clip)">');
	});
	test('has nothing to press in it: it is a picture of a page', () => {
		const link: DrawnMark = { kind: 'link', x: 0, y: 0, width: 9, height: 9, to: { url: 'https://example.org/' } };
		expect(live(link)).not.toContain('<a');
	});
	test('shows a picture where its corners are', () => {
		const image: DrawnMark = {
			kind: 'image',
			bytes: Uint8Array.of(1, 2, 3),
			format: 'png',
			matrix: [10, 0, 0, 5, 1, 2],
			words: 'A "picture"'
		};
		expect(live(image)).toContain(
			'<image href="data:image/png;base64,AQID" width="1" height="1" preserveAspectRatio="none" transform="matrix(10 0 0 5 1 2)" role="img" aria-label="A &quot;picture&quot;"/>'
		);
	});
});

describe('a drawing as a file', () => {
	const file = (...marks: DrawnMark[]) =>
		writeSvg(drawing(...marks), { locale: 'en', title: 'A < B', description: 'D' }, SQUARE_FONTS);

	test('is as large as its paper and says what it is', async () => {
		const svg = await file();
		expect(svg).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg /);
		expect(svg).toContain('width="25.4mm" height="50.8mm" viewBox="0 0 72 144"');
		expect(svg).toContain('<title>A &lt; B</title><desc>D</desc>');
	});
	test('brings the weights that it writes in, and no others', async () => {
		const svg = await file(text('a', { weight: 600 }));
		expect(svg.match(/font-weight:\d+;src:url\(data:font\/woff;base64,d09GR/g)).toHaveLength(1);
		expect(svg).toContain('font-weight:600');
	});
	test('is the same for the same drawing', async () => expect(await file(text('a'))).toBe(await file(text('a'))));
	test('has no character that XML cannot write, of any text', async () => {
		// XML 1.0, 2.2: the characters that may stand in a document
		const writable = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary' }), async (words) => {
				const svg = await file(text(words, { of: words }));
				expect(svg).toMatch(writable);
				expect(escapeXml(words)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
				expect(svg.match(/<\/text>/g) ?? []).toHaveLength(1);
			})
		);
	});
});
