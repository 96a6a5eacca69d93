import { fold } from './fold.ts';
import type { PlaceInText } from './rank.ts';
import { rankOf } from './rank.ts';
import type { SearchEntry } from './search-entry.ts';
import { hasReadings } from './spoken-forms.ts';

/** Texts that are met as they are written, folded, one a line in a single string: looking through one is fast. */
export interface WrittenForms {
	/** Begins and ends with a line break. */
	readonly lines: string;
	/** Where form `f` begins in `lines`, and behind the last one the length of `lines`. */
	readonly start: Uint32Array;
	/** Entry a form belongs to, rising. */
	readonly entry: Uint32Array;
}

/** English and Russian names, and aliases that are not typed by sound. */
export function writtenForms(entries: readonly SearchEntry[]): WrittenForms {
	const lines: string[] = [];
	const entryOf: number[] = [];
	entries.forEach(({ en, ru, aliases, aliasPinyin }, entry) => {
		for (const text of [en, ru, ...aliases.filter((_, which) => !hasReadings(aliasPinyin[which]))]) {
			if (text === null) continue;
			lines.push(fold(text));
			entryOf.push(entry);
		}
	});
	const start = new Uint32Array(lines.length + 1).fill(1);
	lines.forEach((line, form) => (start[form + 1] = (start[form] ?? 0) + line.length + 1));
	return { lines: `\n${lines.map((line) => `${line}\n`).join('')}`, start, entry: Uint32Array.from(entryOf) };
}

/** Raises `ranks`, one per entry, to what `word` reaches in the entry's forms. `word`: folded, not empty. */
export function rankWritten({ lines, start, entry: entryOf }: WrittenForms, word: string, ranks: Uint8Array): void {
	let form = 0;
	for (let at = lines.indexOf(word); at >= 0; at = lines.indexOf(word, at + 1)) {
		while ((start[form + 1] ?? Infinity) <= at) form++;
		const entry = entryOf[form] ?? 0;
		const rank = rankOf(placeIn(lines, at, at + word.length), true);
		if (rank > (ranks[entry] ?? 0)) ranks[entry] = rank;
		// nothing further in this line is better than its beginning
		if (at === start[form]) at = (start[form + 1] ?? lines.length) - 1;
	}
}

/** Where `[start, end)` stands in folded text that lies between line breaks. */
export function placeIn(lines: string, start: number, end: number): PlaceInText {
	const before = lines.charAt(start - 1);
	if (before === '\n') return lines.charAt(end) === '\n' ? 'exact' : 'prefix';
	return before === ' ' ? 'wordStart' : 'inside';
}

/** Marks in `met`, one per entry, the entries of the lines that have one of `words` as a whole word. */
export function markWords(
	{ lines, start, entry: entryOf }: WrittenForms,
	words: readonly string[],
	met: Uint8Array
): void {
	for (const word of words) {
		let form = 0;
		for (let at = lines.indexOf(word); at >= 0; at = lines.indexOf(word, at + 1)) {
			if (!isBetweenWords(lines, at - 1) || !isBetweenWords(lines, at + word.length)) continue;
			while ((start[form + 1] ?? Infinity) <= at) form++;
			met[entryOf[form] ?? 0] = 1;
		}
	}
}

const isBetweenWords = (lines: string, at: number): boolean => lines.charAt(at) === ' ' || lines.charAt(at) === '\n';

/** Every distinct word of four letters or more, and no digits: what a mistyped one may have meant. */
export const vocabularyOf = ({ lines }: WrittenForms): string[] =>
	[...new Set(lines.match(/[^ \n]{4,}/g))].filter((word) => !/\d/.test(word));
