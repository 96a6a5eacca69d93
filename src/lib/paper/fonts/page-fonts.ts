import { type FontFile, type FontSource, parseRanges } from './font-source.ts';

const FAMILIES: Readonly<Record<string, FontFile['family']>> = {
	'Noto Sans Variable': 'sans',
	'Noto Sans SC Variable': 'han'
};

/** The font files that the page's style sheets list, with what each is for; a worker, which sees no sheet, is handed them. */
export const pageFontFiles = (): FontFile[] =>
	[...document.styleSheets].flatMap((sheet) =>
		[...sheet.cssRules].flatMap((rule) => {
			if (!(rule instanceof CSSFontFaceRule) || rule.style.getPropertyValue('font-style') === 'italic') return [];
			const family = FAMILIES[rule.style.getPropertyValue('font-family').replaceAll(/["']/g, '')];
			const file = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue('src'))?.[1];
			if (!family || !file) return [];
			const ranges = parseRanges(rule.style.getPropertyValue('unicode-range'));
			return [{ url: new URL(file, sheet.href ?? document.baseURI).href, family, ranges }];
		})
	);

/** Fonts of our own origin: what the page keeps for the time without a network serves them too. */
export const fetchedFonts = (files: readonly FontFile[], instancerUrl: string): FontSource => ({
	files,
	read: fetchBytes,
	readInstancer: () => fetchBytes(instancerUrl)
});

async function fetchBytes(url: string): Promise<Uint8Array> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${response.status} for ${url}`);
	return new Uint8Array(await response.arrayBuffer());
}
