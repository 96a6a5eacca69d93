import { distanceKm } from '../../geo/measure.ts';
import type { Position } from '../../territory/territory.ts';
import type { ReadRow } from './submission.ts';

/** A record of another county or portfolio, as far as it is compared. */
export interface OtherRecord {
	readonly id: string;
	readonly division: string | null;
	readonly portfolio: string | null;
	readonly names: readonly string[];
	readonly investor: string | null;
	readonly investmentWanYuan: number | null;
	readonly position: Position | null;
}

export interface LikelyDuplicate {
	/** Of the row. */
	readonly line: number;
	/** Id of the record that it may be. */
	readonly other: string;
	readonly portfolio: string | null;
	/** How alike the names are, 0–1. */
	readonly likeness: number;
	/** What speaks for it beside the name. */
	readonly reasons: readonly ('investor' | 'investment' | 'position')[];
	readonly distanceKm: number | null;
	/** `high`: two things speak for it, or one and names that are the same. */
	readonly certainty: 'high' | 'medium' | 'low';
}

/** Names less alike are not looked at: 2024 projects of a city have hundreds that share a word. */
const LEAST_LIKENESS = 0.6;
/** With nothing else to speak for it. */
const LIKENESS_ALONE = 0.85;
const NEAR_KM = 2;
const INVESTMENT_SHARE = 0.1;
/** Of the pairs of letters of a name, those in more names than this find too much: 建设项目. */
const MOST_COMMON = 400;
/** Of one row no more are told: whoever has to choose among more looks for himself. */
const MOST_PER_ROW = 5;

/**
 * Records that rows may be once more, by name (as sets of pairs of letters, Dice), borne out by the investor, an
 * investment within a tenth, a place within 2 km. Nothing is merged by this: somebody decides.
 *
 * `others`: without the records that the rows are matched to already. Rows are held only against records whose names
 * share a rare pair of letters with theirs.
 *
 * @source L. R. Dice, Measures of the Amount of Ecologic Association Between Species, Ecology 26 (1945)
 */
export function likelyDuplicates(rows: readonly ReadRow[], others: readonly OtherRecord[]): LikelyDuplicate[] {
	const index = indexOf(others);
	return rows.flatMap((row) => {
		const found = candidates(row, index).flatMap((candidate) => judged(row, candidate));
		return found.sort((a, b) => b.reasons.length - a.reasons.length || b.likeness - a.likeness).slice(0, MOST_PER_ROW);
	});
}

/** A name as the pairs of its letters, by how rare they are among all names: rarest first. */
interface IndexedName {
	readonly other: OtherRecord;
	readonly plain: string;
	readonly pairs: Int32Array;
}
interface Index {
	/** Rank of a pair, 0 for the rarest. */
	readonly ranks: ReadonlyMap<string, number>;
	/** By rank, the names among whose first pairs it is. */
	readonly byPair: ReadonlyMap<number, readonly IndexedName[]>;
	readonly byName: ReadonlyMap<string, readonly IndexedName[]>;
}

function indexOf(others: readonly OtherRecord[]): Index {
	const named = others.flatMap((other) =>
		[...new Set(other.names.map(bareName))].filter(Boolean).map((plain) => ({ other, plain, letters: pairsOf(plain) }))
	);
	const counts = new Map<string, number>();
	for (const { letters } of named) for (const pair of letters) counts.set(pair, (counts.get(pair) ?? 0) + 1);
	const ranks = new Map([...counts].sort(([, a], [, b]) => a - b).map(([pair], rank) => [pair, rank]));
	const [byPair, byName] = [new Map<number, IndexedName[]>(), new Map<string, IndexedName[]>()];
	for (const { other, plain, letters } of named) {
		const indexed = { other, plain, pairs: ranked(letters, ranks) };
		put(byName, plain, indexed);
		for (const pair of indexed.pairs.subarray(0, firstPairs(indexed.pairs.length))) put(byPair, pair, indexed);
	}
	return { ranks, byPair, byName };
}

/** Ranks of pairs in rising order; a pair that no other name has is rarer than all. */
const ranked = (pairs: ReadonlySet<string>, ranks: ReadonlyMap<string, number>): Int32Array =>
	Int32Array.from(pairs, (pair) => ranks.get(pair) ?? -1).sort();

/**
 * Of so many pairs, how many of the rarest two names as alike as asked for cannot both be without sharing one.
 *
 * @source S. Chaudhuri, V. Ganti, R. Kaushik, A Primitive Operator for Similarity Joins, ICDE 2006 (prefix filter)
 */
const firstPairs = (count: number): number => count - Math.ceil((LEAST_LIKENESS / (2 - LEAST_LIKENESS)) * count) + 1;

function put<Key, Value>(index: Map<Key, Value[]>, key: Key, value: Value): void {
	const list = index.get(key);
	if (list) list.push(value);
	else index.set(key, [value]);
}

/** Forms of firms, and words that most projects have in their names. */
const FORMS =
	/股份有限公司|有限责任公司|有限公司|集团|总公司|分公司|co\.?,? ?ltd\.?|inc\.?|llc|ооо|ао|建设项目|项目|工程|\(?[一二三四五六七八九十\d]+期\)?$/giu;

/** A name without what does not tell it from others: legal forms, brackets, blanks, widths. */
export const bareName = (name: string): string => {
	const plain = name.normalize('NFKC').toLowerCase();
	const bare = plain.replace(FORMS, '').replace(/[^\p{L}\p{N}]/gu, '');
	return bare === '' ? plain.replace(/[^\p{L}\p{N}]/gu, '') : bare;
};

function pairsOf(text: string): Set<string> {
	const pairs = new Set<string>();
	for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
	return pairs.size > 0 ? pairs : new Set([text]);
}

function candidates({ values }: ReadRow, { ranks, byPair, byName }: Index): Alike[] {
	const name = values.get('name.zh');
	const plain = typeof name === 'string' ? bareName(name) : '';
	if (plain === '') return [];
	const pairs = ranked(pairsOf(plain), ranks);
	const found = new Set<IndexedName>((byName.get(plain) ?? []).slice(0, MOST_COMMON));
	for (const pair of pairs.subarray(0, firstPairs(pairs.length))) {
		const list = byPair.get(pair) ?? [];
		if (list.length <= MOST_COMMON) for (const one of list) found.add(one);
	}
	const alike: Alike[] = [];
	for (const one of found) {
		const share = one.plain === plain ? 1 : likeness(pairs, one.pairs);
		if (share >= LEAST_LIKENESS) alike.push({ ...one, likeness: share });
	}
	return bestOfEach(alike);
}

type Alike = IndexedName & { readonly likeness: number };

/** Dice of two sets of ranks in rising order; 0 where their sizes alone keep them apart. */
function likeness(a: Int32Array, b: Int32Array): number {
	if (2 * Math.min(a.length, b.length) < LEAST_LIKENESS * (a.length + b.length)) return 0;
	let [shared, at, other] = [0, 0, 0];
	while (at < a.length && other < b.length) {
		const [mine, its] = [a[at] ?? 0, b[other] ?? 0];
		if (mine === its && mine >= 0) shared++;
		if (mine <= its) at++;
		if (its <= mine) other++;
	}
	return (2 * shared) / (a.length + b.length);
}

/** A record with several names is one. */
function bestOfEach(found: readonly Alike[]): Alike[] {
	const best = new Map<OtherRecord, Alike>();
	for (const one of found) if (one.likeness > (best.get(one.other)?.likeness ?? 0)) best.set(one.other, one);
	return [...best.values()];
}

function judged({ line, values }: ReadRow, { other, likeness: alike }: Alike): LikelyDuplicate[] {
	const [investor, investment, position] = ['investor', 'investmentWanYuan', 'position'].map((key) => values.get(key));
	const isInvestor =
		typeof investor === 'string' && other.investor !== null && bareName(investor) === bareName(other.investor);
	const isInvestment =
		typeof investment === 'number' &&
		other.investmentWanYuan !== null &&
		Math.abs(investment - other.investmentWanYuan) <= INVESTMENT_SHARE * Math.max(investment, other.investmentWanYuan);
	const away = isPosition(position) && other.position ? distanceKm(position, other.position) : null;
	const reasons = [
		...(isInvestor ? (['investor'] as const) : []),
		...(isInvestment ? (['investment'] as const) : []),
		...(away !== null && away <= NEAR_KM ? (['position'] as const) : [])
	];
	if (reasons.length === 0 && alike < LIKENESS_ALONE) return [];
	const isHigh = reasons.length > 1 || (reasons.length === 1 && alike === 1);
	const certainty = isHigh ? 'high' : reasons.length === 1 ? 'medium' : 'low';
	return [{ line, other: other.id, portfolio: other.portfolio, likeness: alike, reasons, distanceKm: away, certainty }];
}

const isPosition = (value: unknown): value is Position =>
	Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number');
