import { crc32 as crcOfNode, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32 } from './crc.ts';
import { readJpegSize, writeJpegDensity } from './jpeg.ts';
import { packColours, rasterOf, stripRows } from './raster.ts';
import { chunksOf, plainRows, readPng } from './read-png.ts';
import { chunk, createPngWriter } from './write-png.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const order = (width: number, height: number) => ({ width, height, dpi: 300, texts: {} });

async function pngOf(rows: Uint8Array, width: number, texts: Record<string, string> = {}): Promise<Uint8Array> {
	const writer = createPngWriter({ ...order(width, rows.length / 3 / width), texts });
	await writer.add(rows);
	return writer.finish();
}

describe('a PNG', () => {
	test('of one red pixel at 300 dpi is, byte by byte, what the specification says', async () => {
		const png = hex(await pngOf(Uint8Array.of(255, 0, 0), 1));
		// 300 dpi are 11,811 dots to the metre, 0x2e23; sums by the method of Annex D
		expect(png.slice(0, 16 + 50 + 42)).toBe(
			'89504e470d0a1a0a' +
				'0000000d49484452000000010000000108020000' +
				'00907753de' +
				'000000097048597300002e2300002e230178a53f76'
		);
		expect(png.slice(-24)).toBe('0000000049454e44ae426082');
		const [data] = [...chunksOf(Buffer.from(png, 'hex'))].filter(({ type }) => type === 'IDAT');
		expect([1, 2].map((filter) => hex(Uint8Array.of(filter, 255, 0, 0)))).toContain(
			hex(inflateSync(data?.body ?? new Uint8Array()))
		);
	});
	test('says its title in ASCII as plain text, in Chinese as international text', async () => {
		const png = await pngOf(new Uint8Array(3), 1, { Title: 'Map', Source: '图 1' });
		const texts = [...chunksOf(png)].filter(({ type }) => /TXt|tEXt/.test(type));
		expect(texts.map(({ type, body }) => [type, Buffer.from(body).toString('utf8')])).toEqual([
			['tEXt', 'Title\0Map'],
			['iTXt', 'Source\0\0\0\0\0图 1']
		]);
	});
	test('gives back its pixels, in however many strips it was written', async () => {
		const pixels = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).chain(([width, height]) =>
			fc.record({
				width: fc.constant(width),
				rows: fc.uint8Array({ minLength: 3 * width * height, maxLength: 3 * width * height }),
				cut: fc.integer({ min: 0, max: height })
			})
		);
		await fc.assert(
			fc.asyncProperty(pixels, async ({ width, rows, cut }) => {
				const writer = createPngWriter(order(width, rows.length / 3 / width));
				await writer.add(rows.subarray(0, 3 * width * cut));
				await writer.add(rows.subarray(3 * width * cut));
				expect(hex(plainRows(readPng(await writer.finish())))).toBe(hex(rows));
			}),
			{ numRuns: 60 }
		);
	});
	test('is not finished before its last row', async () => {
		const writer = createPngWriter(order(1, 2));
		await writer.add(new Uint8Array(3));
		await expect(writer.finish()).rejects.toThrow('1 rows of 2');
		await writer.abandon();
	});
	test('sums its chunks as zlib does', () => {
		fc.assert(fc.property(fc.uint8Array(), (bytes) => crc32(bytes) === crcOfNode(bytes)));
		expect(hex(chunk('IEND', new Uint8Array()))).toBe('0000000049454e44ae426082');
	});
});

describe('a raster', () => {
	test('of A4 at 150 dpi is 1,240 by 1,754 pixels, of A1 at 600 dpi 14,031 by 19,866', () => {
		const mm = (length: number) => (length * 72) / 25.4;
		expect(rasterOf({ width: mm(210), height: mm(297) }, 150)).toMatchObject({ width: 1240, height: 1754 });
		expect(rasterOf({ width: mm(594), height: mm(841) }, 600)).toMatchObject({ width: 14031, height: 19866 });
	});
	test('is cut into strips that hold no more than they may', () => {
		const raster = { width: 14_043, height: 19_866, scale: 1 };
		// 16 MiB are 298.6 rows of 4 × 14,043 bytes
		expect(stripRows(raster, 16 * 2 ** 20)).toBe(298);
		expect(stripRows({ ...raster, height: 5 }, 16 * 2 ** 20)).toBe(5);
	});
	test('puts what lets through on white', () => {
		const strip = new Uint8Array(9);
		packColours(Uint8Array.of(100, 0, 50, 255, 100, 0, 50, 0), { strip, width: 3, left: 1, tileWidth: 2 });
		expect([...strip]).toEqual([0, 0, 0, 100, 0, 50, 255, 255, 255]);
	});
});

describe('a JPEG', () => {
	// a start, an application's own segment, a frame of 8 bits, 5 rows of 7 pixels in 3 colours, an end
	const frame = [0xff, 0xc0, 0, 17, 8, 0, 5, 0, 7, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
	const jfif = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];
	const plain = Uint8Array.of(0xff, 0xd8, ...frame, 0xff, 0xd9);
	const canvas = Uint8Array.of(0xff, 0xd8, ...jfif, ...frame, 0xff, 0xd9);

	test('tells its size', () => {
		expect(readJpegSize(canvas)).toEqual({ width: 7, height: 5, channels: 3 });
		expect(() => readJpegSize(Uint8Array.of(0xff, 0xd8, 0xff, 0xd9))).toThrow('no JPEG');
	});
	test.each([
		['of a canvas', canvas],
		['without a density', plain]
	])('%s says how many dots go to an inch', (_, bytes) =>
		// JFIF 1.02: units 1 are dots per inch; 300 is 0x012c
		expect(hex(writeJpegDensity(bytes, 300))).toBe(
			`ffd8ffe000104a46494600010201012c012c0000${hex(Uint8Array.from(frame))}ffd9`
		)
	);
});
