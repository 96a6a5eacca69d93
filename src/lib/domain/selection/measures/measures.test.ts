import { describe, expect, test } from 'vitest';
import { firm, OIL, override, project, PROTEIN, SEED, SNACKS } from '../../chain/test-chains.ts';
import type { ChainId } from '../../chain/chain.ts';
import { NO_NEEDS_KNOWN } from '../../matching/needs.ts';
import { parkOf } from '../../matching/test-sides.ts';
import { NO_BENEFITS_KNOWN, type Benefits } from '../../project/benefits.ts';
import type { Project } from '../../project/project.ts';
import type { ParkId } from '../../territory/territory.ts';
import { measureProjects } from './measure-projects.ts';
import { MEASURE_IDS, type MeasureId } from './measures.ts';
import { amountsOf, measureOf, sourcesOf } from './test-measures.ts';

const benefits = (known: Partial<Benefits>): Partial<Project> => ({ benefits: { ...NO_BENEFITS_KNOWN, ...known } });
const water = (m3: number | null): Partial<Project> => ({ needs: { ...NO_NEEDS_KNOWN, waterM3PerDay: m3 } });

// 2 ha are 30 mu
describe('a measure of one project', () => {
	test.each<[measure: MeasureId, project: Partial<Project>, amount: number]>([
		['fixedAssetPerMu', { landHa: 2, ...benefits({ fixedAssetWanYuan: 9000 }) }, 300],
		['taxPerMu', { landHa: 2, taxWanYuan: 450 }, 15],
		['outputPerMu', { landHa: 2, outputWanYuan: 6000 }, 200],
		['taxPerMu', { landHa: 2, taxWanYuan: 0 }, 0],
		['jobsPerHa', { landHa: 2, jobs: 120 }, 60],
		['jobs', { jobs: 0 }, 0],
		['localInputShare', benefits({ localInputShare: 0.4 }), 0.4],
		['paybackYears', benefits({ paybackYears: 7.5 }), 7.5],
		['localJobShare', benefits({ localJobShare: 0.9 }), 0.9],
		['yearRoundJobShare', benefits({ yearRoundJobShare: 0.35 }), 0.35],
		['farmHouseholds', benefits({ farmHouseholds: 0 }), 0],
		['trainingPlaces', benefits({ trainingPlaces: 40 }), 40],
		['energyPerOutput', { outputWanYuan: 8000, ...benefits({ energyTcePerYear: 1200 }) }, 0.15],
		['pollutionPerOutput', { outputWanYuan: 8000, ...benefits({ pollutionEquivalentsPerYear: 4000 }) }, 0.5],
		// 8000 万元 are 0.8 亿元
		['waterPerOutput', { outputWanYuan: 8000, ...water(120) }, 150],
		['safetyRisk', benefits({ safetyRisk: 'low' }), 1],
		['safetyRisk', benefits({ safetyRisk: 'major' }), 4],
		['pollutionClass', { needs: { ...NO_NEEDS_KNOWN, pollutionClass: 3 } }, 3],
		['landSecured', benefits({ landSecured: true }), 1],
		['landSecured', benefits({ landSecured: false }), 0],
		['procedureShare', benefits({ procedureShare: 1 }), 1],
		['fundsShare', benefits({ fundsShare: 0.25 }), 0.25],
		['isAlive', { flags: ['suspended'] }, 1],
		['isAlive', { flags: ['withdrawn'] }, 0],
		['waterM3PerDay', water(0), 0],
		['investmentWanYuan', { investmentWanYuan: 12_000 }, 12_000]
	])('%s of %o is %d', (measure, of, amount) => {
		expect(measureOf(measure, of)).toBeCloseTo(amount, 12);
	});

	test.each<[measure: MeasureId, project: Partial<Project>]>([
		['fixedAssetPerMu', { landHa: 2, investmentWanYuan: 9000 }],
		['fixedAssetPerMu', benefits({ fixedAssetWanYuan: 9000 })],
		['taxPerMu', { landHa: 0, taxWanYuan: 450 }],
		['jobsPerHa', { landHa: 0, jobs: 3 }],
		['energyPerOutput', { outputWanYuan: 0, ...benefits({ energyTcePerYear: 12 }) }],
		['waterPerOutput', { outputWanYuan: 8000 }],
		['waterPerOutput', water(120)]
	])('%s of %o is not known', (measure, of) => {
		expect(measureOf(measure, of)).toBeNaN();
	});

	test('nothing is known of a project that discloses nothing, but that it is not withdrawn', () => {
		const known = MEASURE_IDS.filter((measure) => !Number.isNaN(measureOf(measure, {})));
		expect(known).toEqual(['isAlive']);
	});
});

describe('the action that a project brings to its link', () => {
	const candidate = (links: Project['links']) => project('planned', links);

	test.each<[name: string, firms: Parameters<typeof firm>[1][], links: Project['links'], amount: number | null]>([
		['builds a link without a producer', [{ links: [SEED] }], [OIL], 4],
		['supplements a link with one', [{ links: [OIL] }], [OIL], 3],
		['strengthens a link with two', [{ links: [OIL] }, { links: [OIL] }], [OIL], 1],
		['extends to a link downstream of one that stands', [{ links: [OIL] }, { links: [OIL] }], [SNACKS], 2],
		['is the highest of several links', [{ links: [OIL] }], [OIL, SEED], 4],
		['is not known without a link', [{ links: [OIL] }], [], null]
	])('%s', (_, firms, links, amount) => {
		const enterprises = firms.map((one, at) => firm(`企业${at}`, one));
		expect(amountsOf('linkAction', [candidate(links)], { enterprises })).toEqual([amount]);
	});

	test('is judged without the project itself, so that who fills a gap is not taken for one who finds it filled', () => {
		const rows = (...projects: Partial<Project>[]) => amountsOf('linkAction', projects);
		expect(rows(project('construction', [OIL]))).toEqual([4]);
		expect(rows(project('production', [OIL]))).toEqual([4]);
		expect(rows(project('production', [OIL]), project('production', [OIL]))).toEqual([3, 3]);
		expect(rows(project('construction', [OIL]), project('planned', [OIL]))).toEqual([4, 3]);
		// one investor is one producer, with or without one of his works
		const ofOne = project('production', [OIL], { investor: '甲' });
		expect(rows(ofOne, ofOne)).toEqual([3, 3]);
	});

	test('is 0 where a person judged that none is called for, and not known where he judged nothing known', () => {
		const judged = (state: 'present' | 'unknown') => ({ overrides: [override(OIL, { state, action: null })] });
		expect(amountsOf('linkAction', [candidate([OIL])], judged('present'))).toEqual([0]);
		expect(amountsOf('linkAction', [candidate([OIL])], judged('unknown'))).toEqual([null]);
	});
});

describe('the anchor of a project', () => {
	const of = (links: Project['links'], firms: readonly ReturnType<typeof firm>[], investor: string | null = null) =>
		amountsOf('anchor', [project('planned', links, { investor })], { enterprises: firms })[0];
	const lead = firm('龙头', { links: [OIL], lead: true });

	test.each<[name: string, links: Project['links'], firms: ReturnType<typeof firm>[], amount: number | null]>([
		['is 2 on a link that supplies a lead enterprise', [SEED], [lead], 2],
		['is 2 on a link that a lead enterprise supplies', [SNACKS], [lead], 2],
		['is 1 on the same link', [OIL], [lead], 1],
		['is 0 where every lead enterprise is placed and none is near', [PROTEIN], [lead], 0],
		['is not known where one is placed nowhere', [PROTEIN], [lead, firm('另一家', { lead: true })], null],
		['is not known where the chain has none on record', [OIL], [firm('普通', { links: [OIL] })], null],
		['is not known without a link', [], [lead], null]
	])('%s', (_, links, firms, amount) => {
		expect(of(links, firms)).toBe(amount);
	});

	test('is not the enterprise that invests', () => {
		expect(of([SEED], [lead], '龙头')).toBe(0);
	});
});

describe('the park of a project', () => {
	const fits = { landHa: 10, powerKva: 10, waterM3PerDay: 10, heatGjPerHour: 10, steamTPerHour: 10 };
	const offers = { ...fits, railSiding: true, pollutionClass: 3 as const, landUse: ['industrial' as const] };
	const needs: Project['needs'] = {
		powerKva: 1,
		waterM3PerDay: 1,
		heatGjPerHour: 1,
		steamTPerHour: 1,
		railSiding: false,
		pollutionClass: 1,
		landUse: 'industrial'
	};
	const wide = parkOf('wide', offers, { chains: ['soybean'] });
	const narrow = parkOf('narrow', { ...offers, landHa: 1 }, { chains: ['dairy'] });
	const silent = parkOf('silent');
	const soy = 'soybean' as ChainId;
	const within = (measure: MeasureId, park: string | null, parks: readonly ReturnType<typeof parkOf>[]) =>
		amountsOf(measure, [{ landHa: 5, needs, chains: [soy], park: park as ParkId | null }], { parks })[0];

	interface Case {
		readonly name: string;
		readonly park: string | null;
		readonly parks: readonly ReturnType<typeof parkOf>[];
		/** Of `parkFit` and of `leadingIndustry`. */
		readonly amounts: readonly (number | null)[];
	}
	test.each<Case>([
		{ name: 'is its own where it names one', park: 'narrow', parks: [wide, narrow], amounts: [0, 0] },
		{ name: 'meets its needs', park: 'wide', parks: [wide, narrow], amounts: [1, 1] },
		{ name: 'is not known where it is silent', park: 'silent', parks: [wide, silent], amounts: [null, null] },
		{ name: 'is the best of all where it names none', park: null, parks: [narrow, wide], amounts: [1, 1] },
		{ name: 'is none where every one fails', park: null, parks: [narrow], amounts: [0, 0] },
		{ name: 'may be one that is silent', park: null, parks: [narrow, silent], amounts: [null, null] },
		{ name: 'is not known without parks', park: null, parks: [], amounts: [null, null] }
	])('$name', ({ park, parks, amounts }) => {
		expect([within('parkFit', park, parks), within('leadingIndustry', park, parks)]).toEqual(amounts);
	});

	test('leads in nothing known where the project is in the chain that gathers the rest', () => {
		const parks = [parkOf('rest', {}, { chains: ['other'] })];
		expect(amountsOf('leadingIndustry', [{ chains: ['other' as ChainId] }], { parks })).toEqual([null]);
	});
});

describe('many projects at once', () => {
	const projects = [{ jobs: 5, landHa: 1 }, { jobs: null }, { jobs: 7, landHa: 2 }];

	test('are rows of a matrix, in the order asked for', () => {
		const sources = sourcesOf(projects);
		const all = measureProjects(['jobs', 'jobsPerHa'], sources);
		expect([all.rows, all.columns, [...all.values]]).toEqual([3, 2, [5, 5, NaN, NaN, 7, 3.5]]);
		expect([...measureProjects(['jobsPerHa'], sources, [2, 0]).values]).toEqual([3.5, 5]);
		expect(measureProjects([], sources)).toMatchObject({ rows: 3, columns: 0 });
	});

	test('are refused for a measure that does not exist, and for columns of other projects', () => {
		const sources = sourcesOf(projects);
		expect(() => measureProjects(['luck'], sources)).toThrow('unknown measure: luck');
		expect(() => measureProjects(['toString'], sources)).toThrow('unknown measure: toString');
		const { columns } = sourcesOf(projects.slice(1));
		expect(() => measureProjects(['jobs'], { ...sources, columns })).toThrow('2 rows of columns beside 3 projects');
	});
});
