import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Drawing } from '../../src/lib/domain/sheet/drawing.ts';
import { widthOfText } from '../../src/lib/domain/sheet/measure-text.ts';
import { chunk } from '../../src/lib/paper/picture/write-png.ts';
import { writeDrawingsPdf } from '../../src/lib/paper/pdf/write-drawings-pdf.ts';
import type { PressOrder } from '../../src/lib/paper/press/print-order.ts';
import type { Deck } from '../../src/lib/paper/slides/slide.ts';
import { writeSlides } from '../../src/lib/paper/slides/write-slides.ts';
import { writeSvg } from '../../src/lib/paper/svg/write-svg.ts';
import { serverFonts } from '../../src/lib/server/documents/fonts.ts';
import { writeDrawingPng } from '../../src/lib/server/documents/sheet/write-drawing-png.ts';
import { openPaperPage, type PaperPage } from '../drivers/paper-page.ts';
import { syntheticSheet } from '../bench/synthetic-sheet.ts';
import { colourAt, comparePictures, inkIn } from './compare-pictures.ts';
import { SAMPLE_LINES, sampleDrawing } from './sample-drawing.ts';

const folder = mkdtempSync(join(tmpdir(), 'hetu-paper-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fonts = serverFonts();
const DPI = 150;
const about = { locale: 'zh', title: '图', subject: 'S', madeOn: '2026-11-20T08:00:00Z' } as const;
const pdfOf = (...pages: Drawing[]) => writeDrawingsPdf({ ...about, pages }, fonts);
const pngOf = (drawing: Drawing, dpi = DPI) =>
	writeDrawingPng(drawing, { dpi, locale: 'zh', texts: { Title: '图' } }, fonts);

const poppler = spawnSync('pdftotext', ['-v']).error === undefined;
if (!poppler) console.warn('SKIPPED: poppler-utils is not here: the PDF of drawings are neither read nor looked at');

function kept(name: string, bytes: Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, bytes);
	return path;
}

function seenByPoppler(bytes: Uint8Array, dpi = DPI): Uint8Array {
	const path = kept('seen.pdf', bytes);
	spawnSync('pdftoppm', ['-r', String(dpi), '-png', '-singlefile', path, join(folder, 'seen')]);
	return readFileSync(join(folder, 'seen.png'));
}

describe('letters', () => {
	test('are as wide as a sheet is laid out for', async () => {
		for (const locale of ['zh', 'en', 'ru'] as const)
			for (const weight of [400, 600] as const)
				for (const text of SAMPLE_LINES) {
					const letters = await fonts.lettersOf([text], { locale, weight });
					const width = [...text].reduce((sum, letter) => sum + (letters.get(letter)?.advance ?? NaN), 0);
					expect(Math.abs(width - widthOfText(text, { size: 1000, weight, locale }))).toBeLessThan(text.length);
				}
	});
	test('that no font has are a question mark', async () => {
		const letters = await fonts.lettersOf(['\u{1f600}'], { locale: 'zh', weight: 400 });
		expect(letters.get('\u{1f600}')).toEqual(letters.get('?'));
	});
});

describe.skipIf(!poppler)('the PDF of a drawing', () => {
	test('is read line by line in three scripts, each line once', async () => {
		const path = kept('read.pdf', await pdfOf(sampleDrawing()));
		const { stdout } = spawnSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
		for (const line of SAMPLE_LINES) expect(stdout.split(line)).toHaveLength(2);
	});
	test('shows its Chinese: the letters are drawn, not only there to be found', async () => {
		const picture = seenByPoppler(await pdfOf(sampleDrawing()));
		const points = (value: number) => Math.round((value * DPI) / 72);
		const box = { left: points(20), top: points(98), width: points(14 * 6), height: points(14) };
		// a tenth of the room of a line of Han is ink, more or less
		expect(inkIn(picture, box)).toBeGreaterThan(0.1);
		expect(inkIn(picture, { ...box, top: points(200) })).toBe(0);
	});
	test('looks as the PNG of the server does', async () => {
		const drawing = sampleWithoutPicture();
		const { mean, unlike } = comparePictures(seenByPoppler(await pdfOf(drawing)), await pngOf(drawing));
		expect(mean).toBeLessThan(1.3);
		expect(unlike).toBeLessThan(0.0005);
	});
});

describe('a picture in a drawing', () => {
	/** Red, green and blue in the middle of each quarter of the chequer: from the left, from the top. */
	const quartersOf = (picture: Uint8Array) =>
		[0.25, 0.75].flatMap((down) =>
			[0.25, 0.75].map((across) => {
				const at = (from: number, share: number) => Math.round(((from + 40 * share) * DPI) / 72);
				return colourAt(picture, at(240, across), at(20, down)).map((value) => Math.round(value / 255));
			})
		);
	const [red, blue, green, white] = [
		[1, 0, 0],
		[0, 0, 1],
		[0, 1, 0],
		[1, 1, 1]
	];

	test('is the right way up on the server', async () =>
		expect(quartersOf(await pngOf(sampleDrawing()))).toEqual([red, blue, green, white]));
	test.skipIf(!poppler)('is the right way up in a PDF', async () =>
		expect(quartersOf(seenByPoppler(await pdfOf(sampleDrawing())))).toEqual([red, blue, green, white])
	);
});

describe('a picture that lets through', () => {
	/** PNG of 1 × 1 pixel with opacity: half a red, filtered by nothing. */
	const halfRed = Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0)),
		chunk('IDAT', deflateSync(Uint8Array.of(0, 255, 0, 0, 128))),
		chunk('IEND', new Uint8Array())
	]);
	const onGreen: Drawing = {
		width: 48,
		height: 48,
		marks: [
			{ kind: 'path', path: 'M0 0L48 0L48 48L0 48Z', fill: '#00ff00' },
			{ kind: 'image', bytes: new Uint8Array(halfRed), format: 'png', matrix: [48, 0, 0, 48, 0, 0], words: 'R' }
		]
	};
	// 128 of 255 red over green
	const mixed = [128, 127, 0];
	const near = (colour: number[]) => colour.every((value, place) => Math.abs(value - (mixed[place] ?? 0)) <= 2);

	test('shows what lies beneath it on the server', async () =>
		expect(colourAt(await pngOf(onGreen), 50, 50)).toSatisfy(near));
	test.skipIf(!poppler)('shows what lies beneath it in a PDF', async () =>
		expect(colourAt(seenByPoppler(await pdfOf(onGreen)), 50, 50)).toSatisfy(near)
	);
});

describe('the PDF of a full sheet', () => {
	test('of A3 is well under 1.5 MB', async () => {
		const sheet = syntheticSheet({ width: 1190.55, height: 841.89, corners: 40_000, symbols: 1000, labels: 400 });
		expect((await pdfOf(sheet)).length).toBeLessThan(1_500_000);
	});
});

describe('the PNG of the server', () => {
	test('is the same in one strip or in many', async () => {
		// 600 points at 600 dpi are 5,000 pixels, of which a strip holds 1,258 rows
		const tall: Drawing = { ...sampleDrawing(), width: 600, height: 300 };
		const whole = await pngOf(tall, 600);
		const progress: number[] = [];
		const order = { dpi: 600, locale: 'zh', texts: { Title: '图' } } as const;
		const again = await writeDrawingPng(tall, { ...order, onProgress: (share) => progress.push(share) }, fonts);
		expect(Buffer.compare(whole, again)).toBe(0);
		expect(progress.length).toBeGreaterThan(1);
		expect(progress.at(-1)).toBe(1);
	});
	test('ends where it is stopped', async () => {
		const signal = AbortSignal.abort(new Error('enough'));
		await expect(writeDrawingPng(sampleDrawing(), { dpi: 72, locale: 'zh', texts: {}, signal }, fonts)).rejects.toThrow(
			'enough'
		);
	});
});

describe('a browser', () => {
	let page: PaperPage;
	beforeAll(async () => {
		page = await openPaperPage();
	});
	afterAll(() => page.close());
	const print = (order: PressOrder, drawings: readonly Drawing[] = [sampleWithoutPicture()], stopAt?: number) =>
		page.print({ order, drawings, stopAt });

	test('makes the very PDF that the server makes, in a worker, under the policy of our pages', async () => {
		const { file } = await print({ format: 'pdf', ...about });
		expect(Buffer.compare(file, await pdfOf(sampleWithoutPicture()))).toBe(0);
		expect(page.faults).toEqual([]);
	});
	test('makes the very slides that the server makes, and asks no host for anything', async () => {
		const text = { kind: 'text', text: '图 & Ёлка', x: 9, y: 9, width: 99, height: 20 } as const;
		const parts = [
			{ ...text, size: 12, weight: 400, colour: '#112233', link: { url: 'https://example.org/' } } as const
		];
		const deck: Deck = { ...about, width: 960, height: 540, slides: [{ parts }] };
		expect(Buffer.compare(await page.slides(deck), await writeSlides(deck))).toBe(0);
		expect(page.faults).toEqual([]);
	});
	test('makes the very SVG that the server makes', async () => {
		const { file } = await print({ format: 'svg', locale: 'zh', title: 'T', description: 'D' });
		const order = { locale: 'zh', title: 'T', description: 'D' } as const;
		expect(file.toString()).toBe(await writeSvg(sampleWithoutPicture(), order, fonts));
	});
	test('makes a PNG that looks as the server’s does, with its density and title', async () => {
		const { file, progress } = await print({ format: 'png', dpi: DPI, locale: 'zh', texts: { Title: '图' } });
		const { mean, unlike } = comparePictures(file, await pngOf(sampleWithoutPicture()));
		expect(mean).toBeLessThan(1);
		expect(unlike).toBeLessThan(0.0002);
		expect(progress).toEqual([1]);
		// 150 dpi are 5,906 dots to the metre
		expect(file.includes(Buffer.from('pHYs\0\0\x17\x12\0\0\x17\x12\x01', 'latin1'))).toBe(true);
		expect(file.includes(Buffer.from('iTXtTitle\0\0\0\0\0图'))).toBe(true);
	});
	test('shows the SVG as the PNG is', async () => {
		const drawing = sampleWithoutPicture();
		const svg = await writeSvg(drawing, { locale: 'zh', title: 'T', description: 'D' }, fonts);
		const shown = await page.show(svg, { width: 600, height: 450 });
		const { mean, unlike } = comparePictures(shown, await pngOf(drawing));
		expect(mean).toBeLessThan(1.3);
		expect(unlike).toBeLessThan(0.0005);
	});
	test('paints a picture wider than a canvas in tiles that join', async () => {
		// 600 points at 600 dpi are 5,000 pixels
		const wide: Drawing = { ...sampleWithoutPicture(), width: 600 };
		const { file, progress } = await print({ format: 'png', dpi: 600, locale: 'zh', texts: {} }, [wide]);
		expect(progress.length).toBeGreaterThan(1);
		const { unlike } = comparePictures(file, await pngOf(wide, 600));
		expect(unlike).toBeLessThan(0.0002);
	});
	test('makes a JPEG of what fits a canvas, and says what does not', async () => {
		const { file } = await print({ format: 'jpeg', dpi: 300, locale: 'zh' });
		expect(file.subarray(0, 20).toString('hex')).toMatch(/^ffd8ffe000104a46494600010201012c012c0000/);
		const vast = { ...sampleWithoutPicture(), width: 2383.94, height: 1683.78 };
		const { problem } = await print({ format: 'jpeg', dpi: 600, locale: 'zh' }, [vast]);
		expect(problem).toBe('too-large');
	});
	test.skipIf(!poppler)('makes a JPEG that a PDF and the server show as it is', async () => {
		const { file } = await print({ format: 'jpeg', dpi: DPI, locale: 'zh' });
		const matrix = [288, 0, 0, 216, 0, 0] as const;
		const photo: Drawing = {
			...sampleDrawing(),
			marks: [{ kind: 'image', bytes: new Uint8Array(file), format: 'jpeg', matrix, words: 'P' }]
		};
		const drawn = await pngOf(sampleWithoutPicture());
		for (const picture of [seenByPoppler(await pdfOf(photo)), await pngOf(photo)])
			// what a JPEG blurs at the edges of letters
			expect(comparePictures(picture, drawn).unlike).toBeLessThan(0.005);
	});
	test('asks for pages one by one, stops when told, and prints the next order all the same', async () => {
		const pages = Array.from({ length: 5 }, sampleWithoutPicture);
		const order = { format: 'pdf', ...about } as const;
		expect((await print(order, pages)).progress).toEqual([1, 2, 3, 4, 5]);
		const { problem, progress } = await print(order, pages, 3);
		expect(problem).toContain('stopped');
		expect(progress.length).toBeLessThan(5);
		expect((await print(order, pages.slice(0, 1))).progress).toEqual([1]);
	});
});

/** What is called in a page cannot be handed bytes. */
const sampleWithoutPicture = (): Drawing => {
	const { marks, ...size } = sampleDrawing();
	return { ...size, marks: marks.filter(({ kind }) => kind !== 'image') };
};
