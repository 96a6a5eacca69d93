import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Locale } from '../../../domain/names.ts';

/** One file of a family, and the characters that it is for. */
export interface FontFile {
	readonly path: string;
	readonly family: string;
	readonly ranges: readonly (readonly [from: number, to: number])[];
}

const require = createRequire(import.meta.url);

/** Latin, Cyrillic and Greek; then Han. Both are cut into files by character, as pages load them. */
const SANS = once(() => readFamily('@fontsource-variable/noto-sans', 'NotoSans'));
const HAN = once(() => readFamily('@fontsource-variable/noto-sans-sc', 'NotoSansSC'));

/** Punctuation beyond ASCII is as wide as a character in Chinese, and is not elsewhere. */
const FIRST_WIDE = 0x2000;

/** The file for a character; `null` where neither family has it. */
export function fontFileOf(codePoint: number, locale: Locale): FontFile | null {
	const families = locale === 'zh' && codePoint >= FIRST_WIDE ? [HAN(), SANS()] : [SANS(), HAN()];
	for (const files of families) {
		const found = files.find(({ ranges }) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to));
		if (found) return found;
	}
	return null;
}

function readFamily(name: string, family: string): FontFile[] {
	const folder = dirname(require.resolve(`${name}/package.json`));
	const css = readFileSync(join(folder, 'wght.css'), 'utf8');
	return [...css.matchAll(/url\(([^)]+)\)[^}]*?unicode-range:\s*([^;]+);/g)].map(([, file = '', ranges = '']) => ({
		path: join(folder, file),
		family,
		ranges: ranges.split(',').map(readRange)
	}));
}

/** `U+4e00-4e0f` or `U+4e00` */
function readRange(range: string): readonly [number, number] {
	const [from = NaN, to = from] = range
		.trim()
		.slice(2)
		.split('-')
		.map((hex) => parseInt(hex, 16));
	return [from, to];
}

function once<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= make());
}
