import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldCharacter } from './search/fold.ts';
import type { SearchEntry } from './search.ts';
import { indexSearch, rowsMatchingText, SEARCH_KINDS, searchEntries } from './search.ts';
import { TEST_ENTRIES } from './test-entries.ts';

const ALPHABET = [
	'大',
	'豆',
	'长',
	'河',
	'd',
	'D',
	'o',
	'u',
	's',
	'y',
	'ё',
	'е',
	'С',
	'о',
	'я',
	' ',
	"'",
	'（',
	'５',
	'ǎ',
	'ﬁ',
	'㎡',
	'𠮷',
	'\u0301',
	'\ud800',
	'İ',
	'ß',
	'ς'
];
const anyText = fc.oneof(
	fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength: 40 }),
	fc.string({ unit: 'binary' }),
	fc.string({ unit: 'grapheme' })
);
const anyEntry = fc
	.record({
		zh: anyText,
		en: fc.option(anyText),
		ru: fc.option(anyText),
		pinyin: anyText,
		aliases: fc.array(anyText, { maxLength: 3 }),
		aliasPinyin: fc.array(anyText, { maxLength: 3 }),
		kind: fc.constantFrom(...SEARCH_KINDS)
	})
	.map((names): SearchEntry => ({ ...names, id: names.zh }));

const INDEX = indexSearch(TEST_ENTRIES);

describe('a search', () => {
	const checkHits = (index: ReturnType<typeof indexSearch>, query: string) => {
		const hits = searchEntries(index, query, 50);
		hits.forEach(({ text, ranges, score }, place) => {
			expect(score).toBeLessThanOrEqual(hits[place - 1]?.score ?? Infinity);
			let from = 0;
			for (const [start, end] of ranges) {
				expect(start).toBeGreaterThanOrEqual(from);
				expect(end).toBeGreaterThan(start);
				expect(end).toBeLessThanOrEqual(text.length);
				from = end + 1;
			}
			expect(ranges.length).toBeGreaterThan(0);
		});
	};

	it('never throws, marks within the text, and falls in score, whatever is typed', () => {
		fc.assert(
			fc.property(anyText, (query) => checkHits(INDEX, query)),
			{ numRuns: 3_000 }
		);
	});

	it('holds for any names as well', () => {
		const property = fc.property(fc.array(anyEntry, { maxLength: 12 }), anyText, (entries, query) => {
			checkHits(indexSearch(entries), query);
		});
		fc.assert(property, { numRuns: 2_000 });
	});

	it('finds an entry by any of its own names', () => {
		const property = fc.property(anyEntry, fc.nat(), (named, which) => {
			const names = [named.zh, named.en, named.ru, ...named.aliases].filter(
				(name) => name !== null && name.length <= 30
			);
			const query = names[which % names.length] ?? '';
			// one sign for several words (㎮ for rad∕s) is typed as such or not at all
			fc.pre([...query].every((character) => !foldCharacter(character).trim().includes(' ')));
			expect(searchEntries(indexSearch([named]), query, 1)).toHaveLength(fold(query) === '' ? 0 : 1);
		});
		fc.assert(property, { numRuns: 2_000 });
	});

	it('keeps the same rows as it finds projects', () => {
		const projects = TEST_ENTRIES.filter(({ kind }) => kind === 'project').map(({ id }) => id);
		const property = fc.property(fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength: 4 }), (query) => {
			const hits = searchEntries(INDEX, query, 99).filter((hit) => hit.score > 1);
			fc.pre(hits.length > 0 && hits.some((hit) => hit.entry.kind === 'project'));
			const rows = rowsMatchingText(INDEX, query, projects);
			expect(projects.filter((_, row) => rows[row] === 1)).toEqual(
				projects.filter((id) => hits.some((hit) => hit.entry.id === id))
			);
		});
		fc.assert(property, { numRuns: 1_000 });
	});
});
