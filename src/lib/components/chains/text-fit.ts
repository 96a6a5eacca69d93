/** Widths in em of the interface's fonts, a little generous: text in a drawing is laid out before any font is there to measure. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
	[/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u, 1],
	[/[\s.,:;·'’|!()/\\-]/, 0.29],
	[/\d/, 0.575],
	[/[ijlrtfI]/, 0.36],
	[/[mwMW@—…≥●○□шщжюмфыШЩЖЮМФЫ]/, 0.88],
	[/[A-Z\u0410-\u042f]/, 0.68],
	[/[\u0430-\u044f]/, 0.6]
];
const OTHERWISE = 0.575;

/** About how wide a line of text is, in the unit of `size`. */
export function textWidth(text: string, size: number): number {
	let em = 0;
	for (const character of text) em += WIDTHS.find(([set]) => set.test(character))?.[1] ?? OTHERWISE;
	return em * size;
}

/** A Chinese character, or a word with what may not be parted from it. */
const PIECES = /[\p{Script=Han}][，、。；：）”]*|[^\s/\p{Script=Han}]*[\s/]+|[^\s/\p{Script=Han}]+/gu;

/**
 * Parts a text into at most `most` lines of about `width`, as even as they can be.
 *
 * A word longer than a line stands alone; what finds no room gives way to an ellipsis.
 */
export function wrapText(text: string, { width, size, most }: { width: number; size: number; most: number }): string[] {
	const pieces = text.match(PIECES) ?? [];
	const lines = fill(pieces, width, size);
	if (lines.length > most) {
		return [...lines.slice(0, most - 1), shorten(lines.slice(most - 1).join(' '), width, size)];
	}
	const even = textWidth(text, size) / lines.length;
	for (let narrower = even; narrower < width; narrower += size / 2) {
		const evened = fill(pieces, narrower, size);
		if (evened.length === lines.length) return evened.map((line) => shorten(line, width, size));
	}
	return lines.map((line) => shorten(line, width, size));
}

function fill(pieces: readonly string[], width: number, size: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const piece of pieces) {
		if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
			lines.push(line.trimEnd());
			line = '';
		}
		line += piece;
	}
	return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** The text, or as much of its beginning as leaves room for an ellipsis. */
export function shorten(text: string, width: number, size: number): string {
	if (textWidth(text, size) <= width) return text;
	const characters = [...text];
	while (characters.length > 1 && textWidth(`${characters.join('')}…`, size) > width) characters.pop();
	return `${characters.join('').trimEnd()}…`;
}
