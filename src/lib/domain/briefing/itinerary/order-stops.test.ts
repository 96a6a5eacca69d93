import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Position } from '../../territory/territory.ts';
import { distanceKm } from '../../geo/measure.ts';
import { orderStops } from './order-stops.ts';

const FREE = { first: false, last: false };
const FIRST = { first: true, last: false };
const LAST = { first: false, last: true };
const BOTH = { first: true, last: true };

/** Places on the equator, so many degrees east: ways are as long as differences. */
const east = (...degrees: (number | null)[]): (Position | null)[] =>
	degrees.map((lng) => (lng === null ? null : [lng, 0]));

describe('the shortest way', () => {
	test.each([
		['along a line goes from one end to the other', east(0, 3, 1, 2), FIRST, [0, 2, 3, 1]],
		['of two equally long is the one that keeps the order', east(3, 2, 0, 1), FREE, [0, 1, 3, 2]],
		// from the middle: 1 + 4 the one way, 3 + 4 the other
		['from a fixed first stop turns back where it must', east(1, 4, 0), FIRST, [0, 2, 1]],
		// ends at 2: 0-1-3-2 is 4, 3-1-0-2 and 3-0-1-2 are 5
		['to a fixed last stop', east(0, 3, 1, 2), LAST, [0, 2, 1, 3]],
		// 1 + 2 + 1, against 3 + 2 + 1
		['between two fixed ends', east(0, 3, 1, 2), BOTH, [0, 2, 1, 3]],
		['leaves a stop without a position at its place', east(0, 3, null, 1), FIRST, [0, 3, 2, 1]],
		['does not fix another stop because the first has no position', east(null, 2, 0, 1), FIRST, [0, 1, 3, 2]],
		['keeps an order that is as short as any', east(0, 0, 0, 0), FREE, [0, 1, 2, 3]],
		['of one stop is that stop', east(5), BOTH, [0]],
		['of none is none', east(), BOTH, []]
	])('%s', (_, positions, fixed, expected) => expect(orderStops(positions, fixed)).toEqual(expected));

	test('does not cross itself on the corners of a square', () => {
		const corners: Position[] = [
			[0, 0],
			[1, 1],
			[1, 0],
			[0, 1]
		];
		expect(orderStops(corners, FIRST)).toEqual([0, 2, 1, 3]);
	});

	test('through more stops than all orders of are thought of is found on a line and on a circle', () => {
		const line = [0, 7, 3, 11, 1, 9, 5, 2, 10, 4, 8, 6];
		expect(orderStops(east(...line), FIRST).map((place) => line[place])).toEqual([...line].sort((a, b) => a - b));
		const turns = [0, 5, 9, 2, 7, 11, 4, 1, 10, 3, 8, 6];
		const circle = turns.map((turn): Position => {
			const angle = (turn / 12) * 2 * Math.PI;
			return [Math.cos(angle) / 10, Math.sin(angle) / 10];
		});
		const found = orderStops(circle, FIRST).map((place) => turns[place]);
		expect([[...turns.keys()], [0, ...[...turns.keys()].slice(1).reverse()]]).toContainEqual(found);
	});
});

const position: fc.Arbitrary<Position> = fc.tuple(
	fc.double({ min: 120, max: 126, noNaN: true }),
	fc.double({ min: 44, max: 50, noNaN: true })
);
const ends = fc.record({ first: fc.boolean(), last: fc.boolean() });

const lengthOf = (positions: readonly (Position | null)[], order: readonly number[]): number => {
	const passed = order.map((place) => positions[place]).filter((one) => one != null);
	return passed.slice(1).reduce((sum, one, place) => sum + distanceKm(passed[place] ?? one, one), 0);
};

/** All orders, without any thought. */
function* allOrders(places: readonly number[]): Generator<number[]> {
	if (places.length === 0) yield [];
	for (const one of places) for (const rest of allOrders(places.filter((other) => other !== one))) yield [one, ...rest];
}

describe('an order', () => {
	test('of up to six stops is as short as the shortest of all', () => {
		fc.assert(
			fc.property(fc.array(position, { minLength: 1, maxLength: 6 }), ends, (positions, fixed) => {
				const last = positions.length - 1;
				const allowed = [...allOrders([...positions.keys()])].filter(
					(order) =>
						(!fixed.first || order[0] === 0) && (!fixed.last || positions.length === 1 || order.at(-1) === last)
				);
				const least = Math.min(...allowed.map((order) => lengthOf(positions, order)));
				expect(lengthOf(positions, orderStops(positions, fixed))).toBeCloseTo(least, 6);
			}),
			{ numRuns: 40 }
		);
	});

	test('has each stop once, keeps what is fixed, and is never longer than the one given', () => {
		fc.assert(
			fc.property(fc.array(fc.option(position), { maxLength: 20 }), ends, (positions, fixed) => {
				const order = orderStops(positions, fixed);
				expect([...order].sort((a, b) => a - b)).toEqual([...positions.keys()]);
				for (const [place, one] of positions.entries()) if (one === null) expect(order[place]).toBe(place);
				if (fixed.first && positions.length > 0) expect(order[0]).toBe(0);
				if (fixed.last && positions.length > 1) expect(order.at(-1)).toBe(positions.length - 1);
				const given = lengthOf(positions, [...positions.keys()]);
				expect(lengthOf(positions, order)).toBeLessThanOrEqual(given + 1e-6);
				expect(orderStops(positions, fixed)).toEqual(order);
			}),
			{ numRuns: 60 }
		);
	});
});
