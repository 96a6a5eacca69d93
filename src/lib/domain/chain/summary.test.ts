import { describe, expect, it } from 'vitest';
import { summariseChain } from './summary.ts';
import { assessed, firm, OIL, override, project, PROTEIN, SEED, SNACKS, sourced } from './test-chains.ts';

const summaryOf = (circumstances: Parameters<typeof assessed>[0]) => {
	const result = assessed(circumstances);
	return summariseChain(result.assessment, result);
};

describe('summariseChain', () => {
	const summary = summaryOf({
		firms: [firm('甲', { links: [OIL], lead: true }), firm('乙', { links: [SEED] }), firm('丙')],
		projects: [
			project('construction', [OIL, PROTEIN], { investmentWanYuan: 100 }),
			project('planned', []),
			project('planned', [OIL], { investmentWanYuan: 5, flags: ['withdrawn'] })
		],
		chain: { localSupply: { share: 0.45, provenance: sourced } }
	});

	it('counts projects and investment once, disclosed and not', () => {
		expect(summary).toMatchObject({ projects: 2, investmentWanYuan: 100, undisclosed: 1 });
	});

	it('gives the share of links with a known producer', () => {
		// oil and seed of four links
		expect(summary).toMatchObject({ produced: 2, coverage: 0.5 });
	});

	it('calls missing and weak links gaps', () => {
		// oil is present by its leader; seed is weak by one firm, protein by what is being built; snacks are missing
		expect(summary.gaps.map(({ link }) => link.id)).toEqual([SEED, PROTEIN, SNACKS]);
		expect(summary.unknown).toEqual([]);
	});

	it('names firms and parks of the chain, and the local share', () => {
		expect(summary.enterprises.map(({ id }) => id)).toEqual(['甲', '乙', '丙']);
		expect(summary.parks.map(({ id }) => id)).toEqual(['east-zone', 'long.park']);
		expect(summary.localSupply?.share).toBe(0.45);
	});

	it('has no coverage where nothing is placed on any link, and no gap', () => {
		const unknown = summaryOf({ firms: [firm('甲')] });
		expect(unknown).toMatchObject({ coverage: null, gaps: [], localSupply: null });
		expect(unknown.unknown).toHaveLength(4);
		expect(summaryOf({ chain: { links: [], flows: [] } })).toMatchObject({ coverage: null, gaps: [], unknown: [] });
	});

	it('has no coverage by a statement of a gap alone', () => {
		const gap = { text: { zh: '缺', en: 'gap', ru: 'нет' }, links: [OIL], provenance: sourced };
		const stated = summaryOf({ chain: { gaps: [gap] } });
		expect(stated.gaps.map(({ link }) => link.id)).toEqual([OIL]);
		expect(stated.coverage).toBeNull();
	});

	it('takes gaps as they stand after a person’s judgement, and coverage from the records', () => {
		const judged = summaryOf({
			firms: [firm('甲', { links: [OIL] })],
			overrides: [override(SEED, { state: 'strong' }), override(OIL, { state: 'unknown' })]
		});
		expect(judged.gaps.map(({ link }) => link.id)).toEqual([PROTEIN, SNACKS]);
		expect(judged.unknown.map(({ link }) => link.id)).toEqual([OIL]);
		expect(judged.coverage).toBe(0.25);
	});
});
