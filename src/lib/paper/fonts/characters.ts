/** Stands for a character that no font has. */
export const UNKNOWN = '?';

/** What text does not show: controls, joiners, marks of direction, selectors of a variant. */
const UNSEEN = /[\p{Cc}\p{Cf}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu;

/** The characters of a line as they are drawn, one by one; a line break or a tab is a space. */
export const charactersOf = (text: string): string[] =>
	Array.from(text.replaceAll(/[\t\n\r]+/g, ' ').replaceAll(UNSEEN, ''), (one) => (isAlone(one) ? UNKNOWN : one));

/** Half of a surrogate pair is no character, and no XML. */
const isAlone = (character: string): boolean => /^\p{Cs}$/u.test(character);
