import type { Name } from '../../names.ts';
import type { Provenance } from '../../provenance.ts';
import type { FieldOf, Json, RecordContext } from './field.ts';

/** What every layer tells of its things. */
interface Named {
	readonly name: Name;
}
interface Sourced {
	readonly provenance: Provenance;
}

const text = { kind: 'text', unit: null } as const;
const codes = { kind: 'codes', unit: null } as const;

export const NAME_FIELDS = [
	{ key: 'name_zh', short: 'NAME_ZH', ...text, of: ({ name }: Named) => name.zh },
	{ key: 'name_en', short: 'NAME_EN', ...text, of: ({ name }: Named) => name.en },
	{ key: 'name_ru', short: 'NAME_RU', ...text, of: ({ name }: Named) => name.ru },
	{ key: 'aliases', short: 'ALIASES', ...codes, of: ({ name }: Named) => name.aliases }
] as const satisfies readonly FieldOf<never>[];

export const SOURCE_FIELDS = [
	{ key: 'source_ids', short: 'SRC_IDS', ...codes, of: ({ provenance }: Sourced) => provenance.sources },
	{ key: 'sources', short: 'SOURCES', ...text, of: outlets },
	{ key: 'as_of', short: 'AS_OF', ...text, of: ({ provenance }: Sourced) => provenance.asOf },
	{ key: 'as_of_reported', short: 'AS_OF_REP', ...text, of: ({ provenance }: Sourced) => provenance.asOfReported },
	{ key: 'confidence_code', short: 'CONF_CODE', ...text, of: ({ provenance }: Sourced) => provenance.confidence },
	{
		key: 'confidence',
		short: 'CONFIDENCE',
		...text,
		of: ({ provenance }: Sourced, { words }: RecordContext) => words.code('confidence', provenance.confidence)
	},
	{ key: 'steward', short: 'STEWARD', ...text, of: ({ provenance }: Sourced) => provenance.steward }
] as const satisfies readonly FieldOf<never>[];

function outlets({ provenance }: Sourced, { index, words }: RecordContext): string | null {
	const named = provenance.sources.map((id) => index.sources.get(id)?.outlet ?? id);
	return joined([...new Set(named)], words.comma);
}

/** The things of a list in words; `null` where there are none. */
export const joined = (words: readonly string[], comma: string): string | null =>
	words.length === 0 ? null : words.join(comma);

/** A division by its name; what the map does not hold by its code. */
export function divisionName(code: string | null, { index, words }: RecordContext): string | null {
	if (code === null) return null;
	const division = index.divisions.get(code);
	return division ? words.name(division.name) : code;
}

export function chainNames(ids: readonly string[], { index, words }: RecordContext): string | null {
	const named = ids.map((id) => {
		const chain = index.chains.get(id);
		return chain ? words.name(chain.name) : id;
	});
	return joined(named, words.comma);
}

/** A record as JSON holds it: interfaces of ours have no index signature, and what is left out is not there. */
export const asJson = (value: object): Json => value as unknown as Json;
