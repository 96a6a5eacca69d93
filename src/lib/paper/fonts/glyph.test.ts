import { describe, expect, test } from 'vitest';
import { type Glyph, outlineOf } from './glyph.ts';
import { readFace } from './read-sfnt.ts';
import { SQUARE } from './test-fonts.ts';
import { writeSfnt } from './write-sfnt.ts';
import { writeWoff } from './write-woff.ts';

const curve = (on: number[]): Glyph => ({ ...SQUARE, on: Uint8Array.from(on) });
const place = { scale: 0.01, x: 10, y: 20 };

describe('the outline of a glyph', () => {
	test('goes down from the base line, in the size it is written in', () =>
		expect(outlineOf(SQUARE, place)).toBe('M10 20L10 16L14 16L14 20Z'));
	test('curves about a point that is not on it', () =>
		expect(outlineOf(curve([1, 0, 1, 1]), place)).toBe('M10 20Q10 16 14 16L14 20Z'));
	test('has a point between two that are not on it', () =>
		expect(outlineOf(curve([1, 0, 0, 1]), place)).toBe('M10 20Q10 16 12 16Q14 16 14 20Z'));
	test('closes with the curve about its last point', () =>
		expect(outlineOf(curve([1, 1, 1, 0]), place)).toBe('M10 20L10 16L14 16Q14 20 10 20Z'));
	test('begins between two points where none is on it', () =>
		expect(outlineOf(curve([0, 0, 0, 0]), place)).toBe('M12 20Q10 20 10 18Q10 16 12 16Q14 16 14 18Q14 20 12 20Z'));
});

describe('a font that is written', () => {
	const glyphs = [SQUARE, { ...curve([1, 0, 0, 1]), advance: 1000 }];
	const codePoints = [0x41, 0x1f600];
	const font = writeSfnt({ family: 'Test', weight: 400, glyphs, codePoints });

	test('is read again with the same glyphs, near and far characters alike', () => {
		const face = readFace(font);
		expect(codePoints.map((codePoint) => face.glyphOf(codePoint))).toEqual(glyphs);
		expect(face.glyphOf(0x42)).toBeNull();
	});
	test('sums up to what its header has to make it', () => {
		const view = new DataView(font.buffer);
		let sum = 0;
		for (let at = 0; at < font.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
		// OpenType, `head`: checksumAdjustment
		expect(sum.toString(16)).toBe('b1b0afba');
	});
	test('is the same bytes for the same glyphs', () =>
		expect(writeSfnt({ family: 'Test', weight: 400, glyphs, codePoints })).toEqual(font));
	test('keeps its length and its tables as WOFF', () => {
		const view = new DataView(writeWoff(font).buffer);
		expect([0, 4, 8, 16].map((at) => view.getUint32(at))).toEqual([
			0x774f4646,
			0x00010000,
			view.byteLength,
			font.length
		]);
		expect(view.getUint16(12)).toBe(10);
	});
});
