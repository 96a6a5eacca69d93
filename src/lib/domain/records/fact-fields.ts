import type { Provenance } from '../provenance.ts';
import type { Fact, FactDefinition } from '../territory/territory.ts';
import { amount, line } from './field-parts.ts';
import type { RecordField } from './record-field.ts';
import type { RecordOf } from './record-kind.ts';

/** A fact of a division or a park; it carries where it comes from. */
export function factField<Kept extends RecordOf['division'] | RecordOf['park']>({
	key,
	unit
}: FactDefinition): RecordField<Kept> {
	return {
		key: `fact.${key}`,
		// counts have no unit, and are told from texts by what stands there
		of: unit === null ? line : amount(unit),
		isRequired: false,
		read: ({ facts }) => newest(facts, key)?.value ?? null,
		write: (record, value, provenance) => {
			const present = newest(record.facts, key);
			const others = record.facts.filter((fact) => fact !== present);
			if (value === null) return { ...record, facts: others };
			const fact = { note: null, ...present, key, value: countIn(value, unit), provenance };
			return {
				...record,
				facts: present ? record.facts.map((one) => (one === present ? fact : one)) : [...others, fact]
			};
		},
		provenance: ({ facts, provenance }): Provenance => newest(facts, key)?.provenance ?? provenance,
		keepsProvenance: true
	};
}

/** A fact without a unit is a count or words: a count stays a number. */
const countIn = (value: unknown, unit: string | null): number | string => {
	if (typeof value === 'number') return value;
	const words = String(value);
	return unit === null && /^\d{1,15}(\.\d{1,9})?$/.test(words) ? Number(words) : words;
};

/** Of facts told of several years, the newest. */
const newest = (facts: readonly Fact[], key: string): Fact | undefined =>
	facts
		.filter((fact) => fact.key === key)
		.toSorted((a, b) => (b.provenance.asOf ?? '').localeCompare(a.provenance.asOf ?? ''))[0];
