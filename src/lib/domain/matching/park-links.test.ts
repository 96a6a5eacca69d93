import { describe, expect, it } from 'vitest';
import { assessed, firm, OIL, project, SEED } from '../chain/test-chains.ts';
import type { ChainId } from '../chain/chain.ts';
import { gapsForPark } from './park-links.ts';
import { parkOf } from './test-sides.ts';

const soy = { chains: ['soybean'] as ChainId[] };
/** Oil has three producers and is strong; a works on seed is being built, so that seed is weak; the rest is missing. */
const sources = assessed({
	firms: ['甲', '乙', '丙'].map((id) => firm(id, { links: [OIL] })),
	projects: [project('construction', [SEED]), project('planned', [SEED], { landHa: 9 })]
});
const ids = (park: ReturnType<typeof parkOf>) =>
	gapsForPark(park, sources)
		.filter(({ chain }) => chain === 'soybean')
		.map(({ link, answer, outcome }) => [link.id, answer, outcome]);

describe('gapsForPark', () => {
	it('asks of the weak and the missing links only', () => {
		const found = ids(parkOf('园', {}, soy));
		expect(found.map(([id]) => id).toSorted()).toEqual(['soybean.protein', SEED, 'soybean.snacks'].toSorted());
		expect(found.every(([, answer]) => answer === 'host')).toBe(true);
	});

	it('says no where the needs of every candidate exclude the park, and puts it last', () => {
		// the only candidate for seed needs 9 ha, the park has 5
		expect(ids(parkOf('园', { landHa: 5 }, soy)).at(-1)).toEqual([SEED, 'no', 'excluded']);
	});

	it('says no to a chain that does not lead in the park', () => {
		expect(ids(parkOf('园', {}, { chains: ['dairy'] as ChainId[] })).every(([, answer]) => answer === 'no')).toBe(true);
	});

	it('ranks the links of each answer among themselves', () => {
		// seed is excluded: alone among those that do not suit it is the first
		const ranks = gapsForPark(parkOf('园', { landHa: 5 }, soy), sources)
			.filter(({ chain }) => chain === 'soybean')
			.map(({ link, rank }) => [link.id, rank]);
		expect(ranks.at(-1)).toEqual([SEED, 1]);
		expect(ranks[0]?.[1]).toBe(1);
	});
});
