import type { FontFacesSpecification } from 'maplibre-gl';

/** The family that labels on the map ask for. */
export const LABEL_FONT = 'Hetu Sans';

/** The families of `app.css` that make it up. */
const FAMILIES = ['Noto Sans Variable', 'Noto Sans SC Variable'];

/**
 * The page's own fonts as MapLibre's `font-faces`: Latin, Cyrillic and Han, with no glyph server and no system font.
 *
 * They are read from the style sheets, which list every file with its range already: a second list of a hundred
 * ranges would weigh more than all our layers.
 */
export function fontFaces(): FontFacesSpecification {
	const rules = [...document.styleSheets].flatMap((sheet) =>
		[...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => ({ rule, sheet }))
	);
	const faces = rules.flatMap(({ rule: { style }, sheet }) => {
		const family = style.getPropertyValue('font-family').replaceAll(/["']/g, '');
		const file = /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src'))?.[1];
		if (!FAMILIES.includes(family) || !file || style.getPropertyValue('font-style') === 'italic') return [];
		const ranges = style.getPropertyValue('unicode-range').split(/,\s*/);
		return [{ url: new URL(file, sheet.href ?? document.baseURI).href, 'unicode-range': ranges }];
	});
	return { [LABEL_FONT]: faces };
}
