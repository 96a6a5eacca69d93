import { describe, expect, test } from 'vitest';
import type { Locale } from '../../src/lib/domain/names.ts';
import { WEIGHTS, type Weight } from '../../src/lib/domain/sheet/drawing.ts';
import { widthOfText } from '../../src/lib/domain/sheet/measure-text.ts';
import { serverFonts } from '../../src/lib/server/documents/fonts.ts';

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

/** As the font files say, letter by letter, at size 10. */
async function drawnWidth(text: string, weight: Weight, locale: Locale): Promise<number> {
	const letters = await serverFonts().lettersOf([text], { locale, weight });
	return [...text].reduce((sum, letter) => sum + (letters.get(letter)?.advance ?? NaN), 0) / 100;
}
