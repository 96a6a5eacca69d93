import type { Glyph } from './glyph.ts';
import { charactersOf } from './characters.ts';
import type { Fonts } from './letters.ts';

/** A square of 400 thousandths on the base line, every letter 500 wide. */
export const SQUARE: Glyph = {
	advance: 500,
	points: Int16Array.of(0, 0, 0, 400, 400, 400, 400, 0),
	on: Uint8Array.of(1, 1, 1, 1),
	ends: Uint16Array.of(3)
};

/** Fonts for tests, of squares. */
export const SQUARE_FONTS: Fonts = {
	lettersOf: async (text) => new Map([...text].flatMap(charactersOf).map((character) => [character, SQUARE] as const))
};
