import type { FontFacesSpecification } from 'maplibre-gl';
import latinRanges from '@fontsource-variable/noto-sans/unicode.json';
import hanRanges from '@fontsource-variable/noto-sans-sc/unicode.json';

const hanFiles = import.meta.glob<string>('/node_modules/@fontsource-variable/noto-sans-sc/files/*-wght-normal.woff2', {
	query: '?url',
	import: 'default',
	eager: true
});
const latinFiles = import.meta.glob<string>(
	[
		'/node_modules/@fontsource-variable/noto-sans/files/noto-sans-latin*-wght-normal.woff2',
		'/node_modules/@fontsource-variable/noto-sans/files/noto-sans-cyrillic*-wght-normal.woff2'
	],
	{ query: '?url', import: 'default', eager: true }
);

/** The family that labels on the map ask for. */
export const LABEL_FONT = 'Hetu Sans';

/** The shipped fonts as MapLibre's `font-faces`: Latin, Cyrillic and Han, with no glyph server and no system font. */
export function fontFaces(origin: string): FontFacesSpecification {
	return {
		[LABEL_FONT]: [...faces(latinFiles, latinRanges, origin), ...faces(hanFiles, hanRanges, origin)]
	};
}

function faces(files: Record<string, string>, ranges: Record<string, string>, origin: string) {
	return Object.entries(files).flatMap(([path, url]) => {
		const name = /noto-sans(?:-sc)?-(.+)-wght-normal\.woff2$/.exec(path)?.[1] ?? '';
		const range = ranges[name] ?? ranges[`[${name}]`];
		return range ? [{ url: new URL(url, origin).href, 'unicode-range': range.split(',') }] : [];
	});
}
