import type { Benefits } from '../../src/lib/domain/project/benefits.ts';
import { SAFETY_RISKS } from '../../src/lib/domain/project/benefits.ts';
import type { Random } from './random.ts';

const UNDISCLOSED_SHARE = 0.1;

/** What a project is weighed by: each value is not disclosed in a tenth of the projects. */
export function syntheticBenefits(random: Random): Benefits {
	const disclosed = <T>(value: T): T | null => (random.chance(UNDISCLOSED_SHARE) ? null : value);
	const amount = (least: number, most: number) => disclosed(Math.round(random.logarithmic(least, most)));
	const share = () => disclosed(random.below(101) / 100);
	return {
		fixedAssetWanYuan: amount(400, 4_000_000),
		paybackYears: disclosed(2 + random.below(130) / 10),
		localInputShare: share(),
		localJobShare: share(),
		yearRoundJobShare: share(),
		farmHouseholds: amount(1, 20_000),
		trainingPlaces: amount(1, 2_000),
		energyTcePerYear: amount(10, 500_000),
		pollutionEquivalentsPerYear: amount(10, 1_000_000),
		safetyRisk: disclosed(random.pick(SAFETY_RISKS)),
		landSecured: disclosed(random.chance(0.5)),
		procedureShare: share(),
		fundsShare: share()
	};
}
