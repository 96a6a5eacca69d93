import { type FontFile, type FontSource, parseRanges } from './font-source.ts';

const FAMILIES: Readonly<Record<string, FontFile['family']>> = {
	'Noto Sans Variable': 'sans',
	'Noto Sans SC Variable': 'han'
};

/** The font files that the page's style sheets list, with what each is for. */
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

/** What a worker, which sees no sheet, is handed. */
export interface FontAddresses {
	readonly files: readonly FontFile[];
	/** Of `harfbuzz-subset.wasm`. */
	readonly instancer: string;
}

/** Fonts of our own origin: what the page keeps for the time without a network serves them too. */
export const fetchedFonts = ({ files, instancer }: FontAddresses): FontSource => ({
	files,
	read: fetchBytes,
	readInstancer: () => fetchBytes(instancer)
});

async function fetchBytes(url: string): Promise<Uint8Array> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${response.status} for ${url}`);
	return new Uint8Array(await response.arrayBuffer());
}
