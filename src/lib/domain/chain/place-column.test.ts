import { describe, expect, it } from 'vitest';
import type { DivisionCode, ParkId } from '../territory/territory.ts';
import { chainsInPlace } from './place-column.ts';
import { assessed, firm, OIL, project, PROTEIN, SEED } from './test-chains.ts';

const CHANGHE = '990121' as DivisionCode;
const EAST_ZONE = 'east-zone' as ParkId;

const sources = assessed({
	firms: [firm('甲', { links: [OIL], division: CHANGHE })],
	projects: [
		project('construction', [OIL, PROTEIN], { division: CHANGHE, park: EAST_ZONE }),
		project('planned', [SEED], { division: '990102' as DivisionCode })
	]
});

/** Links of the soybean chain in a place, with producers, being built, candidates and hosts. */
const column = (kind: 'division' | 'park', id: string) =>
	chainsInPlace({ kind, id }, { ...sources, portfolio: 'record' })
		.filter(({ chain }) => chain.id === 'soybean')
		.flatMap(({ links }) => links)
		.map(({ link, cell }) => [
			link.link.id,
			cell.producerCount,
			cell.building.length,
			cell.candidates.length,
			cell.hosts
		]);

describe('chainsInPlace', () => {
	it('gives a division the links with something in it', () => {
		// no project stands in a seed works of the division, and none of its parks leads soybeans
		const rows = column('division', CHANGHE);
		expect(rows.find(([id]) => id === OIL)?.slice(1, 4)).toEqual([1, 1, 0]);
		expect(rows.find(([id]) => id === PROTEIN)?.slice(1, 4)).toEqual([0, 1, 0]);
	});

	it('gives a park the links of its projects, and asks nothing about hosting', () => {
		expect(column('park', EAST_ZONE)).toEqual([
			[OIL, 0, 1, 0, null],
			[PROTEIN, 0, 1, 0, null]
		]);
	});

	it('leaves out a chain with nothing in the place', () => {
		const ids = chainsInPlace({ kind: 'park', id: EAST_ZONE }, { ...sources, portfolio: 'record' }).map(
			({ chain }) => chain.id
		);
		expect(ids).toEqual(['soybean']);
	});
});
