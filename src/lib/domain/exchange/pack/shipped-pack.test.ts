import { join } from 'node:path';
import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { readPackFiles } from '../../../../../tests/fixtures/miniature/read-files.ts';
import { LINK_POSITIONS } from '../../chain/chain.ts';
import { findOrphans } from '../../chain/flows.ts';
import { FLAGS, type Project, STAGES } from '../../project/project.ts';
import { FAMILIES } from '../../selection/criterion.ts';
import { parksOf } from '../../territory/parks-of.ts';
import { parsePack } from './parse-pack.ts';

const files = readPackFiles(join(import.meta.dirname, '../../../../../data'));
const result = parsePack(files);

function pack() {
	if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 20), null, '\t'));
	return result.value;
}

function projectsOf(nature: string): readonly Project[] {
	const { catalogue, projects } = pack();
	const portfolio = catalogue.portfolios.find((candidate) => candidate.nature === nature);
	return portfolio ? (projects.get(portfolio.id) ?? []) : [];
}

const within = <Value>(values: readonly Value[]) => new Set(values).size;

describe('the pack that ships', () => {
	test('parses with no problem', () => {
		expect(result.ok ? [] : result.problems).toEqual([]);
	});

	test('holds what was collected', () => {
		const { catalogue } = pack();
		expect(catalogue.divisions).toHaveLength(16);
		expect(parksOf(catalogue.parks, null)).toHaveLength(14);
		expect(catalogue.chains.map(({ kind }) => kind)).toEqual([
			...Array.from({ length: 12 }, () => 'plan'),
			'custom',
			'other'
		]);
		expect(catalogue.portfolios.map(({ nature }) => nature)).toEqual(['public-record', 'demonstration']);
		expect(projectsOf('public-record')).toHaveLength(41);
		expect(projectsOf('demonstration')).toHaveLength(240);
	});

	test('links no page but those of governments and established news', () => {
		const hosts = pack().catalogue.sources.flatMap(({ url }) => (url ? [new URL(url).hostname] : []));
		const linked =
			/(^|\.)(gov\.cn|(people|xinhuanet|sina)\.com\.cn|(cri|dbw|hljnews|ce|gmw)\.cn|cctv\.com|xinhuanet\.com)$/;
		expect(hosts.filter((host) => !linked.test(host))).toEqual([]);
		expect(hosts.length).toBeGreaterThan(20);
	});

	test('gives each chain a glyph of its own in each language', () => {
		const { chains } = pack().catalogue;
		for (const locale of ['zh', 'en', 'ru'] as const) {
			expect(within(chains.map(({ glyph }) => glyph[locale]))).toBe(chains.length);
		}
	});

	test('names every link and every division in three languages', () => {
		const { chains, divisions } = pack().catalogue;
		const names = [
			...chains.flatMap(({ links }) => links.map(({ name }) => name)),
			...divisions.map(({ name }) => name)
		];
		expect(names.filter(({ zh, en, ru }) => !zh || !en || !ru)).toEqual([]);
	});
});

describe('the chains', () => {
	const planned = () => pack().catalogue.chains.filter(({ kind }) => kind === 'plan');

	test('join every link to another, by general knowledge', () => {
		expect(planned().flatMap((chain) => findOrphans(chain).map(({ id }) => id))).toEqual([]);
		expect(planned().filter(({ flows }) => flows.length === 0)).toEqual([]);
		expect(new Set(planned().flatMap(({ flows }) => flows.map(({ basis }) => basis)))).toEqual(new Set(['generic']));
	});

	test('lead from upstream to downstream and never back', () => {
		const back = planned().flatMap(({ links, flows }) => {
			const step = new Map(links.map(({ id, position }) => [id, LINK_POSITIONS.indexOf(position)]));
			return flows.filter(({ from, to }) => (step.get(from) ?? 0) > (step.get(to) ?? 0));
		});
		expect(back).toEqual([]);
	});

	test('give a local share only where one is published', () => {
		const shares = planned().flatMap(({ id, localSupply }) => (localSupply ? [[id, localSupply.share]] : []));
		expect(shares).toEqual([['rail-transit', 0.45]]);
	});

	test('place an enterprise on a link by a page only', () => {
		const placed = pack().catalogue.enterprises.flatMap(({ chains }) => chains.flatMap(({ links }) => links));
		expect(placed).toHaveLength(23);
		expect(placed.filter(({ provenance }) => provenance.sources.length === 0)).toEqual([]);
	});
});

describe('the real parks', () => {
	test('stand before the invented ones and offer only what is reported of them, no amount among it', () => {
		const { parks } = pack().catalogue;
		expect(parks.slice(0, 14).every(({ portfolio }) => portfolio === null)).toBe(true);
		const offers = parksOf(parks, null).flatMap(({ id, offers }) => offers.map(({ key, value }) => [id, key, value]));
		expect(offers).toEqual([
			['fularji-edz', 'powerKva', null],
			['fuyu-taha', 'heatGjPerHour', null],
			['fuyu-taha', 'railSiding', true]
		]);
	});
});

describe('the public record', () => {
	const byId = (id: string) => projectsOf('public-record').find((project) => project.id === id);

	test('has a source for each project and no invented Russian name', () => {
		const projects = projectsOf('public-record');
		expect(projects.filter(({ provenance }) => provenance.sources.length === 0)).toEqual([]);
		expect(projects.filter(({ name }) => name.ru !== null)).toEqual([]);
		expect(projects.filter(({ provenance }) => provenance.confidence === 'low')).toEqual([]);
	});

	test('keeps a lower bound as a bound and a figure of speech as undisclosed', () => {
		expect(byId('QQ-010')).toMatchObject({ investmentWanYuan: 1_000_000, investmentBound: 'atLeast' });
		expect(byId('QQ-036')?.investmentWanYuan).toBeNull();
		expect(byId('QQ-043')?.investmentWanYuan).toBe(4810.4);
	});

	test('derives nothing from an area in doubt, and shows both areas where a source contradicts itself', () => {
		expect(byId('QQ-020')).toMatchObject({ derived: [], landHa: null, jobs: 100, taxWanYuan: 80_000 });
		expect(byId('QQ-035')?.derived[0]?.formula).toMatch(/243\.96 亩.*226\.36 亩/);
	});

	test('dates a project as its source does', () => {
		const dateOf = (id: string) => [byId(id)?.provenance.asOf, byId(id)?.provenance.asOfReported];
		expect(dateOf('QQ-007')).toEqual([null, '年份未载']);
		expect(dateOf('QQ-008')).toEqual([null, '04-19（年份未载）']);
		expect(dateOf('QQ-020')).toEqual(['2019', '2019春（推断）']);
		expect(dateOf('QQ-042')).toEqual(['2021', '约2021']);
	});
});

describe('the demonstration', () => {
	test('cannot be taken for real firms or projects', () => {
		const { enterprises } = pack().catalogue;
		const real = new Set(enterprises.flatMap(({ name }) => [name.zh, ...name.aliases]));
		for (const { name, investor } of projectsOf('demonstration')) {
			expect([name.zh, name.en, name.ru].map((text) => /虚构|fictitious|вымышленный/.test(text ?? ''))).toEqual([
				true,
				true,
				true
			]);
			expect(investor).toMatch(/^虚构企业/);
			expect(real.has(investor ?? '')).toBe(false);
		}
	});

	test('brings parks that cannot be taken for real ones, at least one to a division, with complete offers', () => {
		const { parks, divisions } = pack().catalogue;
		const invented = parks.filter(({ portfolio }) => portfolio === 'demonstration');
		const real = new Set(parksOf(parks, null).map(({ name }) => name.zh));
		for (const { name, offers, position, chains } of invented) {
			expect(name.zh).toMatch(/^演示·.+（虚构）$/);
			expect(name.en).toMatch(/\(fictitious\)$/);
			expect(name.ru).toMatch(/\(вымышленный\)$/);
			expect(real.has(name.zh)).toBe(false);
			expect(offers.filter(({ value }) => value !== null)).toHaveLength(8);
			expect(position).toBeNull();
			expect(chains.length).toBeGreaterThan(0);
		}
		expect(within(invented.map(({ division }) => division))).toBe(divisions.length);
		expect(within(invented.map(({ name }) => name.zh))).toBe(24);
	});

	test('names the needs of nearly every project, and none of the public record’s', () => {
		expect(projectsOf('demonstration').filter(({ needs }) => needs !== null).length).toBeGreaterThan(230);
		expect(projectsOf('public-record').filter(({ needs }) => needs !== null)).toEqual([]);
	});

	test('says what its projects bring, but for a value in twenty, and nothing of the public record’s', () => {
		const values = projectsOf('demonstration').flatMap(({ benefits }) => Object.values(benefits ?? {}));
		expect(values).toHaveLength(240 * 13);
		const undisclosed = values.filter((value) => value === null).length / values.length;
		expect(undisclosed).toBeGreaterThan(0.04);
		expect(undisclosed).toBeLessThan(0.08);
		expect(projectsOf('public-record').filter(({ benefits }) => benefits !== null)).toEqual([]);
	});

	test('never has more fixed assets than the whole investment', () => {
		const excess = projectsOf('demonstration').filter(
			({ investmentWanYuan, benefits }) => (benefits?.fixedAssetWanYuan ?? 0) > (investmentWanYuan ?? 0)
		);
		expect(excess.map(({ id }) => id)).toEqual([]);
	});

	test('covers every division, chain, stage, flag and programme', () => {
		const projects = projectsOf('demonstration');
		const { catalogue } = pack();
		expect(within(projects.map(({ division }) => division))).toBe(catalogue.divisions.length);
		const kinds = catalogue.chains.filter(({ kind }) => kind !== 'custom');
		expect(within(projects.flatMap(({ chains }) => chains))).toBe(kinds.length);
		expect(within(projects.map(({ stage }) => stage))).toBe(STAGES.length);
		expect(within(projects.flatMap(({ flags }) => flags))).toBe(FLAGS.length);
		expect(within(projects.flatMap(({ programmes }) => programmes))).toBe(catalogue.programmes.length);
	});

	test('places each invented site inside its division', () => {
		const shapes = new Map(
			pack()
				.geometry.get('divisions')
				?.features.map((shape) => [shape.properties?.code, shape])
		);
		const placed = projectsOf('demonstration').filter(({ position }) => position !== null);
		const astray = placed.filter(({ position, division }) => {
			const shape = shapes.get(division)?.geometry;
			return !(position && shape?.type === 'Polygon' && booleanPointInPolygon([...position], shape));
		});
		expect(astray.map(({ id }) => id)).toEqual([]);
		expect(placed.length).toBeGreaterThan(150);
	});

	test('has no event after its as-of day and no plan before it', () => {
		const misdated = projectsOf('demonstration').filter(({ dates, provenance: { asOf } }) =>
			dates.some(({ date, planned }) => date <= (asOf ?? '') === planned)
		);
		expect(misdated.map(({ id }) => id)).toEqual([]);
	});
});

describe('what projects are weighed by', () => {
	const { criteria, gates, scenarios } = pack().selection;
	const isOurs = /不是任何部门的标准|no authority's standard|не норматив какого-либо ведомства/;

	test('has criteria in every family, each said to be ours and to be edited', () => {
		expect(new Set(criteria.map(({ family }) => family))).toEqual(new Set(FAMILIES));
		expect(criteria).toHaveLength(21);
		for (const { reasoning, sources } of criteria) {
			expect(Object.values(reasoning).map((words) => isOurs.test(words))).toEqual([true, true, true]);
			expect(sources).toEqual([]);
		}
	});

	test('measures each thing once', () => {
		expect(within(criteria.map(({ measure }) => measure))).toBe(criteria.length);
	});

	test('has value functions that reach from 0 to 100', () => {
		for (const { valueFunction } of criteria) {
			const values = valueFunction.map(({ value }) => value);
			expect([Math.min(...values), Math.max(...values)]).toEqual([0, 100]);
		}
	});

	test('sets no threshold of its own: those of the demonstration say that they are invented', () => {
		expect(gates.filter(({ portfolio, threshold }) => portfolio === null && threshold !== null)).toEqual([]);
		const set = gates.filter(({ threshold }) => threshold !== null);
		expect(set.length).toBeGreaterThan(0);
		for (const { portfolio, name } of set) {
			expect(portfolio).toBe('demonstration');
			expect([name.zh, name.en, name.ru].map((words) => /虚构|invented|вымышленный/.test(words))).toEqual([
				true,
				true,
				true
			]);
		}
	});

	test('has starting sets that weigh every criterion, each with the family it is named for first', () => {
		const familyOf = new Map<string, string>(criteria.map(({ id, family }) => [id, family]));
		const heaviest = scenarios.map(({ id, weights }) => {
			expect(Object.keys(weights).sort()).toEqual(criteria.map((criterion) => criterion.id as string).sort());
			const sums = new Map<string, number>();
			for (const [criterion, weight] of Object.entries(weights)) {
				const family = familyOf.get(criterion) ?? '';
				sums.set(family, (sums.get(family) ?? 0) + weight);
			}
			const most = Math.max(...sums.values());
			return [id, [...sums].filter(([, sum]) => sum === most).map(([family]) => family)];
		});
		expect(heaviest).toEqual([
			['balanced', ['economic', 'social']],
			['jobs-first', ['social']],
			['fiscal-first', ['economic']],
			['chain-first', ['chain']]
		]);
	});
});
