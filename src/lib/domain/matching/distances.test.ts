import { describe, expect, it } from 'vitest';
import { tableOf } from '../explore/test-projects.ts';
import type { DivisionCode } from '../territory/territory.ts';
import { distancesFrom, type Landmark, placeOfPark, placeOfProject, placeOfRow, straightLine } from './distances.ts';

const landmark = (zh: string, lng: number, lat: number): Landmark => ({
	name: { zh, en: null, ru: null },
	position: [lng, lat]
});
const LANDMARKS = {
	stations: [landmark('远站', 10, 52), landmark('近站', 10, 51)],
	airports: [landmark('机场', 10, 49.5)],
	seats: null
};

describe('distancesFrom', () => {
	const place = { position: [10, 50] as const, approximate: false };

	it('measures to the nearest of each kind along the meridian', () => {
		// a degree of the meridian is 6371.0088 km × π / 180 = 111.195 km
		const [station, airport] = distancesFrom(place, LANDMARKS);
		expect(station).toMatchObject({ to: 'stations', landmark: { name: { zh: '近站' } }, approximate: false });
		expect(station?.km).toBeCloseTo(111.195, 2);
		expect(airport?.km).toBeCloseTo(55.598, 2);
	});

	it('says why a distance is not known, by road always', () => {
		expect(distancesFrom(place, LANDMARKS).slice(2)).toEqual([
			{ to: 'seats', km: null, unknown: 'no-layer' },
			{ to: 'road', km: null, unknown: 'no-road-layer' }
		]);
		expect(distancesFrom(null, LANDMARKS).map((distance) => distance.km === null && distance.unknown)).toEqual([
			'no-place',
			'no-place',
			'no-place',
			'no-road-layer'
		]);
	});

	it('marks as approximate what is measured from a label point', () => {
		expect(distancesFrom({ ...place, approximate: true }, LANDMARKS)[0]).toMatchObject({ approximate: true });
	});
});

describe('a place to measure from', () => {
	const divisions = new Map([['21', { labelPoint: [11, 51] as const }]]);

	it.each([
		['its position', { position: [10, 50], division: '21' }, { position: [10, 50], approximate: false }],
		['its division', { position: null, division: '21' }, { position: [11, 51], approximate: true }],
		['a division that is not held', { position: null, division: '99' }, null],
		['nothing', { position: null, division: null }, null]
	])('takes of a park %s', (_, park, place) => {
		expect(placeOfPark(park as Parameters<typeof placeOfPark>[0], divisions)).toEqual(place);
	});

	it('takes a project as it is placed', () => {
		expect(placeOfProject({ placement: 'division', position: [11, 51] })).toEqual({
			position: [11, 51],
			approximate: true
		});
		expect(placeOfProject({ placement: 'site', position: [11, 51] })?.approximate).toBe(false);
		expect(placeOfProject({ placement: 'none', position: null })).toBeNull();
	});

	it('takes a row of a table as the project was placed', () => {
		const table = tableOf([{ position: [10, 50] }, { division: '990121' as DivisionCode }, {}]);
		expect(placeOfRow(table, 0)).toEqual({ position: [10, 50], approximate: false });
		expect(placeOfRow(table, 1)?.approximate).toBe(true);
		expect(placeOfRow(table, 2)).toBeNull();
	});
});

describe('straightLine', () => {
	const at = (lat: number, approximate = false) => ({ position: [10, lat] as const, approximate });

	it('is as approximate as the less certain of its ends', () => {
		// half a degree of the meridian
		expect(straightLine(at(50), at(50.5, true))?.km).toBeCloseTo(55.598, 2);
		expect(straightLine(at(50), at(50.5, true))?.approximate).toBe(true);
		expect(straightLine(at(50), at(51))?.approximate).toBe(false);
	});

	it('is not known where an end is not', () => {
		expect(straightLine(null, at(50))).toBeNull();
		expect(straightLine(at(50), null)).toBeNull();
	});
});
