import type { Park, Position } from '../../territory/territory.ts';
import { fieldsOf, type RecordContext } from './field.ts';
import { asJson, chainNames, divisionName, joined, NAME_FIELDS, SOURCE_FIELDS } from './shared-fields.ts';

const text = { kind: 'text', unit: null } as const;
const codes = { kind: 'codes', unit: null } as const;
const parts = { kind: 'parts', unit: null } as const;
const degrees = { kind: 'number', unit: 'degrees' } as const;

export const PARK_FIELDS = fieldsOf<Park>()([
	{ key: 'id', short: 'ID', ...text, of: ({ id }) => id },
	...NAME_FIELDS,
	{ key: 'portfolio', short: 'PORTFOLIO', ...text, of: ({ portfolio }) => portfolio },
	{ key: 'portfolio_name', short: 'PORTF_NAME', ...text, of: (_, { portfolio, words }) => words.text(portfolio.name) },
	{ key: 'level_code', short: 'LEVEL_CODE', ...text, of: ({ level }) => level },
	{ key: 'level', short: 'LEVEL', ...text, of: ({ level }, { words }) => words.code('parkLevel', level) },
	{ key: 'level_reported', short: 'LEVEL_REP', ...text, of: ({ levelReported }) => levelReported },
	{ key: 'division_code', short: 'DIV_CODE', ...text, of: ({ division }) => division },
	{ key: 'division', short: 'DIVISION', ...text, of: ({ division }, context) => divisionName(division, context) },
	{
		key: 'leading_industries',
		short: 'INDUSTRIES',
		...text,
		of: ({ leadingIndustries }, { words }) => joined(leadingIndustries.map(words.text), words.comma)
	},
	{ key: 'chain_ids', short: 'CHAIN_IDS', ...codes, of: ({ chains }) => chains },
	{ key: 'chains', short: 'CHAINS', ...text, of: ({ chains }, context) => chainNames(chains, context) },
	{ key: 'note', short: 'NOTE', ...text, of: ({ note }) => note },
	{ key: 'placement_code', short: 'PLACE_CODE', ...text, of: placementOf },
	{
		key: 'placement',
		short: 'PLACEMENT',
		...text,
		of: (park, { words }) => words.code('placement', placementOf(park))
	},
	{ key: 'longitude', short: 'LONGITUDE', ...degrees, of: (...of) => parkSiteOf(...of)?.[0] ?? null },
	{ key: 'latitude', short: 'LATITUDE', ...degrees, of: (...of) => parkSiteOf(...of)?.[1] ?? null },
	...SOURCE_FIELDS,
	{
		key: 'leading_industry_texts',
		short: 'INDUS_TXT',
		...parts,
		of: ({ leadingIndustries }) => asJson(leadingIndustries)
	},
	{ key: 'facts', short: 'FACTS', ...parts, of: ({ facts }) => asJson(facts) },
	{ key: 'offers', short: 'OFFERS', ...parts, of: ({ offers }) => asJson(offers) },
	{ key: 'value_sources', short: 'VALUE_SRC', ...parts, of: ({ valueProvenance }) => asJson(valueProvenance) }
]);

function placementOf({ position, division }: Park): 'site' | 'division' | 'none' {
	if (position) return 'site';
	return division === null ? 'none' : 'division';
}

/** Where it stands, in the coordinates asked for; `null` where only its division is known, or not even that. */
export const parkSiteOf = ({ position }: Park, { place }: RecordContext): Position | null =>
	position && place(position);
