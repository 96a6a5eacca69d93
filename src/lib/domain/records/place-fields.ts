import { AMOUNT_UNITS, LAND_USES, type Offer, POLLUTION_CLASSES } from '../matching/needs.ts';
import {
	type Division,
	type Enterprise,
	type Park,
	PARK_LEVELS,
	type Site,
	SITE_STATES
} from '../territory/territory.ts';
import type { Chain } from '../chain/chain.ts';
import { CHAIN_KINDS } from '../chain/chain.ts';
import { amount, amountOrSome, field, line, lines, member, nameFields, parts, position, yesNo } from './field-parts.ts';
import { type FieldType, type FieldValue, type RecordField, SOME } from './record-field.ts';

const division: FieldType = { type: 'reference', to: 'division' };
const landUse: FieldType = { type: 'code', codes: LAND_USES, words: 'landUse' };
const pollutionClass: FieldType = { type: 'code', codes: POLLUTION_CLASSES, words: 'pollutionClass' };

/** What a park has to give; each offer carries where it comes from. */
function offerField(key: Offer['key'], of: FieldType): RecordField<Park> {
	const found = ({ offers }: Park) => offers.find((offer) => offer.key === key);
	return {
		key: `offer.${key}`,
		of,
		isRequired: false,
		read: (park) => {
			const offer = found(park);
			if (!offer) return null;
			return offer.value === null ? SOME : (offer.value as FieldValue);
		},
		write: (park, value, provenance) => {
			const present = found(park);
			const others = park.offers.filter((offer) => offer !== present);
			if (value === null || (Array.isArray(value) && value.length === 0)) return { ...park, offers: others };
			// the type of the field is that of the offer's value; the schema of parks checks it once more
			const offer = { note: null, ...present, key, value: value === SOME ? null : value, provenance } as Offer;
			return {
				...park,
				offers: present ? park.offers.map((one) => (one === present ? offer : one)) : [...others, offer]
			};
		},
		provenance: (park) => found(park)?.provenance ?? park.provenance,
		keepsProvenance: true
	};
}

export const PARK_RECORD_FIELDS: readonly RecordField<Park>[] = [
	...nameFields<Park>(),
	member('level', { type: 'code', codes: PARK_LEVELS, words: 'parkLevel' }, { isRequired: true }),
	member('levelReported', line),
	member('division', division),
	member('position', position),
	member('leadingIndustries', parts),
	member('chains', { type: 'references', to: 'chain' }),
	offerField('landHa', amountOrSome(AMOUNT_UNITS.landHa)),
	offerField('powerKva', amountOrSome('kva')),
	offerField('waterM3PerDay', amountOrSome(AMOUNT_UNITS.waterM3PerDay)),
	offerField('heatGjPerHour', amountOrSome(AMOUNT_UNITS.heatGjPerHour)),
	offerField('steamTPerHour', amountOrSome(AMOUNT_UNITS.steamTPerHour)),
	offerField('railSiding', yesNo),
	offerField('pollutionClass', pollutionClass),
	offerField('landUse', { type: 'codes', codes: LAND_USES, words: 'landUse' }),
	member('note', lines)
];

export const SITE_RECORD_FIELDS: readonly RecordField<Site>[] = [
	...nameFields<Site>(),
	member('division', division),
	member('park', { type: 'reference', to: 'park' }),
	member('position', position),
	member('areaHa', amount('ha')),
	member('landUse', landUse),
	member('pollutionClass', pollutionClass),
	member('state', { type: 'code', codes: SITE_STATES, words: 'siteState' }),
	member('priceWanYuanPerMu', amount('wanYuanPerMu')),
	member('note', lines)
];

/** Chains of an enterprise with its part in each: a form of their own. */
export const ENTERPRISE_RECORD_FIELDS: readonly RecordField<Enterprise>[] = [
	...nameFields<Enterprise>(),
	member('division', division),
	member('chains', parts)
];

/** A division's own facts follow, by the definitions of the territory. */
export const DIVISION_RECORD_FIELDS: readonly RecordField<Division>[] = [
	...nameFields<Division>(),
	field('seat', parts, {
		read: ({ seat }) => seat,
		write: (record, value) => ({ ...record, seat: value as Division['seat'] })
	})
];

export const CHAIN_RECORD_FIELDS: readonly RecordField<Chain>[] = [
	...nameFields<Chain>(),
	member('kind', { type: 'code', codes: CHAIN_KINDS, words: 'chainKind' }, { isRequired: true }),
	...(
		[
			'glyph',
			'colour',
			'industryCodes',
			'links',
			'flows',
			'localSupply',
			'leaders',
			'hosts',
			'gaps',
			'overrides',
			'facts',
			'note'
		] as const
	).map((key) => member<Chain>(key, parts))
];
