import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type FontFile, type FontSource, parseRanges } from '../../paper/fonts/font-source.ts';
import { type Fonts, openFonts } from '../../paper/fonts/letters.ts';

const require = createRequire(import.meta.url);

const FAMILIES = [
	['@fontsource-variable/noto-sans', 'sans'],
	['@fontsource-variable/noto-sans-sc', 'han']
] as const;

let opened: Fonts | undefined;

/** The fonts of the pages, out of their packages; opened once. */
export const serverFonts = (): Fonts => (opened ??= openFonts(packagedFonts()));

export const packagedFonts = (): FontSource => ({
	files: FAMILIES.flatMap(([name, family]) => readFamily(name, family)),
	read: (path) => readFile(path),
	readInstancer: () => readFile(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'))
});

function readFamily(name: string, family: FontFile['family']): FontFile[] {
	const folder = dirname(require.resolve(`${name}/package.json`));
	const css = readFileSync(join(folder, 'wght.css'), 'utf8');
	return [...css.matchAll(/url\(([^)]+)\)[^}]*?unicode-range:\s*([^;]+);/g)].map(([, file = '', ranges = '']) => ({
		url: join(folder, file),
		family,
		ranges: parseRanges(ranges)
	}));
}
