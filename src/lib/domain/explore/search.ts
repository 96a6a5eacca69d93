import type { SearchHit } from './search/hit.ts';
import { hitMaker } from './search/hit.ts';
import type { SearchIndex } from './search/index-search.ts';
import { rankEntries, rankMistyped, readQuery } from './search/query.ts';
import type { SearchEntry, SearchKind } from './search/search-entry.ts';
import { SEARCH_KINDS } from './search/search-entry.ts';

export type { SearchHit, TextRange } from './search/hit.ts';
export type { SearchIndex } from './search/index-search.ts';
export { indexSearch } from './search/index-search.ts';
export { SEARCH_KINDS, type SearchEntry, type SearchKind } from './search/search-entry.ts';

/**
 * The entries that meet `query`, best first, at most `limit`.
 *
 * A query is met by a name or alias as it is written, in any case and width and without accents; Chinese also by its
 * pinyin: whole, its beginning, initials, a mixture, with or without spaces. Several words must all be met, each by
 * any name. First stand exact matches, then beginnings, beginnings of a word, what lies inside; then, where hits are
 * still fewer than `limit`, those that one slip in a Latin or Cyrillic word of five letters or more explains. Equally
 * good ones stand in the order of `SEARCH_KINDS`, then of the index. A query without a letter or digit is met by none.
 */
export function searchEntries(index: SearchIndex, query: string, limit: number): SearchHit[] {
	const read = readQuery(query);
	if (read === null) return [];
	const ranks = rankEntries(index, read);
	let best = bestEntries(index, ranks, limit);
	if (best.length < limit) {
		addRanks(ranks, rankMistyped(index, read));
		best = bestEntries(index, ranks, limit);
	}
	const makeHit = hitMaker(index, read);
	return best.map((entry) => makeHit(entry, ranks[entry] ?? 0));
}

/**
 * 1 for each of `projects`, ids in row order, that meets `query` as `searchEntries` would have it, by its investor
 * too; 0 for the others and for ids that are not in the index. A slip is forgiven only where nothing is met without.
 * A query without a letter or digit is no condition: all are 1.
 */
export function rowsMatchingText(index: SearchIndex, query: string, projects: readonly string[]): Uint8Array {
	const read = readQuery(query);
	if (read === null) return new Uint8Array(projects.length).fill(1);
	const rows = rowsOf(index, rankEntries(index, read), projects);
	return rows.includes(1) ? rows : rowsOf(index, rankMistyped(index, read), projects);
}

/**
 * The ids of one kind that meet `query`, as `searchEntries` would have it but without the cost of its hits; a slip is
 * forgiven only where nothing is met without. A query without a letter or digit is no condition: all of the kind.
 */
export function idsMatchingText(index: SearchIndex, query: string, kind: SearchKind): Set<string> {
	const read = readQuery(query);
	if (read === null) return idsOf(index, kind, () => true);
	const ranks = rankEntries(index, read);
	const ids = idsOf(index, kind, (place) => (ranks[place] ?? 0) > 0);
	if (ids.size > 0) return ids;
	const mistyped = rankMistyped(index, read);
	return idsOf(index, kind, (place) => (mistyped[place] ?? 0) > 0);
}

function idsOf({ entries }: SearchIndex, kind: SearchKind, isMet: (place: number) => boolean): Set<string> {
	return new Set(entries.flatMap((entry, place) => (entry.kind === kind && isMet(place) ? [entry.id] : [])));
}

function rowsOf(index: SearchIndex, ranks: Uint8Array, projects: readonly string[]): Uint8Array {
	const rows = new Uint8Array(projects.length);
	let place = -1;
	projects.forEach((id, row) => {
		place = isProject(index.entries[place + 1], id) ? place + 1 : (index.projects().get(id) ?? -1);
		if ((ranks[place] ?? 0) > 0) rows[row] = 1;
	});
	return rows;
}

// index and rows are mostly in the same order: a comparison is cheaper than a look-up
const isProject = (entry: SearchEntry | undefined, id: string): boolean => entry?.id === id && entry.kind === 'project';

function addRanks(ranks: Uint8Array, added: Uint8Array): void {
	for (let entry = 0; entry < ranks.length; entry++) if (ranks[entry] === 0) ranks[entry] = added[entry] ?? 0;
}

/** Places of the entries with the highest ranks. */
function bestEntries({ entries }: SearchIndex, ranks: Uint8Array, limit: number): number[] {
	const buckets = new Map<number, number[]>();
	for (let place = 0; place < ranks.length; place++) {
		const rank = ranks[place] ?? 0;
		const entry = entries[place];
		if (rank === 0 || entry === undefined) continue;
		const order = rank * SEARCH_KINDS.length - SEARCH_KINDS.indexOf(entry.kind);
		const bucket = buckets.get(order);
		if (bucket === undefined) buckets.set(order, [place]);
		else if (bucket.length < limit) bucket.push(place);
	}
	const orders = [...buckets.keys()].toSorted((a, b) => b - a);
	return orders.flatMap((order) => buckets.get(order) ?? []).slice(0, Math.max(limit, 0));
}
