import { fold, foldWithOrigins } from './fold.ts';
import type { SearchIndex } from './index-search.ts';
import { once } from './once.ts';
import type { Query } from './query.ts';
import { correctionsOf } from './query.ts';
import { rankOf } from './rank.ts';
import type { SearchEntry } from './search-entry.ts';
import { hasReadings } from './spoken-forms.ts';
import type { TypedWord } from './spoken-match.ts';
import { matchSpoken, typeWord } from './spoken-match.ts';
import { placeIn } from './written-forms.ts';

export type SearchField = 'zh' | 'en' | 'ru' | 'pinyin' | 'alias';
export type TextRange = readonly [start: number, end: number];

export interface SearchHit {
	readonly entry: SearchEntry;
	/** What was met: `pinyin` is the Chinese name by its sound. */
	readonly field: SearchField;
	/** The text that was met: the name in that language, or the alias. */
	readonly text: string;
	/** What to mark in `text`: `[start, end)` in UTF-16 units, rising, apart from each other. */
	readonly ranges: readonly TextRange[];
	/** Higher is better; comparable within one search only. */
	readonly score: number;
}

/** One word in one text. */
interface Match {
	readonly rank: number;
	readonly range: TextRange;
	/** Met by sound, not as it is written. */
	readonly isSpoken: boolean;
}

interface MetText {
	readonly field: SearchField;
	readonly text: string;
	readonly matches: readonly Match[];
}

/** Makes hits of one query: which text of an entry to show, and what in it to mark. */
export function hitMaker(index: SearchIndex, query: Query): (entry: number, score: number) => SearchHit {
	const sought = (words: readonly string[]): Sought[] =>
		words.map((word) => ({
			word,
			typed: typeWord(word.replaceAll(' ', ''), index.spoken.sounds),
			corrections: once(() => correctionsOf(index, word))
		}));
	const [phrase, words] = [sought([query.phrase]), sought(query.words)];
	return (position, score) => {
		const entry = index.entries[position];
		if (entry === undefined) throw new Error(`no entry ${position} among ${index.entries.length}`);
		const met = bestText(index, position, entry, phrase) ?? bestText(index, position, entry, words);
		const { field, text, matches } = met ?? { field: 'zh' as const, text: entry.zh, matches: [] };
		return { entry, field, text, ranges: mergeRanges(matches.map(({ range }) => range)), score };
	};
}

interface Sought {
	readonly word: string;
	readonly typed: TypedWord | null;
	readonly corrections: () => readonly string[];
}

/** The text in which most words are met, and of those the one in which they are met best. */
function bestText(index: SearchIndex, position: number, entry: SearchEntry, words: readonly Sought[]): MetText | null {
	const merit = ({ matches }: MetText): number =>
		matches.length * 1_000 + matches.reduce((sum, { rank }) => sum + rank, 0);
	const met = textsOf(index, position, entry, words).filter(({ matches }) => matches.length > 0);
	return met.reduce<MetText | null>((best, text) => (best !== null && merit(best) >= merit(text) ? best : text), null);
}

function textsOf(index: SearchIndex, position: number, entry: SearchEntry, words: readonly Sought[]): MetText[] {
	const written = (field: SearchField, text: string | null): MetText[] =>
		text === null ? [] : [{ field, text, matches: matchesIn(words, (word) => matchWritten(text, word)) }];
	const spoken = formsOf(index, position).map((form): MetText => {
		const which = index.spoken.alias[form] ?? -1;
		const text = which < 0 ? entry.zh : (entry.aliases[which] ?? '');
		const matches = matchesIn(words, (word) => matchForm(index, form, text, word));
		const isByName = matches.some(({ isSpoken }) => !isSpoken);
		return { field: which >= 0 ? 'alias' : isByName ? 'zh' : 'pinyin', text, matches };
	});
	const aliases = entry.aliases.filter((_, which) => !hasReadings(entry.aliasPinyin[which]));
	return [
		...spoken,
		...written('en', entry.en),
		...written('ru', entry.ru),
		...aliases.flatMap((text) => written('alias', text))
	];
}

const matchesIn = (words: readonly Sought[], match: (word: Sought) => Match | null): Match[] =>
	words.map(match).filter((found) => found !== null);

function formsOf({ spoken }: SearchIndex, position: number): number[] {
	let [low, high] = [0, spoken.entry.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((spoken.entry[middle] ?? 0) < position) low = middle + 1;
		else high = middle;
	}
	const forms: number[] = [];
	for (let form = low; spoken.entry[form] === position; form++) forms.push(form);
	return forms;
}

function matchForm({ spoken }: SearchIndex, form: number, text: string, { word, typed }: Sought): Match | null {
	const match = typed === null ? null : matchSpoken(spoken, form, typed);
	if (match === null) return null;
	const characters = Array.from(text);
	const first = spoken.start[form] ?? 0;
	const start = characters.slice(0, match.start - first).join('').length;
	const matched = characters.slice(match.start - first, match.end - first).join('');
	const isSpoken = fold(matched).replaceAll(' ', '') !== word.replaceAll(' ', '');
	return { rank: match.rank, range: [start, start + matched.length], isSpoken };
}

function matchWritten(text: string, { word, corrections }: Sought): Match | null {
	const { folded, origins } = foldWithOrigins(text);
	const exact = bestPlace(folded, word);
	const slip = exact === null ? corrections().find((known) => ` ${folded} `.includes(` ${known} `)) : undefined;
	const [met, found] = slip === undefined ? [word, exact] : [slip, { at: ` ${folded} `.indexOf(` ${slip} `), rank: 1 }];
	if (found === null) return null;
	const [start] = origins[found.at] ?? [0];
	const [, end] = origins[found.at + met.length - 1] ?? [0, 0];
	return { rank: found.rank, range: [start, end], isSpoken: false };
}

function bestPlace(folded: string, word: string): { at: number; rank: number } | null {
	const line = `\n${folded}\n`;
	let best: { at: number; rank: number } | null = null;
	for (let at = line.indexOf(word, 1); at >= 0; at = line.indexOf(word, at + 1)) {
		const rank = rankOf(placeIn(line, at, at + word.length), true);
		if (best === null || rank > best.rank) best = { at: at - 1, rank };
	}
	return best;
}

function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
	const merged: TextRange[] = [];
	for (const range of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
		const last = merged.at(-1);
		if (last === undefined || range[0] > last[1]) merged.push(range);
		else merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])];
	}
	return merged;
}
