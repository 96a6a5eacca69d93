import { describe, expect, it } from 'vitest';
import type { DivisionCode, Position } from '../territory/territory.ts';
import { isInRing, rowsInArea } from './area.ts';
import { tableOf } from './test-projects.ts';

const SQUARE: Position[] = [
	[120, 40],
	[122, 40],
	[122, 42],
	[120, 42]
];

describe('rowsInArea', () => {
	// the label point of 990102 is [121, 41], that of 990122 [123, 43]
	const table = tableOf([
		{ position: [121.5, 41.5] },
		{ position: [122.5, 41.5] },
		{ division: '990102' as DivisionCode },
		{ division: '990122' as DivisionCode },
		{}
	]);

	it('takes sites by their position, others by the label point of their division, the placeless never', () => {
		expect([...rowsInArea(table, { kind: 'polygon', ring: SQUARE })]).toEqual([1, 0, 1, 0, 0]);
	});

	it('takes what is within a distance of a point', () => {
		// a degree of longitude is 83.3 km here
		expect([...rowsInArea(table, { kind: 'radius', centre: [122, 41.5], radiusKm: 45 })]).toEqual([1, 1, 0, 0, 0]);
		expect([...rowsInArea(table, { kind: 'radius', centre: [122, 41.5], radiusKm: 40 })]).toEqual([0, 0, 0, 0, 0]);
	});

	it('takes nothing in a ring of fewer than three corners', () => {
		expect([...rowsInArea(table, { kind: 'polygon', ring: SQUARE.slice(0, 2) })]).toEqual([0, 0, 0, 0, 0]);
	});
});

describe('isInRing', () => {
	it.each<[string, Position, boolean]>([
		['the middle', [121, 41], true],
		['the western side', [120, 41], true],
		['the southern side', [121, 40], true],
		['the eastern side', [122, 41], false],
		['the northern side', [121, 42], false],
		['a place outside', [119, 41], false]
	])('says of %s', (_, position, isInside) => {
		expect(isInRing(position, SQUARE)).toBe(isInside);
		expect(isInRing(position, SQUARE.toReversed())).toBe(isInside);
	});
});
