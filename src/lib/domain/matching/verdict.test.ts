import { describe, expect, it } from 'vitest';
import type { Needs } from './needs.ts';
import { OFFER_PROVENANCE, type OfferValues, parkOf, projectOf } from './test-sides.ts';
import { judgeChain, judgeNeeds, judgeNeighbours, unlistedChains, type Verdict } from './verdict.ts';

type Need = Partial<Needs> & { landHa?: number | null };
/** `pass`, `fail`, or whom to ask. */
type Expected = 'pass' | 'fail' | 'park' | 'project' | 'both';

const said = (verdict: Verdict | undefined): string | undefined =>
	verdict?.verdict === 'unknown' ? verdict.ask : verdict?.verdict;
const judged = (key: string, need: Need, offers: OfferValues): Verdict | undefined =>
	judgeNeeds(projectOf('p', need), parkOf('k', offers)).find((verdict) => verdict.key === key);

describe('judgeNeeds', () => {
	it.each<[string, string, [Need, OfferValues], Expected]>([
		['less land than there is', 'landHa', [{ landHa: 3 }, { landHa: 4 }], 'pass'],
		['all the land there is', 'landHa', [{ landHa: 4 }, { landHa: 4 }], 'pass'],
		['more land than there is', 'landHa', [{ landHa: 4.01 }, { landHa: 4 }], 'fail'],
		['land, where no word is said of it', 'landHa', [{ landHa: 4 }, {}], 'park'],
		['land, where the amount is not stated', 'landHa', [{ landHa: 4 }, { landHa: null }], 'park'],
		['land not disclosed', 'landHa', [{}, { landHa: 4 }], 'project'],
		['land not disclosed on either side', 'landHa', [{}, {}], 'both'],
		['land not disclosed, of an amount not stated', 'landHa', [{}, { landHa: null }], 'both'],
		['no land, where there is none', 'landHa', [{ landHa: 0 }, { landHa: 0 }], 'pass'],
		['no land, where no word is said of it', 'landHa', [{ landHa: 0 }, {}], 'pass'],
		['power beyond what there is', 'powerKva', [{ powerKva: 800 }, { powerKva: 630 }], 'fail'],
		['power where none is free', 'powerKva', [{ powerKva: 1 }, { powerKva: 0 }], 'fail'],
		['water as much as there is', 'waterM3PerDay', [{ waterM3PerDay: 1200 }, { waterM3PerDay: 1200 }], 'pass'],
		['heat of an amount not stated', 'heatGjPerHour', [{ heatGjPerHour: 2 }, { heatGjPerHour: null }], 'park'],
		['no steam', 'steamTPerHour', [{ steamTPerHour: 0 }, { heatGjPerHour: 1 }], 'pass'],
		['steam, where only heat is offered', 'steamTPerHour', [{ steamTPerHour: 1 }, { heatGjPerHour: 1 }], 'park'],
		['a siding where there is one', 'railSiding', [{ railSiding: true }, { railSiding: true }], 'pass'],
		['a siding where there is none', 'railSiding', [{ railSiding: true }, { railSiding: false }], 'fail'],
		['no siding where there is none', 'railSiding', [{ railSiding: false }, { railSiding: false }], 'pass'],
		['no siding, where no word is said of it', 'railSiding', [{ railSiding: false }, {}], 'pass'],
		['a siding, where no word is said of it', 'railSiding', [{ railSiding: true }, {}], 'park'],
		['a siding, perhaps', 'railSiding', [{}, { railSiding: false }], 'project'],
		['a lower class than admitted', 'pollutionClass', [{ pollutionClass: 1 }, { pollutionClass: 2 }], 'pass'],
		['the highest class admitted', 'pollutionClass', [{ pollutionClass: 2 }, { pollutionClass: 2 }], 'pass'],
		['a higher class than admitted', 'pollutionClass', [{ pollutionClass: 3 }, { pollutionClass: 2 }], 'fail'],
		['a class, where none is named', 'pollutionClass', [{ pollutionClass: 1 }, {}], 'park'],
		['a class not disclosed', 'pollutionClass', [{}, { pollutionClass: 3 }], 'project'],
		[
			'a use among those planned',
			'landUse',
			[{ landUse: 'warehousing' }, { landUse: ['industrial', 'warehousing'] }],
			'pass'
		],
		['a use that is not planned', 'landUse', [{ landUse: 'commercial' }, { landUse: ['industrial'] }], 'fail'],
		['a use, where none is named', 'landUse', [{ landUse: 'industrial' }, {}], 'park'],
		['a use not disclosed', 'landUse', [{}, { landUse: ['industrial'] }], 'project']
	])('%s (%s)', (_, key, [need, offers], expected) => {
		const verdict = judged(key, need, offers);
		expect(said(verdict)).toBe(expected);
		expect(verdict?.binding).toBe('hard');
	});

	it('gives both values, the unit, and the words and source of the offer', () => {
		expect(judged('powerKva', { powerKva: 800 }, { powerKva: 630 })).toEqual({
			key: 'powerKva',
			unit: 'kVA',
			needed: 800,
			offered: 630,
			verdict: 'fail',
			binding: 'hard',
			note: 'powerKva按报道',
			provenance: OFFER_PROVENANCE
		});
	});

	it('tells an amount not stated from nothing said', () => {
		expect(judged('heatGjPerHour', { heatGjPerHour: 2 }, { heatGjPerHour: null })).toMatchObject({
			offered: 'some',
			note: 'heatGjPerHour按报道',
			provenance: OFFER_PROVENANCE
		});
		expect(judged('heatGjPerHour', { heatGjPerHour: 2 }, {})).toMatchObject({
			offered: null,
			note: null,
			provenance: null
		});
	});

	it('asks both about every need of a project that discloses none in a park that offers none', () => {
		const verdicts = judgeNeeds({ landHa: null, needs: null }, parkOf('k'));
		expect(verdicts.map(said)).toEqual(Array.from({ length: 8 }, () => 'both'));
	});
});

describe('judgeChain', () => {
	const unlisted = new Set(['other']);

	it.each<[string, string[], string[], Expected]>([
		['the leading chain', ['dairy'], ['dairy', 'soybean'], 'pass'],
		['one of several', ['meat', 'soybean'], ['soybean'], 'pass'],
		['a chain that does not lead', ['meat'], ['soybean'], 'fail'],
		['a chain, where only what fits no chain leads', ['meat'], ['other'], 'fail'],
		['a chain, where the industries are assigned to none', ['meat'], [], 'park'],
		['no chain', [], ['soybean'], 'project'],
		['no chain on either side', [], [], 'both'],
		['what fits no chain, on both sides', ['other'], ['other'], 'project'],
		['what fits no chain, beside one that leads', ['other', 'dairy'], ['dairy'], 'pass']
	])('%s', (_, chains, leading, expected) => {
		const verdict = judgeChain(chains, parkOf('k', {}, { chains: leading }), unlisted);
		expect(said(verdict)).toBe(expected);
		expect(verdict.binding).toBe('soft');
	});

	it('takes for unlisted the chains that gather what fits no other', () => {
		const kinds = [
			{ id: 'dairy', kind: 'plan' },
			{ id: 'slot', kind: 'custom' },
			{ id: 'rest', kind: 'other' }
		] as unknown as Parameters<typeof unlistedChains>[0];
		expect([...unlistedChains(kinds)]).toEqual(['rest']);
	});
});

describe('judgeNeighbours', () => {
	it.each<[string, string[], string | null, Expected]>([
		['a division with neighbours', ['21', '22'], '22', 'pass'],
		['a division without', ['21'], '22', 'fail'],
		['neighbours nobody knows of', [], '22', 'project'],
		['a park of no known division', ['21'], null, 'park'],
		['neither known', [], null, 'both']
	])('%s', (_, divisions, division, expected) => {
		const verdict = judgeNeighbours(new Set(divisions), parkOf('k', {}, { division: division as never }));
		expect(said(verdict)).toBe(expected);
		expect(verdict.binding).toBe('soft');
	});
});
