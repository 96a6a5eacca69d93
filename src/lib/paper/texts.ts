import type { Locale } from '../domain/names.ts';
import { type DrawnMark, type DrawnText, WEIGHTS, type Weight } from '../domain/sheet/drawing.ts';
import { charactersOf } from './fonts/characters.ts';
import type { Fonts, Letters } from './fonts/letters.ts';

/** The letters of both weights. */
export type LettersByWeight = Readonly<Record<Weight, Letters>>;

/** The letters of everything that is written in these marks. */
export async function lettersIn(marks: readonly DrawnMark[], fonts: Fonts, locale: Locale): Promise<LettersByWeight> {
	const texts = textsIn(marks);
	const [plain, strong] = await Promise.all(
		WEIGHTS.map((weight) =>
			fonts.lettersOf(
				texts.filter((text) => text.weight === weight).map(({ text }) => text),
				{ locale, weight }
			)
		)
	);
	return { 400: plain ?? new Map(), 600: strong ?? new Map() };
}

export const textsIn = (marks: readonly DrawnMark[]): DrawnText[] =>
	marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : mark.kind === 'group' ? textsIn(mark.marks) : []));

/** A line as it is set: its characters, and where its base line begins, before it is turned about `x`, `y`. */
export interface SetLine {
	readonly characters: readonly string[];
	/** From `x` along the base line; negative unless the line begins there. */
	readonly shift: number;
}

export function setLine({ text, size, weight, anchor, spacing = 0 }: DrawnText, letters: LettersByWeight): SetLine {
	const characters = charactersOf(text);
	const advance = characters.reduce((sum, one) => sum + (letters[weight].get(one)?.advance ?? 0), 0);
	const width = (advance * size) / 1000 + spacing * Math.max(0, characters.length - 1);
	return { characters, shift: -width * { start: 0, middle: 0.5, end: 1 }[anchor] };
}

/** Letters that let through, on a halo: as one picture, or the halo would shine through them. */
export const needsLayer = ({ halo, opacity = 1 }: DrawnText): boolean => halo !== undefined && opacity < 1;
