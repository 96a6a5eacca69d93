import { decimalYear, type Provenance, type SourceId } from '../provenance.ts';
import { provenancesIn, withProvenances } from '../records/provenances-in.ts';

/** Somebody who knows says that values are what they were. */
export interface Confirmation {
	/** Keys of the values as `provenancesIn` names them; `null`: the record as a whole. */
	readonly fields: readonly (string | null)[];
	/** Of these only values of this steward (`null`: of nobody); left out: of whomever. */
	readonly steward?: string | null;
	/** Decimal year: values as of a later day stay as they are. */
	readonly until: number;
	/** The day on which they were still true. */
	readonly asOf: string;
	/** Who says so. */
	readonly source: SourceId;
}

/**
 * A record whose values are as they were, as of a later day: what they come from stays, and who confirmed them is cited
 * beside it. A value nobody had a source for is then known by hearsay: its confidence is low.
 */
export function confirmValues<Kept extends object>(record: Kept, confirmation: Confirmation): Kept {
	const { fields, steward, until, asOf, source } = confirmation;
	return withProvenances(record, (provenance, field) => {
		const at = decimalYear(provenance.asOf);
		const isMeant = fields.includes(field) && (steward === undefined || provenance.steward === steward);
		if (!isMeant || (at !== null && at > until)) return provenance;
		return {
			...provenance,
			sources: [...provenance.sources.filter((id) => id !== source), source],
			asOf,
			asOfReported: null,
			confidence: provenance.confidence === 'unsourced' ? 'low' : provenance.confidence
		};
	});
}

/** Dates of the values of one key, before and after; `null` where there are none. */
export interface DateChange {
	readonly field: string | null;
	readonly from: string | null;
	readonly to: string | null;
}

/** The values whose dates differ between two states of a record, where both have a value of that key. */
export function datesChanged(before: object, after: object): DateChange[] {
	const [from, to] = [datesIn(before), datesIn(after)];
	return [...from].flatMap(([field, dates]) => {
		const next = to.get(field);
		const [was, is] = [said(dates), said(next ?? [])];
		return next && was !== is ? [{ field, from: was, to: is }] : [];
	});
}

const datesIn = (record: object): Map<string | null, Provenance['asOf'][]> =>
	new Map(
		[...Map.groupBy(provenancesIn(record), ({ field }) => field)].map(([field, values]) => [
			field,
			values.map(({ provenance }) => provenance.asOf)
		])
	);

const said = (dates: readonly Provenance['asOf'][]): string | null =>
	[...new Set(dates.filter((date) => date !== null))].sort().join(', ') || null;
