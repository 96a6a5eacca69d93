import type { FontFacesSpecification } from 'maplibre-gl';

/** The family that labels on the map ask for. */
export const LABEL_FONT = 'Hetu Sans';

/** The families of `app.css` that make it up; it has their upright files alone. */
const FAMILIES = /Noto Sans (SC )?Variable/;

/**
 * The page's own fonts as MapLibre's `font-faces`: Latin, Cyrillic and Han, with no glyph server and no system font.
 *
 * They are read from the style sheets, which list every file with its range already: a second list of a hundred
 * ranges would weigh more than all our layers.
 */
export function fontFaces(): FontFacesSpecification {
	const faces = [...document.styleSheets].flatMap((sheet) =>
		[...sheet.cssRules].flatMap((rule) => {
			if (!(rule instanceof CSSFontFaceRule)) return [];
			const value = (name: string) => rule.style.getPropertyValue(name);
			const file = /url\(["']?([^"')]+)/.exec(value('src'))?.[1];
			if (!file || !FAMILIES.test(value('font-family'))) return [];
			const ranges = value('unicode-range').split(/,\s*/);
			return [{ url: new URL(file, sheet.href ?? document.baseURI).href, 'unicode-range': ranges }];
		})
	);
	return { [LABEL_FONT]: faces };
}
