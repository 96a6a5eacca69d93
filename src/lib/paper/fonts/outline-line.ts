import type { DrawnText } from '../../domain/sheet/drawing.ts';
import { type LettersByWeight, setLine } from '../texts.ts';
import { outlineOf } from './glyph.ts';

/**
 * A line of text as one path, before it is turned about its `x`, `y`: as the PDF sets it, wherever it is drawn.
 *
 * With `M`, `L`, `Q` and `Z`; empty where nothing is seen.
 */
export function outlineLine(mark: DrawnText, letters: LettersByWeight): string {
	const { characters, shift } = setLine(mark, letters);
	const scale = mark.size / 1000;
	let x = mark.x + shift;
	let path = '';
	for (const character of characters) {
		const glyph = letters[mark.weight].get(character);
		if (!glyph) continue;
		path += outlineOf(glyph, { scale, x, y: mark.y });
		x += glyph.advance * scale + (mark.spacing ?? 0);
	}
	return path;
}
