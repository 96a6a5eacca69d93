import { toBase64 } from '../bytes.ts';
import type { Fonts } from '../fonts/letters.ts';
import { writeSfnt } from '../fonts/write-sfnt.ts';
import { writeWoff } from '../fonts/write-woff.ts';
import { UNKNOWN } from '../fonts/characters.ts';

/** As `app.css` names the first of its families: the one here has the letters of all. */
const FAMILY = 'Noto Sans Variable';

/** The weights that pages are set in. Heavier words take the second as it is rather than be thickened. */
const FACES = [
	{ weight: 400, range: '400' },
	{ weight: 500, range: '500 900' }
] as const;

/** What formats of numbers and days write, and no text need hold. */
const ALWAYS =
	' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~' +
	'\u00a0\u202f\u2009°±²³·×÷–—‘’“”„«»…−≈≤≥№¥' +
	'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя' +
	'年月日时分秒周星期一二三四五六七八九十上下午，。、；：？！（）《》「」';

/**
 * `@font-face` rules with the letters of `texts` and those that formats write: what no font has is left to the reader's.
 */
export async function embedFonts(texts: readonly string[], fonts: Fonts): Promise<string> {
	const characters = [...new Set(ALWAYS + texts.join(''))].join('');
	const faces = await Promise.all(
		FACES.map(async ({ weight, range }) => {
			// the families stand in the order of a page, where Latin comes before Han in every language
			const letters = await fonts.lettersOf([characters], { locale: 'en', weight });
			const unknown = letters.get(UNKNOWN);
			const known = [...letters].filter(([character, glyph]) => glyph !== unknown || character === UNKNOWN);
			const font = writeSfnt({
				family: FAMILY,
				weight,
				glyphs: known.map(([, glyph]) => glyph),
				codePoints: known.map(([character]) => character.codePointAt(0) ?? 0)
			});
			return fontFace(writeWoff(font), range);
		})
	);
	return faces.join('\n');
}

/** The range is written out for the map, which reads it from here. */
const fontFace = (woff: Uint8Array, weight: string): string =>
	`@font-face{font-family:"${FAMILY}";font-weight:${weight};` +
	`src:url(data:font/woff;base64,${toBase64(woff)}) format("woff");unicode-range:U+0-10FFFF}`;
