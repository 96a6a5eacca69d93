/**
 * Grade of safety risk, blue to red: 低风险、一般风险、较大风险、重大风险.
 *
 * @source Work Safety Committee Office of the State Council, 安委办〔2016〕11号: four grades
 */
export const SAFETY_RISKS = ['low', 'general', 'considerable', 'major'] as const;
export type SafetyRisk = (typeof SAFETY_RISKS)[number];

/**
 * What a project is weighed by that no other field says. `null`: not disclosed; `0` and `false`: none, as stated.
 * Yearly amounts are those at full capacity, expected or reported. Shares are 0–1.
 */
export interface Benefits {
	/** Buildings, equipment and land price, 固定资产投资: a part of the total investment. */
	readonly fixedAssetWanYuan: number | null;
	/** Years until the investment is earned back, construction included, not discounted: 静态投资回收期. */
	readonly paybackYears: number | null;
	/** Of what it buys in a year, the part made in the territory: 本地配套率. */
	readonly localInputShare: number | null;
	/** Of its jobs, those filled from the territory. */
	readonly localJobShare: number | null;
	/** Of its jobs, those that last the whole year. */
	readonly yearRoundJobShare: number | null;
	/** Farm households that sell to it, work for it or share its profit by contract: 带动农户. */
	readonly farmHouseholds: number | null;
	/** Places a year in training or another public service that are open to people from outside the firm. */
	readonly trainingPlaces: number | null;
	/** All energy used in a year as coal equivalent, t: 综合能耗. @source GB/T 2589 */
	readonly energyTcePerYear: number | null;
	/**
	 * Pollutants to air and water in a year, each divided by its equivalent (COD 1 kg, NOx 0.95 kg …): 污染当量数.
	 *
	 * @source Environmental Protection Tax Law, annex 2
	 */
	readonly pollutionEquivalentsPerYear: number | null;
	readonly safetyRisk: SafetyRisk | null;
	/** The right to use the land is obtained. */
	readonly landSecured: boolean | null;
	/** Of the preliminary procedures it needs, those done. */
	readonly procedureShare: number | null;
	/** Of the total investment, what is in place: 资金到位率. */
	readonly fundsShare: number | null;
}

export const NO_BENEFITS_KNOWN: Benefits = {
	fixedAssetWanYuan: null,
	paybackYears: null,
	localInputShare: null,
	localJobShare: null,
	yearRoundJobShare: null,
	farmHouseholds: null,
	trainingPlaces: null,
	energyTcePerYear: null,
	pollutionEquivalentsPerYear: null,
	safetyRisk: null,
	landSecured: null,
	procedureShare: null,
	fundsShare: null
};

/** Fields of `Benefits` that are numbers, in their order. */
export const BENEFIT_AMOUNTS = [
	'fixedAssetWanYuan',
	'paybackYears',
	'localInputShare',
	'localJobShare',
	'yearRoundJobShare',
	'farmHouseholds',
	'trainingPlaces',
	'energyTcePerYear',
	'pollutionEquivalentsPerYear',
	'procedureShare',
	'fundsShare'
] as const satisfies readonly (keyof Benefits)[];
export type BenefitAmount = (typeof BENEFIT_AMOUNTS)[number];
