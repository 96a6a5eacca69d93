import { AMOUNT_KEYS, AMOUNT_UNITS, type OfferKey } from '../matching/needs.ts';
import type { Park } from '../territory/territory.ts';
import { projectPlans } from './counted-projects.ts';
import { factPlans } from './fact-plans.ts';
import { makeRows, type RowPlan } from './make-row.ts';
import { measuredDistance, type PlacePoints } from './measured-distance.ts';
import { RECORD_PLANS } from './record-plans.ts';
import type { ComparedValue, ComparisonRow, Direction, RowForm } from './row.ts';
import { MISSING, numberValue, plainValue } from './row.ts';
import type { Surroundings } from './surroundings.ts';

type Plan = RowPlan<Park>;

/** The rows of parks. */
export function parkRows(parks: readonly Park[], { index, table, points }: Surroundings): ComparisonRow[] {
	const way = (key: keyof PlacePoints, direction: Direction): Plan => ({
		key,
		group: 'reach',
		form: 'number',
		unit: 'km',
		direction,
		derived: true,
		valueOf: (park) => measuredDistance(park, points[key], index.divisions)
	});
	return makeRows(
		[
			...IDENTITY,
			way('stations', 'less'),
			way('airports', 'less'),
			way('seats', null),
			// no layer of roads exists yet: the way by road is not known
			{ key: 'road', group: 'reach', form: 'number', unit: 'km', direction: 'less', valueOf: () => MISSING },
			...OFFERS,
			...projectPlans<Park>({ table, column: 'park', codeOf: ({ id }) => index.columnCodes.parks.get(id) }),
			...factPlans(parks, index),
			...RECORD_PLANS
		],
		parks
	);
}

const IDENTITY: readonly Plan[] = [
	{
		key: 'level',
		group: 'identity',
		form: 'parkLevel',
		valueOf: ({ level, levelReported, provenance }) =>
			plainValue(level, {
				provenance,
				detail: levelReported === null ? null : { kind: 'quoted', text: levelReported }
			})
	},
	{
		key: 'division',
		group: 'identity',
		form: 'division',
		valueOf: ({ division, provenance }) => plainValue(division, { provenance })
	},
	{
		key: 'industries',
		group: 'identity',
		form: 'texts',
		valueOf: ({ leadingIndustries, provenance }) => plainValue(leadingIndustries, { provenance })
	},
	{ key: 'chains', group: 'identity', form: 'chains', valueOf: ({ chains }) => plainValue(chains) }
];

const offer = (key: OfferKey, form: RowForm, given: { unit?: string; direction?: Direction }): Plan => ({
	key: `offer-${key}`,
	group: 'offers',
	form,
	...given,
	valueOf: (park) => offerValue(park, key)
});

/** What no offer names is missing, never none; an offer without an amount says that there is some. */
function offerValue({ offers }: Park, key: OfferKey): ComparedValue {
	const found = offers.find((one) => one.key === key);
	if (!found) return MISSING;
	const { value, note, provenance } = found;
	if (value === null) return { ...MISSING, provenance, detail: { kind: 'someUnstated', note } };
	const detail = note === null ? null : ({ kind: 'quoted', text: note } as const);
	if (typeof value === 'number') return numberValue(value, { provenance, detail });
	return plainValue(value, { provenance, detail });
}

const OFFERS: readonly Plan[] = [
	...AMOUNT_KEYS.map((key) => offer(key, 'number', { unit: AMOUNT_UNITS[key], direction: 'more' })),
	offer('railSiding', 'yesNo', { direction: 'more' }),
	offer('pollutionClass', 'pollutionClass', {}),
	offer('landUse', 'landUse', {})
];
