import { describe, expect, it } from 'vitest';
import type { Flag, Stage } from '../project/project.ts';
import { type Funds, RATE_FORMULAS, type RatedProject, rateProjects, RATES } from './rates.ts';
import { day, milestone, project } from './test-roadmap.ts';

const NOTHING_KNOWN: Funds = {
	fundsPlannedWanYuan: null,
	fundsInPlaceWanYuan: null,
	investmentPlannedWanYuan: null,
	investedWanYuan: null
};
const rated = (stage: Stage | null, funds: Partial<Funds> = {}, flags: Flag[] = []): RatedProject => ({
	project: project({ stage, flags }),
	funds: { ...NOTHING_KNOWN, ...funds }
});
const asOf = day('2021-06-01');

const PROJECTS = [
	rated('planned', { fundsPlannedWanYuan: 900, fundsInPlaceWanYuan: 900 }),
	rated('contracted', { fundsPlannedWanYuan: 1000, fundsInPlaceWanYuan: 0 }),
	rated('procedures', { fundsPlannedWanYuan: 500 }),
	rated('commenced', { fundsPlannedWanYuan: 3000, fundsInPlaceWanYuan: 1000 }),
	rated('construction', { investmentPlannedWanYuan: 2000, investedWanYuan: 2500 }),
	rated('production'),
	rated(null, { fundsPlannedWanYuan: 100, fundsInPlaceWanYuan: 100 }),
	rated('production', { investmentPlannedWanYuan: 1, investedWanYuan: 0 }, ['withdrawn'])
];

describe('the four rates', () => {
	const rates = rateProjects(PROJECTS, asOf);
	it('count the commenced of the contracted, and who has no stage apart', () =>
		expect(rates.commencement).toEqual({ numerator: 3, denominator: 5, share: 0.6, counted: 5, notCounted: 1 }));
	it('count the producing of the commenced', () =>
		expect(rates.production).toEqual({ numerator: 1, denominator: 3, share: 1 / 3, counted: 3, notCounted: 1 }));
	it('set money in place against money planned where both are known', () =>
		expect(rates.funds).toEqual({ numerator: 1000, denominator: 4000, share: 0.25, counted: 2, notCounted: 4 }));
	it('pass one where more was invested than planned', () =>
		expect(rates.investment).toEqual({ numerator: 2500, denominator: 2000, share: 1.25, counted: 1, notCounted: 5 }));
	it('are none where there is nothing to divide by', () => {
		expect(rateProjects([], asOf).commencement.share).toBeNull();
		expect(
			rateProjects([rated('construction', { fundsPlannedWanYuan: 0, fundsInPlaceWanYuan: 0 })], asOf).funds
		).toEqual({
			numerator: 0,
			denominator: 0,
			share: null,
			counted: 1,
			notCounted: 0
		});
	});
	it('were those of an earlier day then', () => {
		const began = {
			...rated('construction'),
			project: project({ stage: 'construction', milestones: [milestone('commencement', { actual: '2021-06-02' })] })
		};
		expect(rateProjects([began], asOf).commencement).toMatchObject({ numerator: 0, denominator: 1 });
		expect(rateProjects([began], asOf + 1).commencement).toMatchObject({ numerator: 1, denominator: 1 });
	});
	it('do not depend on the order of projects', () =>
		expect(rateProjects([...PROJECTS].reverse(), asOf)).toEqual(rates));
	it('each have a formula', () => expect(Object.keys(RATE_FORMULAS)).toEqual([...RATES]));
});
