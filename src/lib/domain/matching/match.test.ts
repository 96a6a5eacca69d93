import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChainId } from '../chain/chain.ts';
import { matchPark, rankParks, rankProjects } from './match.ts';
import type { Offer } from './needs.ts';
import { anyPark, anyProject, named, OFFER_PROVENANCE, type OfferValues, parkOf, projectOf } from './test-sides.ts';

const COMPLETE: OfferValues = {
	landHa: 10,
	powerKva: 5000,
	waterM3PerDay: 1000,
	heatGjPerHour: 20,
	steamTPerHour: 10,
	railSiding: false,
	pollutionClass: 2,
	landUse: ['industrial']
};
const MODEST = projectOf(
	'p',
	{
		landHa: 5,
		powerKva: 800,
		waterM3PerDay: 0,
		heatGjPerHour: 5,
		steamTPerHour: 0,
		railSiding: false,
		pollutionClass: 1,
		landUse: 'industrial'
	},
	{ chains: ['dairy'] as ChainId[] }
);

describe('matchPark', () => {
	it('fits where every hard need passes, whatever the preferences', () => {
		// eight needs pass; the chain passes, fails or is not known
		for (const [chains, passes, fails, unknowns] of [
			[['dairy'], 9, 0, 0],
			[['soybean'], 8, 1, 0],
			[[], 8, 0, 1]
		] as const)
			expect(matchPark(MODEST, parkOf('k', COMPLETE, { chains }))).toMatchObject({
				outcome: 'fits',
				passes,
				fails,
				unknowns
			});
	});

	it('is possible while a need is not known, and excluded as soon as one fails', () => {
		expect(matchPark(MODEST, parkOf('k', { ...COMPLETE, powerKva: null }))).toMatchObject({
			outcome: 'possible',
			passes: 7,
			fails: 0,
			unknowns: 2
		});
		expect(matchPark(MODEST, parkOf('k', { landHa: 4 }))).toMatchObject({ outcome: 'excluded', fails: 1 });
	});

	it('leaves a park without any offer possible, with all that is needed unknown', () => {
		// of nine, water, steam and siding are not needed
		const { outcome, passes, unknowns, verdicts } = matchPark(MODEST, parkOf('k'));
		expect([outcome, passes, unknowns]).toEqual(['possible', 3, 6]);
		expect(verdicts.map(({ key }) => key)).toEqual([
			'landHa',
			'powerKva',
			'waterM3PerDay',
			'heatGjPerHour',
			'steamTPerHour',
			'railSiding',
			'pollutionClass',
			'landUse',
			'chain'
		]);
		expect(matchPark(projectOf('p'), parkOf('k'))).toMatchObject({ outcome: 'possible', passes: 0, unknowns: 9 });
	});

	it('never loses a pass to one more offer', () => {
		const added: fc.Arbitrary<Offer> = fc
			.constantFrom<OfferValues>(
				{ landHa: 2 },
				{ landHa: null },
				{ steamTPerHour: 0 },
				{ railSiding: true },
				{ pollutionClass: 1 },
				{ landUse: [] }
			)
			.map((offer) => parkOf('k', offer).offers[0] as Offer);
		fc.assert(
			fc.property(anyProject, anyPark, added, (project, park, offer) => {
				fc.pre(park.offers.every(({ key }) => key !== offer.key));
				const before = matchPark(project, park);
				const after = matchPark(project, { ...park, offers: [...park.offers, offer] });
				before.verdicts.forEach(({ verdict }, place) => {
					const now = after.verdicts[place]?.verdict;
					// what was settled stays; what was unknown may become anything
					if (verdict !== 'unknown') expect(now).toBe(verdict);
				});
			})
		);
	});
});

describe('rankParks', () => {
	const ids = (offers: Record<string, OfferValues>, distances: Record<string, number | null> = {}) =>
		rankParks(
			MODEST,
			Object.entries(offers).map(([id, offer]) => parkOf(id, offer)),
			{ distanceKm: (_, { id }) => distances[id] ?? null }
		).map(({ park, rank }) => `${rank} ${park.id}`);

	it('sets what fits before what is possible before what is excluded', () => {
		expect(ids({ no: { ...COMPLETE, landHa: 4 }, maybe: { landHa: 5 }, yes: COMPLETE })).toEqual([
			'1 yes',
			'2 maybe',
			'3 no'
		]);
	});

	it('sets more passes first, then fewer fails: what is not known may still pass', () => {
		expect(ids({ one: { landHa: 5 }, two: { landHa: 5, powerKva: 800 } })).toEqual(['1 two', '2 one']);
		// three passes each, of what is not needed; one fails once, the other twice
		expect(ids({ twice: { landHa: 4, powerKva: 700 }, once: { landHa: 4 } })).toEqual(['1 once', '2 twice']);
	});

	it('sets the nearer first among equals, what has no distance last', () => {
		const same = { landHa: 5 };
		expect(ids({ a: same, b: same, c: same }, { a: null, b: 20, c: 10 })).toEqual(['1 c', '2 b', '3 a']);
	});

	it('gives those that only their names set apart one rank, and leaves out the next', () => {
		const same = { landHa: 5 };
		expect(ids({ c: same, a: same, b: COMPLETE, d: {} })).toEqual(['1 b', '2 a', '2 c', '4 d']);
	});

	it('ignores the order given', () => {
		fc.assert(
			fc.property(
				anyProject,
				fc.array(anyPark, { minLength: 2, maxLength: 6 }).chain((parks) => {
					const all = named(parks, 'k');
					return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }));
				}),
				(project, [parks, shuffled]) => {
					expect(rankParks(project, shuffled)).toEqual(rankParks(project, parks));
				}
			)
		);
	});
});

describe('rankProjects', () => {
	it('sets the projects a park suits best first', () => {
		const park = parkOf('k', { landHa: 5, powerKva: 630 });
		const ranked = rankProjects(park, [
			projectOf('silent'),
			projectOf('large', { landHa: 6 }),
			projectOf('small', { landHa: 1, powerKva: 100 })
		]);
		expect(ranked.map(({ project, outcome, rank }) => [project.id, outcome, rank])).toEqual([
			['small', 'possible', 1],
			['silent', 'possible', 2],
			['large', 'excluded', 3]
		]);
	});

	it('names the source of the chains a park leads', () => {
		const [match] = rankProjects(parkOf('k', {}, { chains: ['dairy'] }), [MODEST]);
		expect(match?.verdicts.at(-1)).toMatchObject({ key: 'chain', verdict: 'pass', provenance: OFFER_PROVENANCE });
	});
});
