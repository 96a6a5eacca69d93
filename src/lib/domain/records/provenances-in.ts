import type { Provenance } from '../provenance.ts';

/** Where a value of a record comes from. */
export interface SourcedValue {
	/** The key of its field where it has one, else the part of the record; `null`: the record as a whole. */
	readonly field: string | null;
	readonly provenance: Provenance;
}

/** Every provenance within a record, the record's own first. */
export function provenancesIn(record: object): SourcedValue[] {
	const { provenance, valueProvenance, ...rest } = record as {
		readonly provenance?: Provenance;
		readonly valueProvenance?: Readonly<Record<string, Provenance>>;
	};
	return [
		...(provenance ? [{ field: null, provenance }] : []),
		...Object.entries(valueProvenance ?? {}).map(([field, own]) => ({ field, provenance: own })),
		...Object.entries(rest).flatMap(([part, value]) => within(value, part))
	];
}

/** Parts that carry a provenance of their own, however deep. */
function within(value: unknown, field: string): SourcedValue[] {
	if (Array.isArray(value)) return value.flatMap((one) => within(one, field));
	if (typeof value !== 'object' || value === null) return [];
	const { provenance, ...rest } = value as { readonly provenance?: Provenance; readonly key?: unknown };
	const own = provenance ? [{ field: keyOf(field, rest.key), provenance }] : [];
	return [...own, ...Object.values(rest).flatMap((one) => within(one, field))];
}

const NAMED: Readonly<Record<string, string>> = { facts: 'fact', offers: 'offer' };

/** A fact and an offer are fields by their key. */
const keyOf = (part: string, key: unknown): string => {
	const name = NAMED[part];
	return name && typeof key === 'string' ? `${name}.${key}` : part;
};
