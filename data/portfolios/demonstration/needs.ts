import type { LandUse, Needs, PollutionClass } from '../../../src/lib/domain/matching/needs.ts';
import type { Stage } from '../../../src/lib/domain/project/project.ts';
import { type Kind, kindOf } from './kinds.ts';
import type { Product } from './products.ts';
import type { Random } from './random.ts';

/** What a kind of making asks for. Invented, of a plausible size. */
interface Demand {
	kvaPerWanYuan: number;
	waterM3PerDayPerWanYuan: number;
	heatGjPerHourPerHa: number;
	steamTPerHourPerWanYuan: number;
	/** Share of the projects that need one. */
	siding: number;
	pollutionClass: PollutionClass;
	landUse: LandUse;
}

function demand(
	[kvaPerWanYuan, waterM3PerDayPerWanYuan, heatGjPerHourPerHa, steamTPerHourPerWanYuan]: [
		number,
		number,
		number,
		number
	],
	siding: number,
	[pollutionClass, landUse]: [PollutionClass, LandUse]
): Demand {
	return {
		kvaPerWanYuan,
		waterM3PerDayPerWanYuan,
		heatGjPerHourPerHa,
		steamTPerHourPerWanYuan,
		siding,
		pollutionClass,
		landUse
	};
}

const KINDS: Readonly<Record<Kind, Demand>> = {
	instruments: demand([0.06, 0.002, 1, 0], 0, [1, 'industrial']),
	machining: demand([0.12, 0.004, 1.1, 0], 0.15, [2, 'industrial']),
	heavy: demand([0.5, 0.01, 1.2, 0.0001], 0.6, [3, 'industrial']),
	mill: demand([0.15, 0.05, 0.9, 0.0006], 0.3, [2, 'industrial']),
	kitchen: demand([0.09, 0.03, 0.8, 0.0002], 0, [1, 'industrial']),
	butchery: demand([0.1, 0.06, 0.7, 0.0003], 0.1, [2, 'industrial']),
	fermentation: demand([0.25, 0.08, 1, 0.0008], 0.1, [3, 'industrial']),
	farm: demand([0.03, 0.04, 0.1, 0], 0, [2, 'agricultural']),
	field: demand([0.01, 0.02, 0, 0], 0, [1, 'agricultural']),
	storage: demand([0.08, 0.004, 0.3, 0], 0.3, [1, 'warehousing']),
	plant: demand([0.01, 0.001, 0.1, 0], 0, [1, 'utilities']),
	electrolysis: demand([1.2, 0.03, 0.2, 0], 0.1, [3, 'industrial']),
	visitors: demand([0.05, 0.02, 1, 0], 0, [1, 'commercial'])
};

/** Share of needs not disclosed: the earlier a project, the less is known of it. */
const UNDISCLOSED: Readonly<Record<Stage, number>> = {
	planned: 0.3,
	negotiating: 0.2,
	contracted: 0.1,
	procedures: 0.05,
	commenced: 0.03,
	construction: 0.03,
	production: 0.02,
	capacity: 0.02
};
const NOTHING_DISCLOSED = 0.1;
const SPREAD = 0.35;

interface Invented {
	product: Product;
	stage: Stage;
	investmentWanYuan: number;
	landHa: number | null;
}

/** Needs that fit what is made and how large it is; `null` for an early project that discloses none. */
export function inventNeeds({ product, stage, investmentWanYuan, landHa }: Invented, random: Random): Needs | null {
	const wanted = KINDS[kindOf(product)];
	if (stage === 'planned' && random.chance(NOTHING_DISCLOSED)) return null;
	const disclosed = <T>(value: T): T | null => (random.chance(UNDISCLOSED[stage]) ? null : value);
	const amount = (each: number, of: number, step: number): number =>
		each === 0 ? 0 : inSteps(each * of * random.logNormal(1, SPREAD), step);
	return {
		powerKva: disclosed(amount(wanted.kvaPerWanYuan, investmentWanYuan, 10)),
		waterM3PerDay: disclosed(amount(wanted.waterM3PerDayPerWanYuan, investmentWanYuan, 5)),
		heatGjPerHour: disclosed(amount(wanted.heatGjPerHourPerHa, landHa ?? 0, 0.5)),
		steamTPerHour: disclosed(amount(wanted.steamTPerHourPerWanYuan, investmentWanYuan, 0.5)),
		railSiding: disclosed(random.chance(wanted.siding)),
		pollutionClass: disclosed(wanted.pollutionClass),
		landUse: disclosed(wanted.landUse)
	};
}

/** At least one step: what is asked for is never rounded to none. */
function inSteps(value: number, step: number): number {
	return Math.max(Math.round(value / step), 1) * step;
}
