import type { Position, Site } from '../../territory/territory.ts';
import { fieldsOf, type RecordContext } from './field.ts';
import { asJson, divisionName, NAME_FIELDS, SOURCE_FIELDS } from './shared-fields.ts';

const text = { kind: 'text', unit: null } as const;
const degrees = { kind: 'number', unit: 'degrees' } as const;

export const SITE_FIELDS = fieldsOf<Site>()([
	{ key: 'id', short: 'ID', ...text, of: ({ id }) => id },
	...NAME_FIELDS,
	{ key: 'portfolio', short: 'PORTFOLIO', ...text, of: ({ portfolio }) => portfolio },
	{ key: 'portfolio_name', short: 'PORTF_NAME', ...text, of: (_, { portfolio, words }) => words.text(portfolio.name) },
	{ key: 'division_code', short: 'DIV_CODE', ...text, of: ({ division }) => division },
	{ key: 'division', short: 'DIVISION', ...text, of: ({ division }, context) => divisionName(division, context) },
	{ key: 'park_id', short: 'PARK_ID', ...text, of: ({ park }) => park },
	{ key: 'park', short: 'PARK', ...text, of: ({ park }, context) => parkName(park, context) },
	{ key: 'site_state_code', short: 'STATE_CODE', ...text, of: ({ state }) => state },
	{
		key: 'site_state',
		short: 'STATE',
		...text,
		of: ({ state }, { words }) => state && words.code('siteState', state)
	},
	{ key: 'area_ha', short: 'AREA_HA', kind: 'number', unit: 'ha', of: ({ areaHa }) => areaHa },
	{ key: 'land_use_code', short: 'USE_CODE', ...text, of: ({ landUse }) => landUse },
	{
		key: 'land_use',
		short: 'LAND_USE',
		...text,
		of: ({ landUse }, { words }) => landUse && words.code('landUse', landUse)
	},
	{
		key: 'pollution_class',
		short: 'POLL_CLASS',
		kind: 'whole',
		unit: null,
		of: ({ pollutionClass }) => pollutionClass
	},
	{
		key: 'price_wan_yuan_per_mu',
		short: 'PRICE_MU',
		kind: 'number',
		unit: 'wanYuanPerMu',
		of: ({ priceWanYuanPerMu }) => priceWanYuanPerMu
	},
	{ key: 'note', short: 'NOTE', ...text, of: ({ note }) => note },
	{ key: 'longitude', short: 'LONGITUDE', ...degrees, of: (...of) => placeOf(...of)?.[0] ?? null },
	{ key: 'latitude', short: 'LATITUDE', ...degrees, of: (...of) => placeOf(...of)?.[1] ?? null },
	...SOURCE_FIELDS,
	{ key: 'value_sources', short: 'VALUE_SRC', kind: 'parts', unit: null, of: (site) => asJson(site.valueProvenance) }
]);

const placeOf = ({ position }: Site, { place }: RecordContext): Position | null => position && place(position);

function parkName(id: string | null, { index, words }: RecordContext): string | null {
	if (id === null) return null;
	const park = index.parks.get(id);
	return park ? words.name(park.name) : id;
}
