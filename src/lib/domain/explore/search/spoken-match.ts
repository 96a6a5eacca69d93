import type { PlaceInText } from './rank.ts';
import { BEST_RANK, rankOf } from './rank.ts';
import type { Sound, SpokenForms } from './spoken-forms.ts';
import { PASSED_OVER } from './spoken-forms.ts';

/** Letters of a word that can be typed by sound: positions in it are the bits of a number. */
export const MOST_LETTERS = 30;

/**
 * Where sounds take a word: bit `k` of `steps[sound * letters + j]` says that the sound, met at letter `j`, leads to
 * letter `k`; bit `letters` is its end.
 */
interface Steps {
	readonly letters: number;
	readonly steps: Int32Array;
}

/** A word, ready to be met by sounds. */
export interface TypedWord {
	/** Whether a sound can begin the word. */
	readonly starts: Uint8Array;
	/** Characters as they are, and in their context's reading written out, but for the last. */
	readonly full: Steps;
	/** Any reading, and initials (d for dou; z or zh for zhong) as well. */
	readonly loose: Steps;
}

/** `word`: folded, without spaces. `null` for one that is empty or longer than `MOST_LETTERS`. */
export function typeWord(word: string, sounds: readonly Sound[]): TypedWord | null {
	const letters = word.length;
	if (letters === 0 || letters > MOST_LETTERS) return null;
	const fullSteps = new Int32Array(sounds.length * letters);
	const steps = new Int32Array(sounds.length * letters);
	sounds.forEach((sound, code) => {
		for (let letter = 0; letter < letters; letter++) {
			const full = literalSteps(word, letter, sound.text) | readingSteps(word, letter, sound.readings[0] ?? '');
			fullSteps[code * letters + letter] = full;
			steps[code * letters + letter] = full | looseSteps(word, letter, sound.readings);
		}
	});
	const starts = Uint8Array.from(sounds, (_, code) => (steps[code * letters] === 0 ? 0 : 1));
	return { starts, full: { letters, steps: fullSteps }, loose: { letters, steps } };
}

const literalSteps = (word: string, letter: number, text: string): number =>
	text !== '' && word.startsWith(text, letter) ? 1 << (letter + text.length) : 0;

/** The whole reading, or what of it the word still has room for. */
function readingSteps(word: string, letter: number, reading: string): number {
	if (reading === '' || reading.charCodeAt(0) !== word.charCodeAt(letter)) return 0;
	if (word.startsWith(reading, letter)) return 1 << (letter + reading.length);
	return reading.startsWith(word.slice(letter)) ? 1 << word.length : 0;
}

function looseSteps(word: string, letter: number, readings: readonly string[]): number {
	let steps = 0;
	for (const reading of readings) {
		// 尔 at the end of a name is often abbreviated r
		if (reading === 'er' && word.charAt(letter) === 'r') steps |= 1 << (letter + 1);
		if (reading.charCodeAt(0) !== word.charCodeAt(letter)) continue;
		steps |= readingSteps(word, letter, reading) | (1 << (letter + 1));
		if (/^[zcs]h/.test(reading) && word.charAt(letter + 1) === 'h') steps |= 1 << (letter + 2);
	}
	return steps;
}

/** The sound behind the last that a word meets, starting at sound `from`; -1 where it does not get to its end. */
function endFrom(codes: Uint32Array, from: number, to: number, { letters, steps }: Steps): number {
	let reached = 1;
	for (let at = from; at < to; at++) {
		const code = codes[at] ?? 0;
		if (code === PASSED_OVER) continue;
		let next = 0;
		for (let left = reached; left !== 0; left &= left - 1) {
			next |= steps[code * letters + (31 - Math.clz32(left & -left))] ?? 0;
		}
		if ((next >>> letters) & 1) return at + 1;
		if (next === 0) return -1;
		reached = next;
	}
	return -1;
}

/** The best place where a word is met in a form: sounds `[start, end)`, counted through all forms. */
export interface SpokenMatch {
	readonly start: number;
	readonly end: number;
	readonly rank: number;
}

export function matchSpoken(forms: SpokenForms, form: number, typed: TypedWord): SpokenMatch | null {
	const [from, to] = [forms.start[form] ?? 0, forms.start[form + 1] ?? 0];
	let best: SpokenMatch | null = null;
	for (let start = from; start < to; start++) {
		if (typed.starts[forms.codes[start] ?? 0] === 0) continue;
		const end = endFrom(forms.codes, start, to, typed.loose);
		if (end < 0) continue;
		const place = placeOf(forms.codes, { from, start, end, to });
		const isFull = endFrom(forms.codes, start, to, typed.full) >= 0;
		const rank = rankOf(place, isFull);
		if (best === null || rank > best.rank) best = { start, end, rank };
		// nothing further on is better than the beginning
		if (place === 'prefix' || place === 'exact') break;
	}
	return best;
}

function placeOf(
	codes: Uint32Array,
	{ from, start, end, to }: Record<'from' | 'start' | 'end' | 'to', number>
): PlaceInText {
	if (start > from && codes[start - 1] !== PASSED_OVER) return 'inside';
	for (let at = from; at < start; at++) if (codes[at] !== PASSED_OVER) return 'wordStart';
	for (let at = end; at < to; at++) if (codes[at] !== PASSED_OVER) return 'prefix';
	return 'exact';
}

/** Raises `ranks`, one per entry, to what the word reaches in the entry's forms; only where `among` is not 0. */
export function rankSpoken(forms: SpokenForms, typed: TypedWord, ranks: Uint8Array, among: Uint8Array): void {
	const count = forms.entry.length;
	for (let form = 0; form < count; form++) {
		const entry = forms.entry[form] ?? 0;
		if (among[entry] === 0 || ranks[entry] === BEST_RANK) continue;
		const match = matchSpoken(forms, form, typed);
		if (match !== null && match.rank > (ranks[entry] ?? 0)) ranks[entry] = match.rank;
	}
}
