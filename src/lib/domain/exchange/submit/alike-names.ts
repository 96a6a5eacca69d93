/** Names of which alike ones are found, each as the pairs of its letters. */
export interface AlikeNames {
	/** Without doubles, in the order of how many pairs they have. */
	readonly names: readonly { readonly plain: string; readonly pairs: NamePairs }[];
	/** Of each name, how many pairs it has. */
	readonly sizes: Uint16Array;
	/** Rank of a pair, 0 for the rarest. */
	readonly ranks: ReadonlyMap<string, number>;
	/** By rank, the places of the names that have it, rising. */
	readonly byPair: readonly (readonly number[])[];
	/** Of the name looked for: the pairs that another was found to share with it, by the place of the other. */
	readonly shared: Uint16Array;
}

/** Ranks of the pairs of letters of a name, rising: the rarest first. One that no name has is rarer than all. */
export type NamePairs = Int32Array;

/** Forms of firms, and words that most projects have in their names. */
const FORMS =
	/股份有限公司|有限责任公司|有限公司|集团|总公司|分公司|co\.?,? ?ltd\.?|inc\.?|llc|ооо|ао|建设项目|项目|工程|\(?[一二三四五六七八九十\d]+期\)?$/giu;

/** A name without what does not tell it from others: legal forms, brackets, blanks, widths. */
export const bareName = (name: string): string => {
	const plain = name.normalize('NFKC').toLowerCase();
	const bare = plain.replace(FORMS, '').replace(/[^\p{L}\p{N}]/gu, '');
	return bare === '' ? plain.replace(/[^\p{L}\p{N}]/gu, '') : bare;
};

/** `plain`: names as `bareName` leaves them. */
export function alikeNamesOf(plain: Iterable<string>): AlikeNames {
	const named = [...new Set(plain)].map((name) => ({ name, letters: lettersOf(name) }));
	const counts = new Map<string, number>();
	for (const { letters } of named) for (const pair of letters) counts.set(pair, (counts.get(pair) ?? 0) + 1);
	const ranks = new Map([...counts].sort(([, a], [, b]) => a - b).map(([pair], rank) => [pair, rank]));
	const names = named
		.sort((a, b) => a.letters.size - b.letters.size)
		.map(({ name, letters }) => ({ plain: name, pairs: rankedBy(letters, ranks) }));
	const byPair = Array.from(ranks, (): number[] => []);
	names.forEach(({ pairs }, place) => pairs.forEach((pair) => byPair[pair]?.push(place)));
	const sizes = Uint16Array.from(names, ({ pairs }) => pairs.length);
	return { names, sizes, ranks, byPair, shared: new Uint16Array(names.length) };
}

/** The pairs of a plain name, to be compared with those of the names there are. */
export const pairsIn = (plain: string, { ranks }: AlikeNames): NamePairs => rankedBy(lettersOf(plain), ranks);

function lettersOf(text: string): Set<string> {
	const pairs = new Set<string>();
	for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
	return pairs.size > 0 ? pairs : new Set([text]);
}

const rankedBy = (letters: ReadonlySet<string>, ranks: ReadonlyMap<string, number>): NamePairs =>
	Int32Array.from(letters, (pair) => ranks.get(pair) ?? -1).sort();

/**
 * How alike two names are, 0–1, as sets of pairs of letters; 0 where that is less than `least`, which is found out early:
 * the rarest pairs come first.
 *
 * @source L. R. Dice, Measures of the Amount of Ecologic Association Between Species, Ecology 26 (1945)
 */
export function likeness(a: NamePairs, b: NamePairs, least: number): number {
	const both = a.length + b.length;
	let [shared, at, other] = [0, 0, 0];
	while (at < a.length && other < b.length) {
		const [mine, its] = [a[at] ?? 0, b[other] ?? 0];
		if (mine === its) {
			shared++;
			at++;
			other++;
			continue;
		}
		if (mine < its) at++;
		else other++;
		const most = shared + Math.min(a.length - at, b.length - other);
		if ((2 * most) / both < least) return 0;
	}
	const share = dice(a.length, b.length, shared);
	return share < least ? 0 : share;
}

/** Of two sets of which the sizes and what they share are known. */
const dice = (a: number, b: number, shared: number): number => (2 * shared) / (a + b);

/** Of the pairs that two alike names share at least, the part that may be left to be looked for one by one. */
const COMMON_SHARE = 0.9;

/**
 * All names at least so alike, by their places: none is missed. What they share is counted under the rarer pairs of the
 * one looked for; the commonest, which nearly every name has, are looked for only in names that can be alike with them.
 *
 * @source C. Li, J. Lu, Y. Lu, Efficient Merging and Filtering Algorithms for Approximate String Searches, ICDE 2008
 * (DivideSkip)
 */
export function alikeTo(pairs: NamePairs, least: number, index: AlikeNames): number[] {
	// of names that are alike, the shortest shares least: as many pairs as it has
	let shortest = pairs.length;
	while (shortest > 1 && dice(pairs.length, shortest - 1, shortest - 1) >= least) shortest--;
	const common = Math.floor(COMMON_SHARE * (shortest - 1));
	const found = countShared(pairs.subarray(0, pairs.length - common), { shortest, length: pairs.length, least }, index);
	const { shared, sizes, names } = index;
	const alike: number[] = [];
	for (const place of found) {
		const most = dice(pairs.length, sizes[place] ?? 0, (shared[place] ?? 0) + common);
		shared[place] = 0;
		if (most >= least && likeness(pairs, names[place]?.pairs ?? pairs, least) > 0) alike.push(place);
	}
	return alike;
}

interface Lengths {
	readonly shortest: number;
	readonly length: number;
	readonly least: number;
}

/** Counts, by name, the pairs among `rare` that it has; the places of names with any, but those too short or too long. */
function countShared(
	rare: NamePairs,
	{ shortest, length, least }: Lengths,
	{ sizes, byPair, shared }: AlikeNames
): number[] {
	const found: number[] = [];
	const start = firstWhere(sizes.length, (place) => (sizes[place] ?? 0) >= shortest);
	const end = firstWhere(
		sizes.length,
		(place) => (sizes[place] ?? 0) > length && dice(length, sizes[place] ?? 0, length) < least
	);
	for (const pair of rare) {
		const places = byPair[pair] ?? [];
		for (let at = firstWhere(places.length, (one) => (places[one] ?? 0) >= start); at < places.length; at++) {
			const place = places[at] ?? 0;
			if (place >= end) break;
			const before = shared[place] ?? 0;
			if (before === 0) found.push(place);
			shared[place] = before + 1;
		}
	}
	return found;
}

/** The first of `count` places from which on something holds; `count` where it does nowhere. */
export function firstWhere(count: number, holds: (place: number) => boolean): number {
	let [low, high] = [0, count];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
