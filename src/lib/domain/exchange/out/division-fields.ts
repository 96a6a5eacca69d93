import type { Division } from '../../territory/territory.ts';
import { fieldsOf } from './field.ts';
import { asJson, NAME_FIELDS, SOURCE_FIELDS } from './shared-fields.ts';

const text = { kind: 'text', unit: null } as const;
const parts = { kind: 'parts', unit: null } as const;
const degrees = { kind: 'number', unit: 'degrees' } as const;

export const DIVISION_FIELDS = fieldsOf<Division>()([
	{ key: 'code', short: 'CODE', ...text, of: ({ code }) => code },
	...NAME_FIELDS,
	{ key: 'level_code', short: 'LEVEL_CODE', ...text, of: ({ level }) => level },
	{ key: 'level', short: 'LEVEL', ...text, of: ({ level }, { words }) => words.code('divisionLevel', level) },
	{
		key: 'shape_area_km2',
		short: 'AREA_KM2',
		kind: 'number',
		unit: 'km2',
		of: ({ shapeAreaKm2 }) => shapeAreaKm2
	},
	{ key: 'label_longitude', short: 'LABEL_LNG', ...degrees, of: ({ labelPoint }, { place }) => place(labelPoint)[0] },
	{ key: 'label_latitude', short: 'LABEL_LAT', ...degrees, of: ({ labelPoint }, { place }) => place(labelPoint)[1] },
	...SOURCE_FIELDS,
	{ key: 'label', short: 'LABEL', ...parts, of: ({ label }) => label },
	{
		key: 'seat',
		short: 'SEAT',
		...parts,
		of: ({ seat }, { place }) => seat && asJson({ ...seat, position: place(seat.position) })
	},
	{
		key: 'bbox',
		short: 'BBOX',
		...parts,
		of: ({ bbox: [west, south, east, north] }, { place }) => [...place([west, south]), ...place([east, north])]
	},
	{ key: 'facts', short: 'FACTS', ...parts, of: ({ facts }) => asJson(facts) },
	{ key: 'value_sources', short: 'VALUE_SRC', ...parts, of: ({ valueProvenance }) => asJson(valueProvenance) }
]);
