import { expect, test } from 'vitest';
import type { ParkId } from '../../territory/territory.ts';
import { addPark, addPlace, changeStop, dropStop, moveStop, NEW_ITINERARY, reorderStops } from './edit-itinerary.ts';
import type { Itinerary } from './itinerary.ts';
import { MOST_STOPS } from './limits.ts';
import { parseItinerary } from './parse-itinerary.ts';
import { stop, visit } from './test-itinerary.ts';

/** `a b:20 c`: ids in order, with minutes typed for the way there. */
const told = ({ stops }: Itinerary): string =>
	stops.map(({ id, driveMinutes }) => (driveMinutes === null ? id : `${id}:${driveMinutes}`)).join(' ');
const four = visit([
	stop('a'),
	stop('b', { driveMinutes: 20 }),
	stop('c', { driveMinutes: 30 }),
	stop('d', { driveMinutes: 40 })
]);

test('parks and places are put last, each with an id that no other has', () => {
	const one = addPark(NEW_ITINERARY, 'p1' as ParkId);
	const two = addPlace(one, { name: { zh: '站', en: '', ru: '' }, position: [123, 47] });
	expect(two.stops.map(({ id, park }) => [id, park])).toEqual([
		['s1', 'p1'],
		['s2', null]
	]);
	expect(told(addPark(dropStop(two, 's1'), 'p1' as ParkId))).toBe('s2 s3');
	expect(parseItinerary(two)).toEqual({ ok: true, value: two });
});

test('a full itinerary takes no more', () => {
	let full = NEW_ITINERARY;
	for (let count = 0; count < MOST_STOPS + 3; count++) full = addPark(full, 'p' as ParkId);
	expect(full.stops).toHaveLength(MOST_STOPS);
});

test('a stop that is moved takes along no minutes of a way that is another now', () => {
	// before c comes now a, before b now c, before d now b: none of these ways is known
	expect(told(moveStop(four, 'c', -1))).toBe('a c b d');
	// d still comes after c
	expect(told(moveStop(four, 'a', 1))).toBe('b a c d:40');
	expect(told(moveStop(four, 'a', -1))).toBe(told(four));
	expect(told(moveStop(four, 'd', 1))).toBe(told(four));
	expect(told(moveStop(four, 'x', 1))).toBe(told(four));
});

test('a stop that is dropped takes with it the minutes to the next one, and no others', () =>
	expect(told(dropStop(four, 'b'))).toBe('a c d:40'));

test('a changed stop keeps its place and its id', () =>
	expect(told(changeStop(four, 'b', { driveMinutes: 25 }))).toBe('a b:25 c:30 d:40'));

test('another order has all stops', () => {
	expect(told(reorderStops(four, [0, 1, 3, 2]))).toBe('a b:20 d c');
	expect(() => reorderStops(four, [0, 1, 1, 2])).toThrow('no order of 4 stops: 0 1 1 2');
	expect(() => reorderStops(four, [0, 1, 2, 4])).toThrow('no stop at 4');
});
