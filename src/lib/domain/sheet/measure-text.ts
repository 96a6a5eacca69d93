import type { Locale } from '../names.ts';
import type { Weight } from './drawing.ts';
import { LETTER_WIDTHS } from './letter-widths.ts';

/** Of a Han character, and of anything no table has. */
const EM = 1000;
const FIRST_WIDE = 0x2000;

/** The width of a line of text, in the unit of `size`, without spacing between letters. */
export function widthOfText(
	text: string,
	{ size, weight, locale }: { size: number; weight: Weight; locale: Locale }
): number {
	const { any, zh } = LETTER_WIDTHS[weight];
	let width = 0;
	for (const letter of text) {
		const code = letter.codePointAt(0) ?? 0;
		width += (locale === 'zh' && code >= FIRST_WIDE ? zh.get(code) : undefined) ?? any.get(code) ?? EM;
	}
	return (width * size) / 1000;
}
