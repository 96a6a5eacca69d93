import { distanceKm, KM_PER_DEGREE_LATITUDE } from '../../geo/measure.ts';
import type { Position } from '../../territory/territory.ts';
import {
	type AlikeNames,
	alikeNamesOf,
	alikeTo,
	bareName,
	firstWhere,
	likeness,
	type NamePairs,
	pairsIn
} from './alike-names.ts';
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
/** Of one row no more are told: whoever has to choose among more looks for himself. */
const MOST_PER_ROW = 5;

/**
 * Records that rows may be once more, by name (as sets of pairs of letters, Dice), borne out by the investor, an
 * investment within a tenth, a place within 2 km. Nothing is merged by this: somebody decides. None that is so by these
 * rules is missed.
 *
 * `others`: without the records that the rows are matched to already.
 */
export const likelyDuplicates = (rows: readonly ReadRow[], others: readonly OtherRecord[]): LikelyDuplicate[] =>
	duplicatesAmong(others)(rows);

/** `likelyDuplicates` for rows that come in parts: the records are put in order once. */
export function duplicatesAmong(others: readonly OtherRecord[]): (rows: readonly ReadRow[]) => LikelyDuplicate[] {
	const index = indexOf(others);
	return (rows) =>
		rows.flatMap((row) => {
			const looked = lookedFor(row, index);
			const found = looked ? judgedAmong(looked, index) : [];
			return found
				.sort((a, b) => b.reasons.length - a.reasons.length || b.likeness - a.likeness)
				.slice(0, MOST_PER_ROW);
		});
}

interface IndexedRecord {
	readonly other: OtherRecord;
	readonly investor: string | null;
	/** Of each of its names. */
	readonly names: readonly NamePairs[];
	/** The row that it was last held against, so that each is once. */
	lastRow: number;
}

/** Records by what makes one worth comparing: a name that is alike enough alone, or one thing that speaks for it. */
interface Index {
	readonly names: AlikeNames;
	/** By the place of a name. */
	readonly named: readonly (readonly IndexedRecord[])[];
	readonly byInvestor: ReadonlyMap<string, readonly IndexedRecord[]>;
	/** Rising. */
	readonly byInvestment: readonly { readonly record: IndexedRecord; readonly wanYuan: number }[];
	/** By `bandOf`. */
	readonly byBand: ReadonlyMap<number, readonly IndexedRecord[]>;
	/** That were looked for until now. */
	rows: number;
}

function indexOf(others: readonly OtherRecord[]): Index {
	const plain = others.map(({ names }) => [...new Set(names.map(bareName))].filter(Boolean));
	const names = alikeNamesOf(plain.flat());
	const placeOf = new Map(names.names.map((name, place) => [name.plain, place]));
	const named = names.names.map((): IndexedRecord[] => []);
	const [byInvestor, byBand] = [new Map<string, IndexedRecord[]>(), new Map<number, IndexedRecord[]>()];
	const byInvestment: { record: IndexedRecord; wanYuan: number }[] = [];
	for (const [at, other] of others.entries()) {
		const places = (plain[at] ?? []).map((name) => placeOf.get(name) ?? 0);
		const pairs = places.flatMap((place) => names.names[place]?.pairs ?? []);
		const record: IndexedRecord = {
			other,
			investor: other.investor === null ? null : bareName(other.investor),
			names: pairs,
			lastRow: 0
		};
		for (const place of places) named[place]?.push(record);
		if (record.investor !== null) put(byInvestor, record.investor, record);
		if (other.investmentWanYuan !== null) byInvestment.push({ record, wanYuan: other.investmentWanYuan });
		if (other.position) put(byBand, bandOf(other.position), record);
	}
	return {
		names,
		named,
		byInvestor,
		byInvestment: byInvestment.sort((a, b) => a.wanYuan - b.wanYuan),
		byBand,
		rows: 0
	};
}

/** A band of latitudes, a little wider than what counts as near: that and the two beside it hold all that is near. */
const bandOf = ([, lat]: Position): number => Math.floor((lat * KM_PER_DEGREE_LATITUDE) / (NEAR_KM * 1.05));

function put<Key, Value>(index: Map<Key, Value[]>, key: Key, value: Value): void {
	const list = index.get(key);
	if (list) list.push(value);
	else index.set(key, [value]);
}

/** A row as far as it is compared. */
interface LookedFor {
	readonly line: number;
	readonly pairs: NamePairs;
	readonly investor: string | null;
	readonly investment: number | null;
	readonly position: Position | null;
}

function lookedFor({ line, values }: ReadRow, { names }: Index): LookedFor | null {
	const name = values.get('name.zh');
	const plain = typeof name === 'string' ? bareName(name) : '';
	if (plain === '') return null;
	const [investor, investment, position] = ['investor', 'investmentWanYuan', 'position'].map((key) => values.get(key));
	return {
		line,
		pairs: pairsIn(plain, names),
		investor: typeof investor === 'string' ? bareName(investor) : null,
		investment: typeof investment === 'number' ? investment : null,
		position: isPosition(position) ? position : null
	};
}

/** Of the records that may be alike those that are: thousands share most of a name, few have anything else in common. */
function judgedAmong(looked: LookedFor, index: Index): LikelyDuplicate[] {
	const { pairs, investor, investment, position } = looked;
	const row = ++index.rows;
	const found: LikelyDuplicate[] = [];
	const look = (record: IndexedRecord) => {
		if (record.lastRow === row) return;
		record.lastRow = row;
		const one = judged(looked, record);
		if (one) found.push(one);
	};
	for (const place of alikeTo(pairs, LIKENESS_ALONE, index.names)) index.named[place]?.forEach(look);
	if (investor !== null) index.byInvestor.get(investor)?.forEach(look);
	if (investment !== null) lookNear(investment, index.byInvestment, look);
	if (position) for (const band of [-1, 0, 1]) index.byBand.get(bandOf(position) + band)?.forEach(look);
	return found;
}

function lookNear(investment: number, all: Index['byInvestment'], look: (record: IndexedRecord) => void): void {
	const amountAt = (at: number) => all[at]?.wanYuan ?? 0;
	const isReached = (at: number) => amountAt(at) > investment || isNearAmount(amountAt(at), investment);
	for (let at = firstWhere(all.length, isReached); at < all.length; at++) {
		const one = all[at];
		if (!one || !isNearAmount(one.wanYuan, investment)) return;
		look(one.record);
	}
}

const isNearAmount = (a: number, b: number): boolean => Math.abs(a - b) <= INVESTMENT_SHARE * Math.max(a, b);

function judged(looked: LookedFor, { other, investor, names }: IndexedRecord): LikelyDuplicate | null {
	const { line, pairs, investment, position } = looked;
	let alike = 0;
	for (const name of names) alike = Math.max(alike, likeness(pairs, name, LEAST_LIKENESS));
	if (alike === 0) return null;
	const isInvestor = investor !== null && investor === looked.investor;
	const isInvestment =
		investment !== null && other.investmentWanYuan !== null && isNearAmount(investment, other.investmentWanYuan);
	const away = position && other.position ? distanceKm(position, other.position) : null;
	const reasons = [
		...(isInvestor ? (['investor'] as const) : []),
		...(isInvestment ? (['investment'] as const) : []),
		...(away !== null && away <= NEAR_KM ? (['position'] as const) : [])
	];
	if (reasons.length === 0 && alike < LIKENESS_ALONE) return null;
	const isHigh = reasons.length > 1 || (reasons.length === 1 && alike === 1);
	const certainty = isHigh ? 'high' : reasons.length === 1 ? 'medium' : 'low';
	return { line, other: other.id, portfolio: other.portfolio, likeness: alike, reasons, distanceKm: away, certainty };
}

const isPosition = (value: unknown): value is Position =>
	Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number');
