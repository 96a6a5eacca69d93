import gcoord from 'gcoord';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import type { ReferenceSystem } from '../exchange/submit/submission.ts';
import type { Position } from '../territory/territory.ts';
import { distanceKm } from './measure.ts';
import { fromWgs84, meridianOfZone, toWgs84 } from './reference-systems.ts';

const metresApart = (a: Position, b: Position) => distanceKm(a, b) * 1000;
const known = (system: ReferenceSystem['system'], meridian: number | null = null) => ({ system, meridian });

describe('toWgs84', () => {
	it.each<[string, Position, ReferenceSystem, Position]>([
		['WGS 84 as it is', [123.95, 47.35], known('wgs84'), [123.95, 47.35]],
		['CGCS2000 as it is', [123.95, 47.35], known('cgcs2000'), [123.95, 47.35]],
		// the examples of gcoord's documentation, the second read backwards
		['GCJ-02', [123, 45], known('gcj02'), [122.99395597, 44.99804071]],
		['BD-09', [116.41661560068297, 39.92196580126834], known('bd09'), [116.403988, 39.914266]],
		// length of the meridian up to 45° on GRS 80: 4 984 944.378 m; the quarter is 10 001 965.729 m (Moritz 2000)
		['a point on the central meridian', [500_000, 4_984_944.378], known('gk3', 123), [123, 45]],
		['a point of zone 41', [41_500_000, 4_984_944.378], known('gk3'), [123, 45]],
		['a point of zone 21', [21_500_000, 4_984_944.378], known('gk6'), [123, 45]],
		['the pole', [500_000, 10_001_965.729], known('gk6', 123), [123, 90]]
	])('reads %s within a metre', (_, position, reference, expected) =>
		expect(metresApart(toWgs84(position, reference), expected)).toBeLessThan(1)
	);

	it.each<Position>([
		[121.2, 45.9],
		[124.25, 47.25],
		[126.8, 48.9]
	])('finds %f, %f again within a metre after GCJ-02 and BD-09, within a millimetre after a projection', (...at) => {
		const there = (to: typeof gcoord.GCJ02 | typeof gcoord.BD09): Position => {
			const [lng, lat] = gcoord.transform([...at], gcoord.WGS84, to);
			return [lng, lat];
		};
		expect(metresApart(toWgs84(there(gcoord.GCJ02), known('gcj02')), at)).toBeLessThan(1);
		expect(metresApart(toWgs84(there(gcoord.BD09), known('bd09')), at)).toBeLessThan(1);
		const projection = '+proj=tmerc +lat_0=0 +lon_0=123 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m';
		const [easting, northing] = proj4('WGS84', projection, [...at]);
		expect(metresApart(toWgs84([easting, northing], known('gk6', 123)), at)).toBeLessThan(0.001);
	});

	it('refuses to guess the zone of a projected position', () =>
		expect(() => toWgs84([500_000, 5_240_000], known('gk3'))).toThrow('no meridian for gk3'));
});

it('counts zones of three degrees from the meridian of Greenwich, of six from the third', () =>
	expect([meridianOfZone('gk3', 41), meridianOfZone('gk6', 21)]).toEqual([123, 123]));

describe('fromWgs84', () => {
	it.each<Position>([
		[121.2, 45.9],
		[124.25, 47.25],
		[126.8, 48.9]
	])('finds the numbers again that became %f, %f', (...numbers) => {
		for (const system of ['gcj02', 'bd09', 'wgs84'] as const)
			expect(metresApart(fromWgs84(toWgs84(numbers, known(system)), system), numbers)).toBeLessThan(0.2);
	});

	it('has no degrees for metres', () => expect(() => fromWgs84([123, 45], 'gk3')).toThrow('gk3'));
});
