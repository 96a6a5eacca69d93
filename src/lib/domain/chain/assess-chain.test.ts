import { describe, expect, it } from 'vitest';
import type { Stage } from '../project/project.ts';
import { overrideReason, type LinkAssessment } from './assessment.ts';
import { totalsOf } from './chain-totals.ts';
import {
	type Assessed,
	assessed,
	firm,
	flow,
	OIL,
	ofPack,
	override,
	project,
	PROTEIN,
	SEED,
	SNACKS,
	sourced
} from './test-chains.ts';

function linkOf({ assessment }: Assessed, id: string): LinkAssessment {
	const found = assessment.links.find(({ link }) => link.id === id);
	if (!found) throw new Error(`no link ${id}`);
	return found;
}

const judgementOf = (result: Assessed, id: string) => {
	const { state, action } = linkOf(result, id);
	return `${state} ${action}`;
};

const repeated = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

/** Something on another link, so that the chain is not without any evidence. */
const ELSEWHERE = project('planned', [SEED]);

describe('the state of a link and its action', () => {
	interface Case {
		readonly leaders?: number;
		readonly others?: number;
		readonly stages?: readonly Stage[];
		readonly expected: string;
	}

	it.each<[string, Case]>([
		['two producers, one of which leads', { leaders: 1, others: 1, expected: 'strong strengthen' }],
		['two that lead', { leaders: 2, expected: 'strong strengthen' }],
		['three producers, none of which leads', { others: 3, expected: 'strong strengthen' }],
		['a leader and a project in production', { leaders: 1, stages: ['production'], expected: 'strong strengthen' }],
		['two firms and a project at capacity', { others: 2, stages: ['capacity'], expected: 'strong strengthen' }],
		['two producers, none of which leads', { others: 2, expected: 'present strengthen' }],
		['one that leads', { leaders: 1, expected: 'present strengthen' }],
		['a firm and a project in production', { others: 1, stages: ['production'], expected: 'present strengthen' }],
		[
			'a leader, and a second plant being built',
			{ leaders: 1, stages: ['construction'], expected: 'present strengthen' }
		],
		['one producer that does not lead', { others: 1, expected: 'weak supplement' }],
		['one project in production', { stages: ['production'], expected: 'weak supplement' }],
		['a project commenced', { stages: ['commenced'], expected: 'weak supplement' }],
		['a project under construction', { stages: ['construction'], expected: 'weak supplement' }],
		['projects contracted or in procedures', { stages: ['contracted', 'procedures'], expected: 'missing build' }],
		['candidates only', { stages: ['planned', 'negotiating'], expected: 'missing build' }],
		['nothing, in a chain with evidence elsewhere', { expected: 'missing build' }]
	])('by %s', (_, { leaders = 0, others = 0, stages = [], expected }) => {
		const firms = [
			...repeated(leaders, (at) => firm(`链主${at}`, { links: [OIL], lead: true })),
			...repeated(others, (at) => firm(`企业${at}`, { links: [OIL] }))
		];
		const projects = [ELSEWHERE, ...stages.map((stage) => project(stage, [OIL]))];
		expect(judgementOf(assessed({ firms, projects }), OIL)).toBe(expected);
	});

	it('is unknown for every link where nothing of the chain is placed on any', () => {
		const result = assessed({ firms: [firm('甲', { lead: true })], projects: [project('production', [])] });
		expect(result.assessment.links.map(({ state, action }) => [state, action])).toEqual(
			repeated(4, () => ['unknown', null])
		);
		expect(result.assessment.unplaced.map(({ id }) => id)).toEqual(['甲']);
		expect(result.assessment.unplacedRows).toEqual([0]);
		expect(linkOf(result, OIL).reasons).toEqual([
			{ code: 'no-evidence-in-chain' },
			{ code: 'unplaced-enterprises', count: 1 }
		]);
	});

	it('does not count a withdrawn project, nor take it for evidence', () => {
		const result = assessed({ projects: [project('production', [OIL], { flags: ['withdrawn'] })] });
		expect(judgementOf(result, OIL)).toBe('unknown null');
		expect(linkOf(result, OIL).evidence.producing).toEqual([]);
		expect(result.assessment.unplacedRows).toEqual([]);
	});

	it('counts a suspended project by its stage', () => {
		expect(judgementOf(assessed({ projects: [project('construction', [OIL], { flags: ['suspended'] })] }), OIL)).toBe(
			'weak supplement'
		);
	});

	it('takes a firm for a leader only where it leads this chain', () => {
		const elsewhere = { ...firm('甲', { links: [OIL] }) };
		const firms = [
			{ ...elsewhere, chains: [...elsewhere.chains, { chain: 'dairy', role: null, lead: true, links: [] }] }
		];
		expect(judgementOf(assessed({ firms }), OIL)).toBe('weak supplement');
	});
});

describe('a sourced statement of a gap', () => {
	const gap = { text: { zh: '缺', en: 'gap', ru: 'нет' }, links: [OIL], provenance: sourced };
	const stated = { chain: { gaps: [gap] } };

	it('makes the link it names missing though nothing of the chain is placed, and no other', () => {
		const result = assessed(stated);
		expect(judgementOf(result, OIL)).toBe('missing build');
		expect(judgementOf(result, PROTEIN)).toBe('unknown null');
		expect(linkOf(result, OIL).reasons).toEqual([{ code: 'no-producer' }, { code: 'stated-gap', gap }]);
	});

	it('gives way to what is being built, and is said beside it', () => {
		const result = assessed({ ...stated, projects: [project('construction', [OIL])] });
		expect(judgementOf(result, OIL)).toBe('weak supplement');
		expect(linkOf(result, OIL).reasons).toContainEqual({ code: 'stated-gap', gap });
	});

	it('gives way to a producer, and is said beside it', () => {
		const result = assessed({ ...stated, firms: [firm('甲', { links: [OIL], lead: true })] });
		expect(judgementOf(result, OIL)).toBe('present strengthen');
		expect(linkOf(result, OIL).reasons.map(({ code }) => code)).toEqual(['producers', 'stated-gap']);
	});

	it('decides nothing without a source', () => {
		const unsourced = { ...gap, provenance: { ...sourced, confidence: 'unsourced' as const } };
		const result = assessed({ chain: { gaps: [unsourced] } });
		expect(judgementOf(result, OIL)).toBe('unknown null');
		expect(linkOf(result, OIL).reasons).toEqual([{ code: 'no-evidence-in-chain' }]);
	});
});

describe('extending a chain', () => {
	const leader = (link: string) => firm(`链主 ${link}`, { links: [link], lead: true });
	const strong = (link: string) => [leader(link), firm(`企业 ${link}`, { links: [link] })];
	const building = project('construction', [SNACKS]);

	it.each([
		['missing, supplied by a present link', { firms: [leader(OIL)] }, 'missing extend'],
		['missing, supplied by a strong link', { firms: strong(OIL) }, 'missing extend'],
		['missing, supplied by a weak link', { firms: [firm('甲', { links: [OIL] })] }, 'missing build'],
		['missing, with a strong link that is no direct supplier', { firms: strong(SEED) }, 'missing build'],
		['weak, supplied by a strong link', { firms: strong(OIL), projects: [building] }, 'weak extend'],
		['weak, supplied by a present link', { firms: [leader(OIL)], projects: [building] }, 'weak supplement'],
		['present, supplied by a strong link', { firms: [...strong(OIL), leader(SNACKS)] }, 'present strengthen']
	])('downstream: %s', (_, circumstances, expected) => {
		expect(judgementOf(assessed(circumstances), SNACKS)).toBe(expected);
	});

	it('is for downstream links only', () => {
		expect(judgementOf(assessed({ firms: strong(SEED) }), OIL)).toBe('missing build');
	});

	it('names every supplier from which it is possible', () => {
		const result = assessed({ firms: [...strong(OIL), leader(PROTEIN)] });
		const named = linkOf(result, SNACKS).reasons.flatMap((reason) =>
			reason.code === 'supplied-by' ? [reason.link.id] : []
		);
		expect(named).toEqual([OIL, PROTEIN]);
	});

	it('is not called for without flows', () => {
		expect(judgementOf(assessed({ firms: strong(OIL), chain: { flows: [] } }), SNACKS)).toBe('missing build');
		expect(judgementOf(assessed({ firms: strong(OIL), chain: { flows: [flow(SNACKS, OIL)] } }), SNACKS)).toBe(
			'missing build'
		);
	});
});

describe('doubts', () => {
	it('name the firms that may fill a link of which no producer is known, and only there', () => {
		const firms = [firm('甲', { links: [OIL] }), firm('乙'), firm('丙')];
		const result = assessed({ firms, projects: [project('commenced', [PROTEIN])] });
		const doubt = { code: 'unplaced-enterprises', count: 2 };
		expect(linkOf(result, SEED).reasons).toEqual([{ code: 'no-producer' }, doubt]);
		expect(linkOf(result, PROTEIN).reasons).toEqual([{ code: 'no-producer' }, { code: 'building', count: 1 }, doubt]);
		expect(linkOf(result, OIL).reasons).toEqual([{ code: 'producers', count: 1, leaders: 0 }]);
	});
});

describe('one producer behind two records', () => {
	it.each([
		['a firm and its own project, by name', [firm('甲', { links: [OIL] })], ['甲'], 1],
		['a firm and its own project, by alias', [firm('甲', { links: [OIL], aliases: ['甲公司'] })], ['甲公司'], 1],
		['a firm and a project of a longer name', [firm('甲', { links: [OIL] })], ['甲东岭分公司'], 2],
		['two projects of one investor', [], ['乙', '乙'], 1],
		['two projects of two investors', [], ['乙', '丙'], 2],
		['two projects that name no investor', [], [null, null], 2]
	])('%s', (_, firms, investors, count) => {
		const projects = investors.map((investor) => project('production', [OIL], { investor }));
		const { evidence } = linkOf(assessed({ firms, projects }), OIL);
		expect([evidence.producerCount, evidence.producing.length]).toEqual([count, investors.length]);
	});
});

describe('a person’s judgement', () => {
	const firms = [firm('甲', { links: [OIL] })];

	it('stands in place of the derived one, which is kept beside it', () => {
		const judged = override(OIL, { state: 'missing', action: 'build' });
		const found = linkOf(assessed({ firms, overrides: [judged] }), OIL);
		expect(found).toMatchObject({ state: 'missing', action: 'build', override: judged });
		expect(found.derived).toEqual({ state: 'weak', action: 'supplement' });
		expect(found.reasons).toEqual([{ code: 'producers', count: 1, leaders: 0 }]);
	});

	it('may call for no action', () => {
		expect(judgementOf(assessed({ firms, overrides: [override(OIL, { state: 'weak', action: null })] }), OIL)).toBe(
			'weak null'
		);
	});

	it('is the reader’s before the pack’s, whatever their order, and the last of several', () => {
		const chain = { overrides: [ofPack(OIL, { state: 'present' })] };
		expect(linkOf(assessed({ firms, chain }), OIL)).toMatchObject({ state: 'present', override: { kept: 'pack' } });
		const overrides = [override(OIL, { state: 'missing' }), override(OIL, { state: 'unknown' })];
		expect(linkOf(assessed({ firms, chain, overrides }), OIL)).toMatchObject({
			state: 'unknown',
			override: { kept: 'reader' }
		});
		const mixed = [override(OIL, { state: 'missing' }), override(OIL, { state: 'strong', kept: 'pack' })];
		expect(linkOf(assessed({ firms, overrides: mixed }), OIL).state).toBe('missing');
	});

	it('is passed over without a reason', () => {
		const chain = { overrides: [ofPack(OIL, { state: 'present' })] };
		const overrides = [override(OIL, { state: 'missing', reason: ' ' })];
		expect(linkOf(assessed({ firms, chain, overrides }), OIL).state).toBe('present');
		expect(linkOf(assessed({ firms, overrides }), OIL)).toMatchObject({ state: 'weak', override: null });
	});

	it('gives its reason in the language asked for, or as the reader wrote it', () => {
		expect(overrideReason(ofPack(OIL), 'ru')).toBe('реестр');
		expect(overrideReason(override(OIL), 'ru')).toBe('实地看过');
	});

	it('counts for what its consumers can be extended from', () => {
		const overrides = [override(OIL, { state: 'strong' })];
		expect(judgementOf(assessed({ firms }), SNACKS)).toBe('missing build');
		expect(judgementOf(assessed({ firms, overrides }), SNACKS)).toBe('missing extend');
	});

	it('of a link that the chain does not have changes nothing', () => {
		expect(judgementOf(assessed({ firms, overrides: [override('chimes')] }), OIL)).toBe('weak supplement');
	});
});

describe('a project on two links', () => {
	// 100 on oil and protein, 30 on oil, undisclosed on no link: oil 130, protein 100, the chain 130 of three projects
	const result = assessed({
		projects: [
			project('construction', [OIL, PROTEIN], { investmentWanYuan: 100 }),
			project('planned', [OIL], { investmentWanYuan: 30 }),
			project('contracted', []),
			project('planned', [OIL], { investmentWanYuan: 7, flags: ['withdrawn'] }),
			project('planned', [], { investmentWanYuan: 9, flags: ['withdrawn'] })
		]
	});

	it('counts once on each', () => {
		expect(linkOf(result, OIL).evidence).toMatchObject({ building: [0], candidates: [1], investmentWanYuan: 130 });
		expect(linkOf(result, PROTEIN).evidence).toMatchObject({ building: [0], investmentWanYuan: 100, undisclosed: 0 });
	});

	it('counts once in the chain, where a project of no link counts too', () => {
		expect(totalsOf(result.assessment, result.table)).toEqual({
			rows: [0, 1, 2],
			investmentWanYuan: 130,
			undisclosed: 1
		});
	});
});
