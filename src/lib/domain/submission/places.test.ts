import { describe, expect, test } from 'vitest';
import type { Position } from '../territory/territory.ts';
import { fitsOf, joinFits, type PlacedRow, type Spot, summarisePlaces, whereOf } from './places.ts';

const spot = (lng: number, division: string | null): Spot => ({ position: [lng, 45], division });
const row = (line: number, at: Spot, asRead: Spot | null = null): PlacedRow => ({
	line,
	name: `row ${line}`,
	spot: at,
	asRead,
	outline: null
});

test.each([
	['its own division', '1', '1', 'own'],
	['another division', '2', '1', 'elsewhere'],
	['no division', null, '1', 'outside'],
	['any division, for the whole territory', '2', null, 'own'],
	['no division, for the whole territory', null, null, 'outside']
] as const)('a row in %s is told so', (_, division, own, expected) => expect(whereOf(division, own)).toBe(expected));

describe('a file whose places are converted', () => {
	const rows = [
		row(2, spot(123, '1'), spot(123.01, '2')),
		row(3, spot(123, '1'), spot(123.02, '1')),
		row(4, spot(123, null), spot(123.03, '1'))
	];

	test('is counted before and after, with the rows that came into the division and left it', () =>
		expect(summarisePlaces(rows, '1')).toMatchObject({
			counts: { own: 2, elsewhere: 0, outside: 1 },
			shift: { asRead: { own: 2, elsewhere: 1, outside: 0 }, movedIn: 1, movedOut: 1 }
		}));

	test('tells the middle of the distances, not their mean', () => {
		// 0.02° of longitude at 45° on a sphere of 6371.0088 km: 0.02 × π / 180 × 6371.0088 × cos 45° = 1.5725 km
		expect(summarisePlaces(rows, '1').shift?.medianMetres).toBeCloseTo(1572.5, 0);
	});

	test('has no shift where nothing is converted, nor where it has no row', () => {
		expect(summarisePlaces([row(2, spot(123, '1'))], '1').shift).toBeNull();
		expect(summarisePlaces([], '1')).toEqual({ counts: { own: 0, elsewhere: 0, outside: 0 }, shift: null });
	});
});

describe('how rows would lie in other systems', () => {
	/** A division west of a border that lies between a GCJ-02 position and its WGS 84 place, 400 m apart. */
	const divisionAt = ([lng]: Position) => (lng < 122.997 ? '1' : null);
	// an example of gcoord's documentation, read backwards: GCJ-02 [123, 45] is WGS 84 [122.99395597, 44.99804071]
	const asRead: Position = [123, 45];
	const converted: Position = [122.993_956, 44.998_041];

	test.each([
		['as the file has it', asRead, 'wgs84'],
		['as it was converted', converted, 'gcj02']
	] as const)('is found from a place %s', (_, position, taken) => {
		const fits = fitsOf([position], { taken, own: '1', divisionAt });
		expect(fits.map(({ system, counts }) => [system, counts.own, counts.outside])).toEqual([
			['wgs84', 0, 1],
			['gcj02', 1, 0],
			['bd09', 1, 0]
		]);
	});

	test('is the same for a file as for its parts together', () => {
		const setting = { taken: 'wgs84', own: '1', divisionAt } as const;
		const fits = (...positions: Position[]) => fitsOf(positions, setting);
		expect(joinFits([fits(asRead, converted), fits(asRead)])).toEqual(fits(asRead, converted, asRead));
		expect(joinFits([])).toEqual([]);
	});

	test('is not asked of metres', () => expect(fitsOf([asRead], { taken: 'gk3', own: '1', divisionAt })).toEqual([]));
});
