import { describe, expect, it } from 'vitest';
import type { PortfolioId, Position } from '../territory/territory.ts';
import type { Filter } from './filter.ts';
import { NO_FILTER } from './filter.ts';
import { parksMatching } from './parks.ts';
import { TEST_CATALOGUE } from './test-catalogue.ts';

const EAST = 'east-zone';
const LONG = 'long.park';
const NOWHERE = 'nowhere';

/** Ids of the test catalogue have no brand when they are written down. */
const filter = (conditions: { [Field in keyof Filter]?: unknown }): Filter =>
	({ ...NO_FILTER, ...conditions }) as Filter;
const inRecord = (conditions: Parameters<typeof filter>[0]) => ({
	portfolio: 'record' as PortfolioId,
	filter: filter(conditions)
});
const radius = (centre: Position, radiusKm: number) => ({ area: { kind: 'radius', centre, radiusKm } });
const polygon = (...ring: Position[]) => ({ area: { kind: 'polygon', ring } });

describe('parksMatching', () => {
	it.each<[string, Parameters<typeof filter>[0], string[]]>([
		['no condition', {}, [EAST, LONG, NOWHERE]],
		['a division', { divisions: ['990102'] }, [EAST]],
		['several divisions', { divisions: ['990102', '990121'] }, [EAST, LONG]],
		['a division not reported', { divisions: ['?'] }, [NOWHERE]],
		['a level', { parkLevels: ['county', 'unverified'] }, [LONG, NOWHERE]],
		['a level not reported, as every park has one', { parkLevels: ['?'] }, []],
		['a chain', { chains: ['dairy'] }, [LONG]],
		['a link, for its chain', { links: ['soybean.oil'] }, [EAST, LONG]],
		['a chain and a link', { chains: ['dairy'], links: ['soybean.oil'] }, [LONG]],
		['a chain and a division', { chains: ['soybean'], divisions: ['990102'] }, [EAST]],
		['near a position', radius([121.1, 41.1], 1), [EAST]],
		['near a label point, where the position is not known', radius([122, 42], 1), [LONG]],
		['near all places', radius([121.5, 41.5], 5_000), [EAST, LONG]],
		['inside a ring', polygon([121.05, 41.05], [121.15, 41.05], [121.15, 41.15], [121.05, 41.15]), [EAST]],
		['on the western side of a ring', polygon([122, 41], [122, 43], [123, 43], [123, 41]), [LONG]],
		['outside a ring', polygon([0, 0], [1, 0], [1, 1]), []],
		[
			'what only projects have',
			{ stages: ['planned'], jobs: { from: 1, to: null, orUnreported: false } },
			[EAST, LONG, NOWHERE]
		]
	])('%s', (_, conditions, parks) => {
		expect(parksMatching(TEST_CATALOGUE, inRecord(conditions), null)).toEqual(parks);
	});

	it('leaves out the parks invented for another portfolio', () => {
		const [first, ...others] = TEST_CATALOGUE.parks;
		const catalogue = {
			...TEST_CATALOGUE,
			parks: [...others, ...(first ? [{ ...first, portfolio: 'demo' as PortfolioId }] : [])]
		};
		expect(parksMatching(catalogue, inRecord({}), null)).toEqual([LONG, NOWHERE]);
		expect(parksMatching(catalogue, { ...inRecord({}), portfolio: 'demo' as PortfolioId }, null)).toEqual([
			LONG,
			NOWHERE,
			EAST
		]);
	});

	it('keeps those that a search has found', () => {
		expect(parksMatching(TEST_CATALOGUE, inRecord({ text: 'x' }), new Set([LONG, 'else']))).toEqual([LONG]);
		expect(parksMatching(TEST_CATALOGUE, inRecord({ text: 'x' }), new Set())).toEqual([]);
	});
});
