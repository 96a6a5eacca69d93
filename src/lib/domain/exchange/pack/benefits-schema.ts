import * as v from 'valibot';
import { type Benefits, SAFETY_RISKS } from '../../project/benefits.ts';
import { quantity, type SchemaOf, share, unreported } from './fields.ts';

/** What a project is weighed by; what is left out is not disclosed. */
export const benefitsSchema: SchemaOf<Benefits> = v.strictObject({
	fixedAssetWanYuan: unreported(quantity),
	paybackYears: unreported(quantity),
	localInputShare: unreported(share),
	localJobShare: unreported(share),
	yearRoundJobShare: unreported(share),
	farmHouseholds: unreported(quantity),
	trainingPlaces: unreported(quantity),
	energyTcePerYear: unreported(quantity),
	pollutionEquivalentsPerYear: unreported(quantity),
	safetyRisk: unreported(v.picklist(SAFETY_RISKS)),
	landSecured: unreported(v.boolean()),
	procedureShare: unreported(share),
	fundsShare: unreported(share)
});
