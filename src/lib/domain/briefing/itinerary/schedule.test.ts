import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../catalogue/index-catalogue.ts';
import { TEST_CATALOGUE } from '../../explore/test-catalogue.ts';
import { KM_PER_DEGREE_LATITUDE } from '../../geo/measure.ts';
import type { Park, ParkId } from '../../territory/territory.ts';
import type { Itinerary } from './itinerary.ts';
import { scheduleVisit } from './schedule.ts';
import { at, stop, visit } from './test-itinerary.ts';

const [sited, known] = TEST_CATALOGUE.parks;
if (!sited || !known) throw new Error('no parks');
const also: Park = { ...known, id: 'long.second' as ParkId };
const index = indexCatalogue({ ...TEST_CATALOGUE, parks: [...TEST_CATALOGUE.parks, also] });

/** `540-585 | 645-?`: arrival and departure of each stop. */
const timesOf = (itinerary: Itinerary): string =>
	scheduleVisit(itinerary, index)
		.stops.map(({ arrival, departure }) => `${arrival ?? '?'}-${departure ?? '?'}`)
		.join(' | ');
const problemsOf = (itinerary: Itinerary) =>
	scheduleVisit(itinerary, index).problems.map(({ code, path }) => `${path} ${code}`);

/** So many km north of a point. */
const north = (km: number): [number, number] => [122, 42 + km / KM_PER_DEGREE_LATITUDE];

describe('times of a visit', () => {
	test('go on from stop to stop: stay, then the way at so many km an hour along the straight line', () => {
		const stops = [
			at('a', north(0), { stayMinutes: 45 }),
			at('b', north(60), { stayMinutes: 30 }),
			// 25 km at 60 km an hour are 25 minutes
			at('c', north(85), { stayMinutes: 60 })
		];
		expect(timesOf(visit(stops))).toBe('540-585 | 645-675 | 700-760');
		// 60 km at 40 km an hour are 90 minutes, 25 km are 37.5, which are 38
		expect(timesOf(visit(stops, { speedKmh: 40 }))).toBe('540-585 | 675-705 | 743-803');
	});

	test('take the minutes that somebody knows before those that are reckoned', () => {
		const stops = [at('a', north(0)), at('b', north(60), { driveMinutes: 75, stayMinutes: 5 }), at('c', north(90))];
		expect(timesOf(visit(stops))).toBe('540-540 | 615-620 | 650-650');
		const { isReckoned, stops: told } = scheduleVisit(visit(stops), index);
		expect(told.map(({ leg }) => leg?.basis)).toEqual([undefined, 'told', 'reckoned']);
		expect(isReckoned).toBe(true);
	});

	test('stay open from the first thing on that is not known', () => {
		const stops = [at('a', north(0), { stayMinutes: 10 }), at('b', null), at('c', north(60), { driveMinutes: 20 })];
		expect(timesOf(visit(stops))).toBe('540-550 | ?-? | ?-?');
		expect(problemsOf(visit(stops))).toEqual(['stops[1] no-position']);
		expect(scheduleVisit(visit(stops), index).openLegs).toBe(2);
	});

	test('are known again past a stop without a position when minutes are typed for both ways', () => {
		const stops = [at('a', north(0)), at('b', null, { driveMinutes: 15 }), at('c', north(60), { driveMinutes: 20 })];
		expect(timesOf(visit(stops))).toBe('540-540 | 555-555 | 575-575');
	});

	test('without a speed are open but for what is typed; distances are told all the same', () => {
		const stops = [at('a', north(0)), at('b', north(60), { driveMinutes: 70 }), at('c', north(90))];
		expect(timesOf(visit(stops, { speedKmh: null }))).toBe('540-540 | 610-610 | ?-?');
		expect(scheduleVisit(visit(stops, { speedKmh: null }), index).knownKm).toBeCloseTo(90, 6);
	});

	test('past midnight are counted on, and named once, by the first stop that goes beyond', () => {
		const stops = [at('a', north(0), { stayMinutes: 60 }), at('b', north(60), { stayMinutes: 30 }), at('c', north(90))];
		// from 22:00: 23:00, at b 24:00 to 24:30, at c 25:00
		const late = visit(stops, { startMinutes: 1320 });
		expect(timesOf(late)).toBe('1320-1380 | 1440-1470 | 1500-1500');
		expect(scheduleVisit(late, index).problems).toEqual([{ code: 'past-midnight', path: 'stops[1]', value: 1470 }]);
		expect(problemsOf(visit(stops, { startMinutes: 1260 }))).toEqual([]);
	});

	test('of no stops are none', () => expect(scheduleVisit(visit([]), index).stops).toEqual([]));
});

describe('where a stop lies', () => {
	const placesOf = (...parks: string[]) =>
		scheduleVisit(visit(parks.map((park, place) => stop(`s${place}`, { park }))), index);

	test('is the position of its park, else where the name of its division stands, which makes its ways approximate', () => {
		const { stops } = placesOf(sited.id, known.id);
		expect(stops.map(({ placement, position }) => [placement, position])).toEqual([
			['site', [121.1, 41.1]],
			['division', [122, 42]]
		]);
		expect(stops[1]?.leg).toMatchObject({ isApproximate: true, basis: 'reckoned' });
	});

	test('is what was typed, of a park whose position is not on record, and not of one whose is', () => {
		const stops = [known, sited].map(({ id }) => stop(id, { park: id, position: [122.5, 42.5] }));
		const located = scheduleVisit(visit(stops), index).stops;
		expect(located.map(({ placement, position }) => [placement, position])).toEqual([
			['site', [122.5, 42.5]],
			['site', [121.1, 41.1]]
		]);
	});

	test('of two parks known to one division only says nothing of the way between them', () => {
		const { stops, openLegs } = placesOf(known.id, also.id);
		expect(stops[1]?.leg).toEqual({ distanceKm: null, isApproximate: true, minutes: null, basis: 'open' });
		expect(openLegs).toBe(1);
	});

	test('is not known of a park without a division, nor of one that is gone, which are told apart', () => {
		const { problems, stops } = placesOf('nowhere', 'gone');
		expect(problems.map(({ code }) => code)).toEqual(['no-position', 'unknown-park']);
		expect(stops.map(({ placement }) => placement)).toEqual(['none', 'none']);
	});
});
