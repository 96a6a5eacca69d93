import { describe, expect, it } from 'vitest';
import { indexCatalogue } from '../catalogue/index-catalogue.ts';
import type { ChainId, LinkId } from '../chain/chain.ts';
import type { ProjectId } from '../project/project.ts';
import type { ParkId } from '../territory/territory.ts';
import { chainNeighbours, parkChains } from './profile.ts';
import { TEST_CATALOGUE } from './test-catalogue.ts';

const index = indexCatalogue(TEST_CATALOGUE);

/** Rows of projects by the codes of their links (soybean: seed 0, oil 1, protein 2, snacks 3; dairy: farm 4). */
const linkTable = (linksOfRows: readonly (readonly number[])[]) => ({
	count: linksOfRows.length,
	ids: linksOfRows.map((_, row) => `p${row}`),
	linkStart: Uint32Array.from([0, ...linksOfRows.map((_, row) => linksOfRows.slice(0, row + 1).flat().length)]),
	links: Uint16Array.from(linksOfRows.flat())
});

describe('chainNeighbours', () => {
	const table = linkTable([[1], [0], [0, 3], [2], [4], [1, 1]]);
	const around = (chains: readonly string[], links: readonly string[]) => {
		const project = { id: 'p0' as ProjectId, chains: chains as ChainId[], links: links as LinkId[] };
		return chainNeighbours(project, index, table).map(({ chain, before, beside, after, enterprises }) => ({
			chain: chain.id,
			before: before.map(({ link, rows }) => [link.id, ...rows]),
			beside: beside.map(({ link, rows }) => [link.id, ...rows]),
			after: after.map(({ link, rows }) => [link.id, ...rows]),
			enterprises: enterprises.map(({ id }) => id)
		}));
	};

	it('finds what feeds a project, what stands beside it and what it feeds, without itself', () => {
		expect(around(['soybean'], ['soybean.oil'])).toEqual([
			{
				chain: 'soybean',
				before: [['soybean.seed', 1, 2]],
				beside: [
					['soybean.oil', 5],
					['soybean.protein', 3]
				],
				after: [['soybean.snacks', 2]],
				enterprises: ['sufu']
			}
		]);
	});

	it('counts from the first link of a project to its last', () => {
		const [soybean] = around(['soybean'], ['soybean.seed', 'soybean.protein']);
		expect([soybean?.before, soybean?.beside.length, soybean?.after.length]).toEqual([[], 3, 1]);
	});

	it('knows no place in a chain of which a project names no link', () => {
		const [soybean, dairy] = around(['soybean', 'dairy', 'tea'], ['dairy.farm']);
		expect(soybean).toEqual({ chain: 'soybean', before: [], beside: [], after: [], enterprises: ['sufu'] });
		expect(dairy?.after).toEqual([['dairy*milk']]);
	});
});

describe('parkChains', () => {
	it('finds the chains of a park, their enterprises, and their projects in the park', () => {
		const table = {
			count: 4,
			park: Uint16Array.of(1, 1, 0, 0xffff),
			chainBits: Uint32Array.of(0b001, 0b011, 0b001, 0b001)
		};
		const park = { id: 'long.park' as ParkId, chains: ['dairy', 'soybean'] };
		const chains = parkChains(park, index, table);
		expect(chains.map(({ chain, enterprises, rows }) => [chain.id, enterprises.map(({ id }) => id), rows])).toEqual([
			['dairy', [], [1]],
			['soybean', ['sufu'], [0, 1]]
		]);
	});
});
