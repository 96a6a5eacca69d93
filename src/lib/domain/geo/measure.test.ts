import { area, polygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EARTH_MEAN_RADIUS_KM, areaKm2, bboxOf, distanceKm, nearest } from './measure.ts';
import type { Position } from '../territory/territory.ts';

const QUARTER_MERIDIAN_KM = (EARTH_MEAN_RADIUS_KM * Math.PI) / 2;

const anyPosition: fc.Arbitrary<Position> = fc.tuple(
	fc.double({ min: -180, max: 180, noNaN: true }),
	fc.double({ min: -90, max: 90, noNaN: true })
);

describe('distanceKm', () => {
	it.each<[string, Position, Position, number]>([
		['a point and itself', [123.9, 47.3], [123.9, 47.3], 0],
		['the equator and a pole', [0, 0], [0, 90], QUARTER_MERIDIAN_KM],
		['a quarter of the equator', [0, 0], [90, 0], QUARTER_MERIDIAN_KM],
		['two ends of the earth', [0, 0], [180, 0], 2 * QUARTER_MERIDIAN_KM]
	])('is exact between %s', (_, a, b, km) => expect(distanceKm(a, b)).toBeCloseTo(km, 6));

	it('is the same both ways', () => {
		fc.assert(
			fc.property(anyPosition, anyPosition, (a, b) => {
				expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
			})
		);
	});
});

describe('areaKm2', () => {
	it('is an eighth of the sphere for an octant', () => {
		const octant = polygon([[[0, 0], [90, 0], [90, 90], [0, 90], [0, 0]]]).geometry; // prettier-ignore
		expect(areaKm2(octant)).toBeCloseTo((4 * Math.PI * EARTH_MEAN_RADIUS_KM ** 2) / 8, 3);
	});

	it('takes holes off and ignores winding', () => {
		const outline = [[120, 45], [122, 45], [122, 47], [120, 47], [120, 45]]; // prettier-ignore
		const hole = [[121, 46], [121.5, 46], [121.5, 46.5], [121, 46.5], [121, 46]]; // prettier-ignore
		const whole = areaKm2(polygon([outline]).geometry);
		const missing = areaKm2(polygon([hole]).geometry);
		expect(areaKm2(polygon([outline, hole]).geometry)).toBeCloseTo(whole - missing, 6);
		expect(areaKm2(polygon([outline.toReversed()]).geometry)).toBeCloseTo(whole, 6);
	});

	it('agrees with Turf on a county-sized shape within a hundred-thousandth', () => {
		const county = polygon([[[123.1, 46.2], [124.3, 46.1], [124.6, 47.1], [123.4, 47.4], [123.1, 46.2]]]); // prettier-ignore
		const km2 = area(county) / 1e6;
		expect(Math.abs(areaKm2(county.geometry) / km2 - 1)).toBeLessThan(1e-5);
	});
});

describe('bboxOf', () => {
	it('is the box around all parts', () => {
		const parts = [[[[1, 2], [3, 2], [3, 5], [1, 2]]], [[[-1, 4], [0, 4], [0, 4.5], [-1, 4]]]]; // prettier-ignore
		expect(bboxOf({ type: 'MultiPolygon', coordinates: parts })).toEqual([-1, 2, 3, 5]);
	});

	it('is nothing around nothing', () => expect(bboxOf({ type: 'MultiPolygon', coordinates: [] })).toBeNull());
});

describe('nearest', () => {
	const near = { position: [123, 47] as Position };
	const far = { position: [125, 47] as Position };

	it('finds the closest candidate and its distance', () => {
		expect(nearest([123, 48], [far, near])).toEqual({ candidate: near, distanceKm: distanceKm([123, 48], [123, 47]) });
	});

	it('finds nothing among none', () => expect(nearest([123, 48], [])).toBeNull());
});
