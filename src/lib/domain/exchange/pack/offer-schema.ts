import * as v from 'valibot';
import { AMOUNT_KEYS, LAND_USES, type Needs, type Offer, POLLUTION_CLASSES } from '../../matching/needs.ts';
import { list, provenance, quantity, type SchemaOf, unreported, words } from './fields.ts';

const beside = { note: unreported(words), provenance };
const amount = { ...beside, value: unreported(quantity) };

/** What a park has to give. An amount may be left out: there is some. */
const offerSchema: SchemaOf<Offer> = v.variant('key', [
	v.strictObject({ key: v.picklist(AMOUNT_KEYS), ...amount }),
	v.strictObject({ key: v.literal('railSiding'), ...beside, value: v.boolean() }),
	v.strictObject({ key: v.literal('pollutionClass'), ...beside, value: v.picklist(POLLUTION_CLASSES) }),
	v.strictObject({ key: v.literal('landUse'), ...beside, value: v.array(v.picklist(LAND_USES)) })
]);

export const offersSchema: SchemaOf<Offer[]> = list(offerSchema);

/** What a project asks of its site; a need that is left out is not disclosed. */
export const needsSchema: SchemaOf<Needs> = v.strictObject({
	powerKva: unreported(quantity),
	waterM3PerDay: unreported(quantity),
	heatGjPerHour: unreported(quantity),
	steamTPerHour: unreported(quantity),
	railSiding: unreported(v.boolean()),
	pollutionClass: unreported(v.picklist(POLLUTION_CLASSES)),
	landUse: unreported(v.picklist(LAND_USES))
});
