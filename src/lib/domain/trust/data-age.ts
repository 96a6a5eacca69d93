import { decimalYear, OLD_AFTER_YEARS } from '../provenance.ts';
import { middleOf } from '../middle.ts';
import { provenancesIn } from '../records/provenances-in.ts';
import { type AnyRecord, homeOf, type RecordKey } from '../records/record-kind.ts';

/** A record with the key it is kept under. */
export interface KeyedRecord {
	readonly key: RecordKey;
	readonly record: AnyRecord;
}

/** How old the values of some records are. */
export interface DataAge {
	readonly values: number;
	/** Of these, values older than `OLD_AFTER_YEARS`. */
	readonly old: number;
	/** Of these, values whose source gives no date. */
	readonly undated: number;
	/** Of dated values, years; `null` where none is dated. */
	readonly medianYears: number | null;
	/** The oldest date as it stands: `2018`; `null` where none is dated. */
	readonly oldest: string | null;
	/** Values that somebody should look at again, by the months after which a value is due. */
	readonly due: number;
}

/** A value to be looked at again. */
export interface DueValue {
	readonly key: RecordKey;
	/** The key of its field; `null`: the record as a whole. */
	readonly field: string | null;
	readonly division: string | null;
	readonly steward: string | null;
	readonly asOf: string | null;
	/** Since when it is due, decimal year; `null`: it has no date at all. */
	readonly since: number | null;
}

/** A division and a steward, `null` for the whole territory and for nobody; `undefined`: whichever. */
export interface Narrowed {
	readonly division?: string | null | undefined;
	readonly steward?: string | null | undefined;
}

/**
 * Ages by the divisions that records belong to (`null`: the whole territory) and by the stewards of their values. Where
 * both are narrowed, the divisions are told of the one steward and the stewards of the one division.
 */
export interface Freshness {
	readonly all: DataAge;
	readonly byDivision: ReadonlyMap<string | null, DataAge>;
	/** `null`: nobody is named. */
	readonly bySteward: ReadonlyMap<string | null, DataAge>;
	/** Due by the end of `aheadMonths`, longest first; what has no date at all comes last. */
	readonly due: readonly DueValue[];
}

interface Tally {
	readonly years: number[];
	undated: number;
	due: number;
	oldest: string | null;
}

const newTally = (): Tally => ({ years: [], undated: 0, due: 0, oldest: null });

/**
 * How old the values of records are on a day.
 *
 * `today`: decimal year. `reviewMonths`: months after its date when a value is due to be looked at again. `aheadMonths`:
 * what falls due within these is listed as well. A value is due from the end of those months on, counted from the middle
 * of the day, month or year that it is as of; a value without a date is always due.
 */
export function freshnessOf(
	records: Iterable<KeyedRecord>,
	{
		today,
		reviewMonths,
		aheadMonths = 0,
		narrow = {}
	}: {
		readonly today: number;
		readonly reviewMonths: number;
		readonly aheadMonths?: number;
		readonly narrow?: Narrowed;
	}
): Freshness {
	const all = newTally();
	const byDivision = new Map<string | null, Tally>();
	const bySteward = new Map<string | null, Tally>();
	const due: DueValue[] = [];
	for (const { key, record } of records) {
		const division = homeOf(key.kind, record);
		const isHere = narrow.division === undefined || narrow.division === division;
		for (const { field, provenance } of provenancesIn(record)) {
			const { asOf, steward } = provenance;
			const at = decimalYear(asOf);
			const since = at === null ? null : at + reviewMonths / 12;
			const isDue = since === null || since <= today;
			const isTheirs = narrow.steward === undefined || narrow.steward === steward;
			if (isHere && isTheirs && (since === null || since <= today + aheadMonths / 12))
				due.push({ key, field, division, steward, asOf, since });
			const tallies = [
				...(isHere && isTheirs ? [all] : []),
				...(isTheirs ? [tallyIn(byDivision, division)] : []),
				...(isHere ? [tallyIn(bySteward, steward)] : [])
			];
			for (const tally of tallies) count(tally, { asOf, years: at === null ? null : today - at, isDue });
		}
	}
	return {
		all: summed(all),
		byDivision: mapped(byDivision),
		bySteward: mapped(bySteward),
		due: due.sort((a, b) => (a.since ?? Infinity) - (b.since ?? Infinity))
	};
}

function tallyIn(tallies: Map<string | null, Tally>, key: string | null): Tally {
	const found = tallies.get(key) ?? newTally();
	tallies.set(key, found);
	return found;
}

function count(
	tally: Tally,
	{ asOf, years, isDue }: { asOf: string | null; years: number | null; isDue: boolean }
): void {
	if (isDue) tally.due++;
	if (years === null) tally.undated++;
	else tally.years.push(years);
	if (asOf !== null && years !== null && (tally.oldest === null || asOf < tally.oldest)) tally.oldest = asOf;
}

const mapped = (tallies: ReadonlyMap<string | null, Tally>): Map<string | null, DataAge> =>
	new Map([...tallies].map(([key, tally]) => [key, summed(tally)]));

function summed({ years, undated, due, oldest }: Tally): DataAge {
	return {
		values: years.length + undated,
		old: years.filter((age) => age > OLD_AFTER_YEARS).length,
		undated,
		medianYears: middleOf(years),
		oldest,
		due
	};
}

/** Months after which a value is due where nobody set another number. */
export const USUAL_REVIEW_MONTHS = 12;
const MOST_REVIEW_MONTHS = 120;

/** Months as somebody typed or kept them, 1–120; `null` for anything else. */
export function parseReviewMonths(text: string): number | null {
	const months = /^\d{1,3}$/.test(text.trim()) ? Number(text) : NaN;
	return months >= 1 && months <= MOST_REVIEW_MONTHS ? months : null;
}

/** What of one record is due. */
export interface DueRecord {
	readonly key: RecordKey;
	readonly division: string | null;
	/** The stewards of its due values. */
	readonly stewards: readonly string[];
	/** Keys of the fields; `null`: the record as a whole. */
	readonly fields: readonly (string | null)[];
	/** Of its value that is due longest, decimal year; `null`: none of them has a date. */
	readonly since: number | null;
	/** The date of that value as it stands. */
	readonly asOf: string | null;
}

/** Due values by the record they stand in, in the order of its first. */
export function dueByRecord(due: readonly DueValue[]): DueRecord[] {
	const byRecord = Map.groupBy(due, ({ key: { kind, portfolio, id } }) => `${kind} ${portfolio ?? ''} ${id}`);
	return [...byRecord.values()].flatMap((values) => {
		const [first] = values;
		if (!first) return [];
		const stewards = values.map(({ steward }) => steward).filter((steward) => steward !== null);
		return [
			{
				key: first.key,
				division: first.division,
				stewards: [...new Set(stewards)],
				fields: [...new Set(values.map(({ field }) => field))],
				since: first.since,
				asOf: first.asOf
			}
		];
	});
}
