import type { Benefits, SafetyRisk } from '../../../src/lib/domain/project/benefits.ts';
import type { Stage } from '../../../src/lib/domain/project/project.ts';
import { type Kind, kindOf } from './kinds.ts';
import type { Product } from './products.ts';
import type { Random } from './random.ts';

/** What a kind of making brings. Invented, of a plausible size. */
interface Effect {
	/** Of what it buys, made locally; of its jobs, filled locally and lasting the year. Middle of the range. */
	localInputShare: number;
	localJobShare: number;
	yearRoundJobShare: number;
	/** Farm households for each 万元 of output. */
	householdsPerWanYuan: number;
	tcePerWanYuan: number;
	equivalentsPerWanYuan: number;
	/** Of output, what is left to earn the investment back. */
	margin: number;
	risk: Readonly<Record<SafetyRisk, number>>;
}

const RISKS = {
	calm: { low: 60, general: 35, considerable: 5, major: 0 },
	usual: { low: 20, general: 60, considerable: 20, major: 0 },
	hot: { low: 5, general: 35, considerable: 50, major: 10 }
} as const satisfies Record<string, Effect['risk']>;

function effect(
	[localInputShare, localJobShare, yearRoundJobShare]: [number, number, number],
	[householdsPerWanYuan, tcePerWanYuan, equivalentsPerWanYuan]: [number, number, number],
	margin: number,
	risk: keyof typeof RISKS
): Effect {
	return {
		localInputShare,
		localJobShare,
		yearRoundJobShare,
		householdsPerWanYuan,
		tcePerWanYuan,
		equivalentsPerWanYuan,
		margin,
		risk: RISKS[risk]
	};
}

const EFFECTS: Readonly<Record<Kind, Effect>> = {
	instruments: effect([0.2, 0.6, 0.95], [0, 0.03, 0.05], 0.22, 'calm'),
	machining: effect([0.35, 0.75, 0.95], [0, 0.08, 0.2], 0.16, 'usual'),
	heavy: effect([0.45, 0.8, 0.95], [0, 0.35, 0.9], 0.13, 'hot'),
	mill: effect([0.75, 0.85, 0.75], [0.03, 0.12, 0.8], 0.12, 'usual'),
	kitchen: effect([0.65, 0.9, 0.7], [0.02, 0.07, 0.4], 0.15, 'calm'),
	butchery: effect([0.7, 0.9, 0.8], [0.025, 0.06, 1.2], 0.12, 'usual'),
	fermentation: effect([0.55, 0.7, 0.9], [0.015, 0.25, 1.8], 0.18, 'hot'),
	farm: effect([0.8, 0.95, 0.9], [0.04, 0.04, 1.5], 0.14, 'calm'),
	field: effect([0.7, 0.95, 0.35], [0.12, 0.02, 0.3], 0.16, 'calm'),
	storage: effect([0.5, 0.85, 0.8], [0.03, 0.05, 0.02], 0.15, 'usual'),
	plant: effect([0.15, 0.6, 0.95], [0.002, 0.01, 0.01], 0.3, 'calm'),
	electrolysis: effect([0.3, 0.6, 0.95], [0, 0.6, 0.1], 0.18, 'hot'),
	visitors: effect([0.6, 0.9, 0.3], [0.01, 0.04, 0.05], 0.2, 'calm')
};

/** As many as one works can contract. */
const MOST_HOUSEHOLDS = 6000;
/** Share of values not disclosed. */
const UNDISCLOSED = 0.06;

/** How far a project of each stage is: chance that its land is secured, middle of its procedures done and funds in place. */
const PROGRESS: Readonly<Record<Stage, readonly [land: number, procedures: number, funds: number]>> = {
	planned: [0.05, 0.05, 0.05],
	negotiating: [0.1, 0.1, 0.1],
	contracted: [0.45, 0.3, 0.25],
	procedures: [0.75, 0.65, 0.4],
	commenced: [1, 1, 0.55],
	construction: [1, 1, 0.7],
	production: [1, 1, 0.95],
	capacity: [1, 1, 1]
};

interface Invented {
	product: Product;
	stage: Stage;
	investmentWanYuan: number;
	outputWanYuan: number;
	jobs: number;
}

/** What a project brings, by what it makes, how large and how far it is; a few values are not disclosed. */
export function inventBenefits(invented: Invented, random: Random): Benefits {
	const { product, stage, investmentWanYuan, outputWanYuan, jobs } = invented;
	const kind = EFFECTS[kindOf(product)];
	const [land, procedures, funds] = PROGRESS[stage];
	const disclosed = <T>(value: T): T | null => (random.chance(UNDISCLOSED) ? null : value);
	const ofOutput = (each: number, step: number): number =>
		each === 0 ? 0 : inSteps(outputWanYuan * each * random.logNormal(1, 0.4), step);
	const around = (middle: number): number => shareNear(middle, random);
	const earned = outputWanYuan * kind.margin * random.logNormal(1, 0.25);
	return {
		fixedAssetWanYuan: disclosed(inSteps(investmentWanYuan * (0.68 + 0.24 * random.next()), 100)),
		paybackYears: disclosed(Number((1 + Math.min(Math.max(investmentWanYuan / earned, 2), 17)).toFixed(1))),
		localInputShare: disclosed(around(kind.localInputShare)),
		localJobShare: disclosed(around(kind.localJobShare)),
		yearRoundJobShare: disclosed(around(kind.yearRoundJobShare)),
		farmHouseholds: disclosed(Math.min(ofOutput(kind.householdsPerWanYuan, 5), MOST_HOUSEHOLDS)),
		trainingPlaces: disclosed(random.chance(0.4) ? 0 : inSteps(jobs * 0.25 * random.logNormal(1, 0.6), 5)),
		energyTcePerYear: disclosed(ofOutput(kind.tcePerWanYuan, 10)),
		pollutionEquivalentsPerYear: disclosed(ofOutput(kind.equivalentsPerWanYuan, 10)),
		safetyRisk: disclosed(random.weighted(kind.risk)),
		landSecured: disclosed(random.chance(land)),
		procedureShare: disclosed(procedures === 1 ? 1 : around(procedures)),
		fundsShare: disclosed(funds === 1 ? 1 : around(funds))
	};
}

/** In hundredths, within 0–1. */
function shareNear(middle: number, random: Random): number {
	return Number(Math.min(Math.max(middle + 0.1 * random.normal(), 0), 1).toFixed(2));
}

/** At least one step: what there is of something is never rounded to none. */
function inSteps(value: number, step: number): number {
	return Math.max(Math.round(value / step), 1) * step;
}
