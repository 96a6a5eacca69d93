import type { Provenance } from '../provenance.ts';

/** Where a value of a record comes from. */
export interface SourcedValue {
	/** The key of its field where it has one, else the part of the record; `null`: the record as a whole. */
	readonly field: string | null;
	readonly provenance: Provenance;
}

interface Sourced {
	readonly provenance?: Provenance;
	readonly valueProvenance?: Readonly<Record<string, Provenance>>;
}

/** Every provenance within a record, the record's own first. */
export function provenancesIn(record: object): SourcedValue[] {
	const { provenance, valueProvenance, ...rest } = record as Sourced;
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

/**
 * A record with every provenance in it as `change` makes it, by the key under which `provenancesIn` names it; one that
 * `change` gives back as it was stays the same.
 */
export function withProvenances<Kept extends object>(
	record: Kept,
	change: (provenance: Provenance, field: string | null) => Provenance
): Kept {
	const { provenance, valueProvenance, ...rest } = record as Sourced;
	const parts = Object.entries(rest).map(([part, value]) => [part, changedWithin(value, part, change)] as const);
	const values = Object.entries(valueProvenance ?? {}).map(([field, own]) => [field, change(own, field)] as const);
	return {
		...record,
		...(provenance && { provenance: change(provenance, null) }),
		...(valueProvenance && { valueProvenance: Object.fromEntries(values) }),
		...Object.fromEntries(parts)
	};
}

function changedWithin(
	value: unknown,
	field: string,
	change: (provenance: Provenance, field: string | null) => Provenance
): unknown {
	if (Array.isArray(value)) return value.map((one) => changedWithin(one, field, change));
	if (typeof value !== 'object' || value === null) return value;
	const { provenance, key } = value as { readonly provenance?: Provenance; readonly key?: unknown };
	const members = Object.entries(value).map(([name, member]) => [
		name,
		name === 'provenance' && provenance ? change(provenance, keyOf(field, key)) : changedWithin(member, field, change)
	]);
	return Object.fromEntries(members);
}
