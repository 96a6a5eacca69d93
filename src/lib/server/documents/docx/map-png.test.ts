import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { mapPng } from './map-png.ts';

/** Rows of places in the palette, one digit a pixel. */
function rowsOf(png: Buffer): string[] {
	expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
	const width = png.readUInt32BE(16);
	const at = png.indexOf('IDAT');
	const packed = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
	const rows = inflateSync(packed);
	return Array.from({ length: png.readUInt32BE(20) }, (_, row) =>
		[...rows.subarray(row * (width + 1) + 1, (row + 1) * (width + 1))].join('')
	);
}

test('a map is land with its line, the lit part over it, and a point with its ring', () => {
	const square = (from: number, to: number) =>
		[
			[from, 0],
			[to, 0],
			[to, 0.5],
			[from, 0.5]
		] as [number, number][];
	const { png, height } = mapPng(
		{
			aspect: 2,
			shapes: [
				{ rings: [square(0.5, 1)], isLit: true },
				{ rings: [square(0, 0.5)], isLit: false }
			],
			points: [[0.25, 0.25]],
			caption: ''
		},
		200
	);
	expect(height).toBe(100);
	const rows = rowsOf(png);
	const pixel = (x: number, y: number) => rows[y]?.[x];
	// paper 0, land 1, line 2, lit 3, its line 4, point 5, ring 6
	expect([pixel(20, 20), pixel(150, 50), pixel(50, 50), pixel(59, 50), pixel(100, 50), pixel(0, 50)]).toEqual([
		'1',
		'3',
		'5',
		'6',
		'4',
		'2'
	]);
	expect(rows.join('').includes('0')).toBe(false);
});
