import type { Locale } from '../../domain/names.ts';
import { type Drawing, WEIGHTS, type Weight } from '../../domain/sheet/drawing.ts';
import { toBase64 } from '../bytes.ts';
import { decimal } from '../decimal.ts';
import { type Fonts, type Letters } from '../fonts/letters.ts';
import { writeSfnt } from '../fonts/write-sfnt.ts';
import { writeWoff } from '../fonts/write-woff.ts';
import { lettersIn, textsIn } from '../texts.ts';
import { writeMarks } from './write-marks.ts';
import { PLAIN_SETTING, writeFileText } from './write-text.ts';
import { attributes, escapeXml } from '../xml.ts';

export interface SvgOrder {
	readonly locale: Locale;
	readonly title: string;
	readonly description: string;
}

const FAMILY = 'Hetu Sans';
/** Of the same drawing style, where a program does not read the fonts of a file. */
const OTHERS = '"Noto Sans", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';
const MM_PER_POINT = 25.4 / 72;

/** A drawing as a file of its own, as large as its paper, with the letters it writes and no others. */
export async function writeSvg(drawing: Drawing, order: SvgOrder, fonts: Fonts): Promise<string> {
	const { width, height, marks } = drawing;
	const letters = await lettersIn(marks, fonts, order.locale);
	const used = new Set(textsIn(marks).map(({ weight }) => weight));
	const faces = WEIGHTS.filter((weight) => used.has(weight)).map((weight) => fontFace(letters[weight], weight));
	const root = {
		xmlns: 'http://www.w3.org/2000/svg',
		width: `${decimal(width * MM_PER_POINT)}mm`,
		height: `${decimal(height * MM_PER_POINT)}mm`,
		viewBox: `0 0 ${decimal(width)} ${decimal(height)}`,
		'xml:lang': order.locale,
		'font-family': `"${FAMILY}", ${OTHERS}`,
		...PLAIN_SETTING
	};
	return [
		'<?xml version="1.0" encoding="UTF-8"?>\n',
		`<svg${attributes(root)}>`,
		`<title>${escapeXml(order.title)}</title><desc>${escapeXml(order.description)}</desc>`,
		`<style>${faces.join('')}</style>`,
		writeMarks(marks, { prefix: '', text: writeFileText }),
		'</svg>\n'
	].join('');
}

function fontFace(letters: Letters, weight: Weight): string {
	const font = writeSfnt({
		family: FAMILY,
		weight,
		glyphs: [...letters.values()],
		codePoints: [...letters.keys()].map((character) => character.codePointAt(0) ?? 0)
	});
	const source = `url(data:font/woff;base64,${toBase64(writeWoff(font))}) format("woff")`;
	return `@font-face{font-family:"${FAMILY}";font-weight:${weight};src:${source}}`;
}
