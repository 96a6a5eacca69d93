import { STAGES } from '../project/project.ts';
import type { Day } from './day.ts';
import { type RoadmapProject, stageAsOf } from './roadmap-project.ts';

/** 开工率、资金到位率、投资完成率、竣工投产率. */
export const RATES = ['commencement', 'funds', 'investment', 'production'] as const;
export type RateName = (typeof RATES)[number];

/** What is set against what, for the screen to print beside each rate. */
export const RATE_FORMULAS = {
	commencement: { numerator: 'commencedOnward', denominator: 'contractedOnward', unit: 'projects' },
	funds: { numerator: 'fundsInPlace', denominator: 'fundsPlanned', unit: 'wanYuan' },
	investment: { numerator: 'invested', denominator: 'investmentPlanned', unit: 'wanYuan' },
	production: { numerator: 'inProduction', denominator: 'commencedOnward', unit: 'projects' }
} as const satisfies Record<RateName, { numerator: string; denominator: string; unit: 'projects' | 'wanYuan' }>;

/** Money of a project up to a day, in 万元; `null`: not known. */
export interface Funds {
	readonly fundsPlannedWanYuan: number | null;
	readonly fundsInPlaceWanYuan: number | null;
	readonly investmentPlannedWanYuan: number | null;
	readonly investedWanYuan: number | null;
}

export interface RatedProject {
	readonly project: Pick<RoadmapProject, 'stage' | 'milestones' | 'flags'>;
	readonly funds: Funds;
}

export interface Rate {
	readonly numerator: number;
	readonly denominator: number;
	/** 0 or more; above 1 where more was done than planned. `null`: nothing to divide by. */
	readonly share: number | null;
	/** Projects that stand in the denominator. */
	readonly counted: number;
	/** Projects of which a value it needs is not known; they stand in neither part. */
	readonly notCounted: number;
}

/**
 * The four rates of a set of projects at the end of a day. Withdrawn projects and those not contracted yet are left out
 * of all four. Money counts only where both sides of the division are known, so that no gap makes a rate look better or
 * worse.
 *
 * @source the names are the conference's; the denominators are our convention, `docs/roadmap.md`
 */
export function rateProjects(projects: readonly RatedProject[], asOf: Day): Record<RateName, Rate> {
	const followed = projects
		.filter(({ project }) => !project.flags.includes('withdrawn'))
		.map(({ project, funds }) => ({ step: stepAsOf(project, asOf), funds }));
	const staged = followed.flatMap(({ step }) => step ?? []);
	const unstaged = followed.length - staged.length;
	const contracted = staged.filter((step) => step >= CONTRACTED).length;
	const commenced = staged.filter((step) => step >= COMMENCED).length;
	const producing = staged.filter((step) => step >= PRODUCTION).length;
	const byCount = (numerator: number, denominator: number): Rate =>
		makeRate({ numerator, denominator, counted: denominator, notCounted: unstaged });
	// a stage not known may be one before the contract: such money is not counted, and said so
	const paying = followed.filter(({ step }) => step === null || step >= CONTRACTED);
	return {
		commencement: byCount(commenced, contracted),
		funds: rateMoney(paying, ({ fundsInPlaceWanYuan, fundsPlannedWanYuan }) => [
			fundsInPlaceWanYuan,
			fundsPlannedWanYuan
		]),
		investment: rateMoney(paying, ({ investedWanYuan, investmentPlannedWanYuan }) => [
			investedWanYuan,
			investmentPlannedWanYuan
		]),
		production: byCount(producing, commenced)
	};
}

const CONTRACTED = STAGES.indexOf('contracted');
const COMMENCED = STAGES.indexOf('commenced');
const PRODUCTION = STAGES.indexOf('production');

function stepAsOf(project: RatedProject['project'], asOf: Day): number | null {
	const stage = stageAsOf(project, asOf);
	return stage === null ? null : STAGES.indexOf(stage);
}

function rateMoney(
	projects: readonly { readonly step: number | null; readonly funds: Funds }[],
	pick: (funds: Funds) => readonly [number | null, number | null]
): Rate {
	let [numerator, denominator, counted] = [0, 0, 0];
	for (const { step, funds } of projects) {
		const [done, planned] = pick(funds);
		if (step === null || done === null || planned === null) continue;
		numerator += done;
		denominator += planned;
		counted++;
	}
	return makeRate({ numerator, denominator, counted, notCounted: projects.length - counted });
}

const makeRate = (rate: Omit<Rate, 'share'>): Rate => ({
	...rate,
	share: rate.denominator > 0 ? rate.numerator / rate.denominator : null
});
