import type { IFontAttributesProperties } from 'docx';
import type { Locale } from '../../../domain/names.ts';

/** Lengths are in twentieths of a point. */
const MM = 56.7;
const mm = (length: number): number => Math.round(length * MM);

export const PAGE = { width: mm(210), height: mm(297) };

/** @source GB/T 9704-2012, 5.2.1: 37 mm above and 28 mm at the left of a page of 156 mm by 225 mm of text (from memory) */
export const MARGINS = { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), header: mm(20), footer: mm(20) };
export const TEXT_WIDTH = PAGE.width - MARGINS.left - MARGINS.right;

export interface Fonts {
	/** Running text (仿宋). */
	readonly body: IFontAttributesProperties;
	/** Headings (黑体). */
	readonly head: IFontAttributesProperties;
	/** Half points of running text, and twentieths of a point from line to line. */
	readonly bodySize: number;
	readonly bodyLine: number;
	/** Of the first line of a paragraph. */
	readonly indent: number;
}

/** `tag`: the language words are checked in. `size`: 三号 in Chinese. */
export const FACES = {
	zh: { tag: 'zh-CN', size: 32, line: 560, indent: 640 },
	en: { tag: 'en-GB', size: 24, line: 360, indent: 0 },
	ru: { tag: 'ru-RU', size: 24, line: 360, indent: 0 }
} as const satisfies Record<Locale, { tag: string; size: number; line: number; indent: number }>;

/** Fonts that every office program in China has; another takes its own in their place. */
export function fontsOf(locale: Locale): Fonts {
	const latin = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' };
	const { size, line, indent } = FACES[locale];
	return {
		body: { ...latin, eastAsia: '仿宋' },
		head: { ...latin, eastAsia: '黑体' },
		bodySize: size,
		bodyLine: line,
		indent
	};
}
