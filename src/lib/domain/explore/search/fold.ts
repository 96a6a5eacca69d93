/**
 * Text as the search compares it: without case, width, accents (ё as е, ǎ as a), apostrophes; words of letters and
 * digits with one space between, for whatever other signs stand there.
 */
export function fold(text: string): string {
	const plain = ASCII.test(text) ? text.toLowerCase() : withoutAccents(text);
	return plain.replace(APOSTROPHES, '').replace(NO_WORD, ' ').trim();
}

/** `fold`, and for each of its characters where in `text` that comes from: `[start, end)`. */
export function foldWithOrigins(text: string): { folded: string; origins: (readonly [start: number, end: number])[] } {
	const origins: (readonly [number, number])[] = [];
	let [folded, start] = ['', 0];
	for (const character of text) {
		const end = start + character.length;
		for (const unit of foldCharacter(character).split('')) {
			if (unit === ' ' && (folded === '' || folded.endsWith(' '))) continue;
			folded += unit;
			origins.push([start, end]);
		}
		start = end;
	}
	const trimmed = folded.trimEnd();
	return { folded: trimmed, origins: origins.slice(0, trimmed.length) };
}

/** What one character becomes: nothing for an accent or apostrophe, a space for what is neither letter nor digit. */
export function foldCharacter(character: string): string {
	return withoutAccents(character).replace(APOSTROPHES, '').replace(NO_WORD, ' ');
}

/** The Han characters of a text, one for each group of its pinyin. */
export const hanCharacters = (text: string): string[] => Array.from(text).filter(isHan);

/** Whether one character is Han, in whatever width or compatible form. */
export const isHan = (character: string): boolean => COMMON_HAN.test(character) || HAN.test(foldCharacter(character));

const ASCII = /^[ -~]*$/;
const COMMON_HAN = /^[\u3400-\u4dbf\u4e00-\u9fff]$/;
const HAN = /^\p{Script=Han}$/u;
const APOSTROPHES = /['’‘ʼ`]/g;
const NO_WORD = /[^\p{L}\p{N}]+/gu;

// ς is a σ at the end of a word: single characters do not know where they stand
const withoutAccents = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/\p{M}+/gu, '')
		.replaceAll('ς', 'σ');
