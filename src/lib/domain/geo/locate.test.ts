import fc from 'fast-check';
import type { Polygon } from 'geojson';
import pointInPolygon from 'point-in-polygon-hao';
import { describe, expect, it } from 'vitest';
import { createLocator } from './locate.ts';
import type { Shape } from './locate.ts';

type Corner = [number, number];

const polygon = (...rings: Corner[][]): Polygon => ({
	type: 'Polygon',
	coordinates: rings.map((ring) => [...ring, ring[0] ?? [0, 0]])
});
const square = (west: number, south: number, size: number): Corner[] => [
	[west, south],
	[west + size, south],
	[west + size, south + size],
	[west, south + size]
];
const shapesOf = (...geometries: Shape['geometry'][]): Shape[] =>
	geometries.map((geometry, index) => ({ code: String(index), geometry }));

/** A star around a centre: its corners at whole degrees or anywhere, so that borders meet points or never do. */
const anyStar = fc
	.record({
		centre: fc.tuple(fc.integer({ min: 100, max: 110 }), fc.integer({ min: 40, max: 50 })),
		radii: fc.array(fc.double({ min: 0.5, max: 6, noNaN: true }), { minLength: 3, maxLength: 30 }),
		whole: fc.boolean()
	})
	.map(({ centre: [lng, lat], radii, whole }) =>
		polygon(
			radii.map((radius, index): Corner => {
				const angle = (index / radii.length) * 2 * Math.PI;
				const corner: Corner = [lng + radius * Math.cos(angle), lat + radius * Math.sin(angle)];
				return whole ? [Math.round(corner[0]), Math.round(corner[1])] : corner;
			})
		)
	);

/** Whole and half degrees, which are on borders more often than not, and anything between. */
const anyCoordinate = (min: number, max: number) =>
	fc.oneof(
		fc.integer({ min: min * 2, max: max * 2 }).map((half) => half / 2),
		fc.double({ min, max, noNaN: true })
	);
const anyPoint = fc.tuple(anyCoordinate(92, 118), anyCoordinate(32, 58));

/** Quadrangles that share their borders: a grid whose inner corners are pushed about. */
const anyMosaic = fc
	.array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 })), { minLength: 25, maxLength: 25 })
	.map((pushes) => {
		const corner = (column: number, row: number): Corner => {
			const [east, north] = pushes[row * 5 + column] ?? [0, 0];
			const isInner = column > 0 && column < 4 && row > 0 && row < 4;
			return [100 + 10 * column + (isInner ? east : 0), 10 + 10 * row + (isInner ? north : 0)];
		};
		return Array.from({ length: 16 }, (_, index) => {
			const [column, row] = [index % 4, Math.floor(index / 4)];
			return polygon([
				corner(column, row),
				corner(column + 1, row),
				corner(column + 1, row + 1),
				corner(column, row + 1)
			]);
		});
	});

describe('createLocator', () => {
	it('agrees with point-in-polygon-hao on every point that is not on a border', () => {
		fc.assert(
			fc.property(fc.array(anyStar, { minLength: 1, maxLength: 5 }), fc.array(anyPoint), (stars, points) => {
				const { locate } = createLocator(shapesOf(...stars));
				for (const point of points) {
					const answers = stars.map((star) => pointInPolygon(point, star.coordinates as Corner[][]));
					if (answers.includes(0)) continue;
					expect(locate(...point)).toBe(answers.indexOf(true));
				}
			}),
			{ numRuns: 300 }
		);
	});

	it('finds every point of a mosaic in exactly one of its pieces, on borders and corners too', () => {
		const anyInside = fc.array(
			fc.oneof(
				fc.tuple(fc.integer({ min: 100, max: 139 }), fc.integer({ min: 10, max: 49 })),
				fc.tuple(fc.double({ min: 100, max: 139.9, noNaN: true }), fc.double({ min: 10, max: 49.9, noNaN: true }))
			),
			{ minLength: 20 }
		);
		fc.assert(
			fc.property(anyMosaic, anyInside, (pieces, points) => {
				const { locate } = createLocator(shapesOf(...pieces));
				const alone = pieces.map((piece) => createLocator(shapesOf(piece)));
				for (const point of points) {
					const holders = alone.flatMap((locator, index) => (locator.locate(...point) === 0 ? [index] : []));
					expect(holders).toEqual([locate(...point)]);
				}
			})
		);
	});

	it('gives a border to the shape to its east, along a parallel to the shape to its north', () => {
		const { locate } = createLocator(
			shapesOf(polygon(square(0, 0, 1)), polygon(square(1, 0, 1)), polygon(square(0, 1, 1)))
		);
		expect(locate(1, 0.5)).toBe(1);
		expect(locate(0.5, 1)).toBe(2);
		expect(locate(0, 0)).toBe(0);
		expect(locate(2, 0.5)).toBe(-1);
		expect(locate(0.5, 2)).toBe(-1);
	});

	it('leaves holes and what is outside to nobody', () => {
		const { locate } = createLocator(shapesOf(polygon(square(0, 0, 10), square(4, 4, 2))));
		expect(locate(5, 5)).toBe(-1);
		expect(locate(3, 5)).toBe(0);
		expect(locate(11, 5)).toBe(-1);
		expect(locate(NaN, 5)).toBe(-1);
	});

	it('finds all parts of a shape of several', () => {
		const parts = [polygon(square(0, 0, 1)), polygon(square(5, 5, 1))].map(({ coordinates }) => coordinates);
		const { locate } = createLocator(shapesOf({ type: 'MultiPolygon', coordinates: parts }));
		expect([locate(0.5, 0.5), locate(5.5, 5.5), locate(3, 3)]).toEqual([0, 0, -1]);
	});

	it('answers for many points as for one', () => {
		const { locate, locateAll } = createLocator(shapesOf(polygon(square(0, 0, 1)), polygon(square(1, 0, 1))));
		const lngs = Float64Array.of(0.5, 1, 1.5, 7);
		const lats = Float64Array.of(0.5, 0.5, 0.5, 0.5);
		expect([...locateAll(lngs, lats)]).toEqual([0, 1, 1, -1]);
		expect([...locateAll(lngs, lats)]).toEqual(Array.from(lngs, (lng, point) => locate(lng, lats[point] ?? NaN)));
	});

	it('holds nothing without shapes', () => {
		expect(createLocator([]).locate(1, 1)).toBe(-1);
	});
});
