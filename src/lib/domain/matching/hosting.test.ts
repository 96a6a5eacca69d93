import { describe, expect, it } from 'vitest';
import type { LinkId } from '../chain/chain.ts';
import type { Project } from '../project/project.ts';
import { hostLink, hostsOf, type LinkToHost, rankLinks } from './hosting.ts';
import { parkOf, projectOf } from './test-sides.ts';

const linkOf = (id: string, candidates: readonly Project[] = [], neighbours: readonly string[] = []): LinkToHost => ({
	link: { id: id as LinkId, name: { zh: id, en: null, ru: null, aliases: [] } },
	chain: 'soybean',
	candidates,
	neighbours: new Set(neighbours)
});
const soy = { chains: ['soybean'] };

describe('hostLink', () => {
	it('judges the chain and the neighbours, and knows no need of a link without candidates', () => {
		const park = parkOf('k', { landHa: 5 }, { ...soy, division: '21' as never });
		const { verdicts, candidate, outcome, passes, unknowns } = hostLink(linkOf('oil', [], ['21']), park);
		expect(verdicts.slice(0, 2).map(({ key, verdict }) => [key, verdict])).toEqual([
			['chain', 'pass'],
			['neighbours', 'pass']
		]);
		// two preferences pass, eight needs are not known
		expect([candidate, outcome, passes, unknowns]).toEqual([null, 'possible', 2, 8]);
	});

	it('judges the candidate that fits the park best', () => {
		const candidates = [
			projectOf('large', { landHa: 9, railSiding: false }),
			projectOf('small', { landHa: 2 }),
			projectOf('small and simple', { landHa: 2, railSiding: false })
		];
		const { candidate, outcome } = hostLink(linkOf('oil', candidates), parkOf('k', { landHa: 5 }));
		expect([candidate?.id, outcome]).toEqual(['small and simple', 'possible']);
	});

	it('judges the first by id of those that fit alike, in whatever order they come', () => {
		const candidates = ['b', 'a', 'c'].map((id) => projectOf(id, { landHa: 2 }));
		expect(hostLink(linkOf('oil', candidates), parkOf('k')).candidate?.id).toBe('a');
	});

	it('excludes a park only where it is excluded for every candidate', () => {
		const park = parkOf('k', { landHa: 1 });
		const large = projectOf('large', { landHa: 9 });
		expect(hostLink(linkOf('oil', [large]), park).outcome).toBe('excluded');
		expect(hostLink(linkOf('oil', [large, projectOf('silent')]), park)).toMatchObject({
			outcome: 'possible',
			candidate: { id: 'silent' }
		});
	});

	it('is not excluded by a chain that does not lead or by missing neighbours', () => {
		const park = parkOf('k', {}, { chains: ['dairy'], division: '22' as never });
		expect(hostLink(linkOf('oil', [], ['21']), park)).toMatchObject({ outcome: 'possible', fails: 2 });
	});
});

describe('hostsOf', () => {
	it('sets parks of the chain, then those beside neighbours first', () => {
		const parks = [
			parkOf('a', {}, { chains: ['dairy'] }),
			parkOf('b', {}, soy),
			parkOf('c', {}, { ...soy, division: '21' as never })
		];
		expect(hostsOf(linkOf('oil', [], ['21']), parks).map(({ park, rank }) => [park.id, rank])).toEqual([
			['c', 1],
			['b', 2],
			['a', 3]
		]);
	});
});

describe('rankLinks', () => {
	it('sets the links a park could host first', () => {
		const park = parkOf('k', { landHa: 5 }, soy);
		const links = [
			linkOf('too large', [projectOf('p', { landHa: 9 })]),
			linkOf('silent'),
			linkOf('small', [projectOf('q', { landHa: 2 })])
		];
		expect(rankLinks(park, links).map(({ link, outcome }) => [link.id, outcome])).toEqual([
			['small', 'possible'],
			['silent', 'possible'],
			['too large', 'excluded']
		]);
	});
});
