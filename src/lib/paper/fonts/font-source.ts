import type { Locale } from '../../domain/names.ts';

/** A family is cut into files by character, as pages load them. `sans`: Latin, Cyrillic and Greek; `han`: the rest. */
export interface FontFile {
	/** An address, or a path on a disk: whatever its source reads. */
	readonly url: string;
	readonly family: 'sans' | 'han';
	readonly ranges: readonly (readonly [from: number, to: number])[];
}

/** Where fonts come from: a page's own files in a browser, packages on a server. */
export interface FontSource {
	readonly files: readonly FontFile[];
	/** A file of the list, as WOFF2. */
	read(url: string): Promise<Uint8Array>;
	/** `harfbuzz-subset.wasm`. */
	readInstancer(): Promise<Uint8Array>;
}

/** Punctuation beyond ASCII is as wide as a character in Chinese, and is not elsewhere. */
const FIRST_WIDE = 0x2000;

/** Whose glyph a character takes where both families have it. */
export const firstFamily = (codePoint: number, locale: Locale): FontFile['family'] =>
	locale === 'zh' && codePoint >= FIRST_WIDE ? 'han' : 'sans';

/** The files that say they are for a character, the one to ask first first; none where no family has it. */
export function filesFor(files: readonly FontFile[], codePoint: number, locale: Locale): FontFile[] {
	const first = firstFamily(codePoint, locale);
	const rank = ({ family }: FontFile) => Number(family !== first);
	return files
		.filter(({ ranges }) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to))
		.sort((a, b) => rank(a) - rank(b));
}

/** `U+4e00-4e0f,U+4e12` of a style sheet. */
export const parseRanges = (ranges: string): (readonly [number, number])[] =>
	ranges.split(',').map((range) => {
		const [from = NaN, to = from] = range
			.trim()
			.slice(2)
			.split('-')
			.map((hex) => parseInt(hex, 16));
		return [from, to];
	});
