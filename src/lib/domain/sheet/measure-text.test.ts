import { readFileSync } from 'node:fs';
import fontkit from '@pdf-lib/fontkit';
import subsetFont from 'subset-font';
import { describe, expect, test } from 'vitest';
import { fontFileOf } from '../../server/documents/pdf/font-files.ts';
import type { Locale } from '../names.ts';
import { WEIGHTS, type Weight } from './drawing.ts';
import { widthOfText } from './measure-text.ts';

describe('the width of a text', () => {
	test.each(WEIGHTS)('is that of the fonts it is drawn in, at weight %i', async (weight) => {
		for (const text of ['Qiqihar (0,5–1.2)', 'Районы и уезды: «ё»', 'Tolerance, W & AV’s'])
			expect(widthOfText(text, { size: 10, weight, locale: 'en' })).toBeCloseTo(
				await drawnWidth(text, weight, 'en'),
				1
			);
		expect(widthOfText('齐齐哈尔“市”—№', { size: 10, weight, locale: 'zh' })).toBeCloseTo(
			await drawnWidth('齐齐哈尔“市”—№', weight, 'zh'),
			1
		);
	});

	test('of a Chinese quotation mark is a character in Chinese and a sign elsewhere', () => {
		const width = (locale: Locale) => widthOfText('“', { size: 10, weight: 400, locale });
		expect([width('zh'), width('en') < 5]).toEqual([10, true]);
	});
});

/** As the font files say, letter by letter. */
async function drawnWidth(text: string, weight: Weight, locale: Locale): Promise<number> {
	let width = 0;
	for (const letter of text) {
		const file = fontFileOf(letter.codePointAt(0) ?? 0, locale);
		if (!file) throw new Error(`no font has ${letter}`);
		const bytes = await subsetFont(readFileSync(file.path), letter, {
			targetFormat: 'sfnt',
			variationAxes: { wght: weight },
			noHinting: true
		});
		const font = fontkit.create(Buffer.concat([bytes, Buffer.alloc(16)]));
		width += (font.layout(letter, []).glyphs[0]?.advanceWidth ?? NaN) / font.unitsPerEm;
	}
	return width * 10;
}
