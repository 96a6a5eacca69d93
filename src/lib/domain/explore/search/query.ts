import { fold } from './fold.ts';
import type { SearchIndex } from './index-search.ts';
import { canBeMistyped, isOneSlipAway } from './mistyped.ts';
import { rankSpoken, typeWord } from './spoken-match.ts';
import { markWords, rankWritten } from './written-forms.ts';

const MOST_QUERY_LETTERS = 200;
const MOST_WORDS = 16;
const MOST_CORRECTIONS = 30;

/** A query as it is compared: its words, each once, and all of them as one phrase. */
export interface Query {
	readonly phrase: string;
	readonly words: readonly string[];
}

/** `null` for a query without a letter or digit. Words beyond the sixteenth and letters beyond 200 do not count. */
export function readQuery(text: string): Query | null {
	const words = fold(text.slice(0, MOST_QUERY_LETTERS)).split(' ').slice(0, MOST_WORDS);
	return words[0] === '' ? null : { phrase: words.join(' '), words: [...new Set(words)] };
}

/**
 * How well each entry meets the query, 0 where it does not: every word must be met by one or another of its names,
 * and the worst met counts. Entries that have the whole phrase in one name stand before those that do not.
 */
export function rankEntries(index: SearchIndex, { phrase, words }: Query): Uint8Array {
	const ranks = rankWords(index, words, rankText);
	const ofPhrase = phrase === words[0] ? ranks : rankText(index, phrase, ranks);
	return ranks.map((rank, entry) => (rank === 0 ? 0 : Math.max(rank * 2, beforeWords(ofPhrase[entry] ?? 0))));
}

const beforeWords = (rank: number): number => (rank === 0 ? 0 : rank * 2 + 1);

/** 1 for each entry that meets the query once a slip of the hand in one or more of its longer words is forgiven. */
export function rankMistyped(index: SearchIndex, { words }: Query): Uint8Array {
	const corrections = new Map(words.map((word) => [word, correctionsOf(index, word)]));
	if (![...corrections.values()].some((known) => known.length > 0)) return new Uint8Array(index.entries.length);
	const ranks = rankWords(index, words, (_, word, among) => {
		const met = rankText(index, word, among);
		markWords(index.written, corrections.get(word) ?? [], met);
		return met;
	});
	return ranks.map((rank) => Math.min(rank, 1));
}

/** Words of the index that `word`, mistyped, may have meant. */
export const correctionsOf = (index: SearchIndex, word: string): string[] =>
	canBeMistyped(word)
		? index
				.vocabulary()
				.filter((known) => isOneSlipAway(word, known))
				.slice(0, MOST_CORRECTIONS)
		: [];

type RankWord = (index: SearchIndex, word: string, among: Uint8Array) => Uint8Array;

/** The worst rank of the words for each entry; each word is only looked for where those before it are met. */
function rankWords(index: SearchIndex, words: readonly string[], rankWord: RankWord): Uint8Array {
	return words.reduce<Uint8Array>((worst, word) => {
		const ranks = rankWord(index, word, worst);
		return worst.map((rank, entry) => Math.min(rank, ranks[entry] ?? 0));
	}, new Uint8Array(index.entries.length).fill(0xff));
}

/** How well one text is met by each entry; where `among` is 0 the answer may be 0. */
function rankText({ entries, spoken, written }: SearchIndex, text: string, among: Uint8Array): Uint8Array {
	const ranks = new Uint8Array(entries.length);
	rankWritten(written, text, ranks);
	const typed = typeWord(text.replaceAll(' ', ''), spoken.sounds);
	if (typed !== null) rankSpoken(spoken, typed, ranks, among);
	return ranks;
}
