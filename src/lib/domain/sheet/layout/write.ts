import { breakLines } from '../break-lines.ts';
import type { Palette } from '../../cartography/palette.ts';
import type { Locale } from '../../names.ts';
import type { DrawnText, Weight } from '../drawing.ts';
import { text } from '../map/pen.ts';
import { widthOfText } from '../measure-text.ts';

/** What every part of a sheet is written with. `unit`: how much larger letters are than on A4. */
export interface Type {
	readonly locale: Locale;
	readonly palette: Palette;
	readonly unit: number;
}

export interface Letters {
	readonly size: number;
	readonly weight: Weight;
	readonly colour: string;
}

/** Of a line to the next, in its size. */
export const LEADING = 1.36;
/** Of a line's top to its base line. */
export const ASCENT = 1.02;

export const widthIn = ({ locale }: Type, line: string, { size, weight }: Pick<Letters, 'size' | 'weight'>): number =>
	widthOfText(line, { size, weight, locale });

/** A text in lines that fit. */
export const linesIn = (type: Type, words: string, { width, letters }: { width: number; letters: Letters }): string[] =>
	breakLines(words, width, (part) => widthIn(type, part, letters));

/** The lines of a paragraph one below the other from `y`, the top of the first. */
export function writeLines(
	lines: readonly string[],
	letters: Letters,
	{ x, y, anchor = 'start' }: { x: number; y: number; anchor?: DrawnText['anchor'] }
): DrawnText[] {
	return lines.map((line, place) =>
		text({
			...letters,
			text: line,
			x,
			y: y + letters.size * (ASCENT + place * LEADING),
			anchor,
			...(place > 0 && { goesOn: true })
		})
	);
}

/** Paragraphs one below the other. */
export function writeParagraphs(
	paragraphs: readonly (readonly string[])[],
	letters: Letters,
	{ x, y }: { x: number; y: number }
): DrawnText[] {
	let top = y;
	return paragraphs.flatMap((lines) => {
		const written = writeLines(lines, letters, { x, y: top });
		top += heightOfLines(lines.length, letters);
		return written;
	});
}

export const heightOfLines = (count: number, { size }: Pick<Letters, 'size'>): number => count * size * LEADING;

/** A line cut to a width, with a sign that it is. */
export function cutLine(type: Type, line: string, { width, letters }: { width: number; letters: Letters }): string {
	if (widthIn(type, line, letters) <= width) return line;
	const kept = [...line];
	while (kept.length > 1 && widthIn(type, `${kept.join('')}…`, letters) > width) kept.pop();
	return `${kept.join('').trimEnd()}…`;
}
