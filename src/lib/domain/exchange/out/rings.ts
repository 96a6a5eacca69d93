import type { Position } from 'geojson';
import type { Shape } from './coordinates.ts';

/** `[west, south, east, north]` */
export type Extent = readonly [number, number, number, number];

/** The polygons of a shape, each an outer ring and its holes; a point has none. */
export function polygonsOf(shape: Shape): readonly (readonly Position[][])[] {
	switch (shape.type) {
		case 'Point':
			return [];
		case 'Polygon':
			return [shape.coordinates];
		case 'MultiPolygon':
			return shape.coordinates;
	}
}

/** A shape's polygons with outer rings one way round and holes the other. `outer`: which way, seen from above. */
export const woundPolygons = (shape: Shape, outer: 'counter-clockwise' | 'clockwise'): Position[][][] =>
	polygonsOf(shape).map((rings) =>
		rings.map((ring, place) => wound(ring, (outer === 'counter-clockwise') === (place === 0)))
	);

const wound = (ring: Position[], counterClockwise: boolean): Position[] =>
	doubleArea(ring) > 0 === counterClockwise ? ring : [...ring].reverse();

/** Twice the area inside a closed ring, above zero where it runs counter-clockwise. */
function doubleArea(ring: readonly Position[]): number {
	let sum = 0;
	for (let corner = 1; corner < ring.length; corner++) {
		const [[x0 = NaN, y0 = NaN] = [], [x1 = NaN, y1 = NaN] = []] = [ring[corner - 1], ring[corner]];
		sum += x0 * y1 - x1 * y0;
	}
	return sum;
}

/** All corners of a shape. */
export const cornersOf = (shape: Shape): readonly Position[] =>
	shape.type === 'Point' ? [shape.coordinates] : polygonsOf(shape).flat(2);

/** What all shapes lie in; `null` where there is none. */
export function extentOf(shapes: Iterable<Shape | null>): Extent | null {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const shape of shapes)
		for (const [lng = NaN, lat = NaN] of shape ? cornersOf(shape) : []) {
			west = Math.min(west, lng);
			south = Math.min(south, lat);
			east = Math.max(east, lng);
			north = Math.max(north, lat);
		}
	return west <= east ? [west, south, east, north] : null;
}
