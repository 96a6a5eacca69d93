import type { Locale } from '../../domain/names.ts';
import type { DrawnText } from '../../domain/sheet/drawing.ts';
import { decimal } from '../decimal.ts';
import { firstFamily } from '../fonts/font-source.ts';
import { attributes, escapeXml } from '../xml.ts';
import { charactersOf } from '../fonts/characters.ts';

/** The families of `app.css`. */
const PAGE_FAMILIES = {
	sans: '"Noto Sans Variable", "Noto Sans SC Variable", sans-serif',
	han: '"Noto Sans SC Variable", "Noto Sans Variable", sans-serif'
} as const;

/**
 * Of a whole drawing: no letter moves towards another, none join, none goes to the next whole pixel. A line is as wide as
 * its letters, as in every other format.
 */
export const PLAIN_SETTING = {
	'text-rendering': 'geometricPrecision',
	style: 'font-kerning:none;font-variant-ligatures:none;font-feature-settings:normal;white-space:pre'
} as const;

/** Text in the fonts that the page has. */
export function writePageText(mark: DrawnText, locale: Locale): string {
	const [first, ...others] = runsOf(mark.text, locale);
	if (!first) return '';
	if (others.length === 0) return element(mark, escapeXml(first.text), PAGE_FAMILIES[first.family]);
	const runs = [first, ...others].map(
		({ text, family }) => `<tspan${attributes({ 'font-family': PAGE_FAMILIES[family] })}>${escapeXml(text)}</tspan>`
	);
	return element(mark, runs.join(''));
}

/** Text in the font that the file brings. */
export const writeFileText = (mark: DrawnText): string => element(mark, escapeXml(charactersOf(mark.text).join('')));

function element(mark: DrawnText, content: string, family?: string): string {
	const { x, y, anchor, size, weight, colour, rotation, halo, spacing = 0, opacity, of } = mark;
	// a space also follows the last letter here, and nowhere else
	const shift = { start: 0, middle: spacing / 2, end: spacing }[anchor];
	const values = {
		x: decimal(x + shift),
		y: decimal(y),
		'text-anchor': anchor === 'start' ? undefined : anchor,
		'font-family': family,
		'font-size': decimal(size),
		'font-weight': weight,
		'letter-spacing': spacing === 0 ? undefined : decimal(spacing),
		fill: colour,
		stroke: halo?.colour,
		'stroke-width': halo && decimal(halo.width),
		'stroke-linejoin': halo && 'round',
		'stroke-linecap': halo && 'round',
		'paint-order': halo && 'stroke',
		opacity: opacity === undefined || opacity === 1 ? undefined : decimal(opacity),
		transform: rotation ? `rotate(${decimal(rotation)} ${decimal(x)} ${decimal(y)})` : undefined,
		'data-of': of
	};
	return `<text${attributes(values)}>${content}</text>`;
}

function runsOf(text: string, locale: Locale): { text: string; family: 'sans' | 'han' }[] {
	const runs: { text: string; family: 'sans' | 'han' }[] = [];
	for (const character of charactersOf(text)) {
		const family = firstFamily(character.codePointAt(0) ?? 0, locale);
		const last = runs.at(-1);
		if (last?.family === family) last.text += character;
		else runs.push({ text: character, family });
	}
	return runs;
}
