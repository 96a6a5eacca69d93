import { deepStrictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import Flatbush from 'flatbush';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import pointInPolygon from 'point-in-polygon-hao';
import { createLocator } from '../../src/lib/domain/geo/locate.ts';
import type { Shape } from '../../src/lib/domain/geo/locate.ts';
import { bboxOf } from '../../src/lib/domain/geo/measure.ts';
import { createRandom } from './random.ts';
import { timeContenders } from './timing.ts';
import type { Timing } from './timing.ts';

const DIVISIONS = new URL('../../data/divisions.geojson', import.meta.url);

export interface LocatingTimes {
	readonly shapeCount: number;
	readonly vertexCount: number;
	/** To find all points. */
	readonly search: readonly Timing[];
	/** To make ready for the first. */
	readonly build: readonly Timing[];
}

/**
 * Times finding the division of `count` points, even over the divisions' box: a box index with an exact polygon test,
 * and the locator.
 *
 * @throws where the two do not agree on every point.
 */
export function timeLocating({ count, rounds }: { count: number; rounds: number }): LocatingTimes {
	const shapes = readShapes();
	const { lngs, lats } = pointsOver(shapes, count);
	const locator = createLocator(shapes);
	const indexed = indexedSearch(shapes);
	deepStrictEqual(locator.locateAll(lngs, lats), indexed(lngs, lats));
	const contender = (name: string, work: () => void) => ({ name, prepare: () => undefined, work });
	return {
		shapeCount: shapes.length,
		vertexCount: verticesOf(shapes).length,
		search: timeContenders(
			[
				contender('flatbush + point-in-polygon-hao', () => indexed(lngs, lats)),
				contender('locator', () => locator.locateAll(lngs, lats))
			],
			{ rounds, warmUps: 1 }
		),
		build: timeContenders(
			[contender('flatbush', () => indexedSearch(shapes)), contender('locator', () => createLocator(shapes))],
			{ rounds, warmUps: 1 }
		)
	};
}

function readShapes(): Shape[] {
	const { features } = JSON.parse(readFileSync(DIVISIONS, 'utf8')) as FeatureCollection<Polygon | MultiPolygon>;
	return features.map(({ geometry }, index) => ({ code: String(index), geometry }));
}

const polygonsOf = ({ geometry }: Shape): Position[][][] =>
	geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

const verticesOf = (shapes: readonly Shape[]): Position[] => shapes.flatMap((shape) => polygonsOf(shape).flat(2));

function pointsOver(shapes: readonly Shape[], count: number): { lngs: Float64Array; lats: Float64Array } {
	const box = bboxOf({ type: 'MultiPolygon', coordinates: shapes.flatMap(polygonsOf) });
	if (!box) throw new Error('no shapes to locate in');
	const [west, south, east, north] = box;
	const random = createRandom(3);
	const lngs = Float64Array.from({ length: count }, () => west + random.unit() * (east - west));
	return { lngs, lats: lngs.map(() => south + random.unit() * (north - south)) };
}

function indexedSearch(shapes: readonly Shape[]): (lngs: Float64Array, lats: Float64Array) => Int16Array {
	const polygons = shapes.flatMap((shape, index) => polygonsOf(shape).map((rings) => ({ index, rings })));
	const boxes = new Flatbush(polygons.length);
	for (const { rings } of polygons) {
		const box = bboxOf({ type: 'Polygon', coordinates: rings });
		if (box) boxes.add(...box);
	}
	boxes.finish();
	const holds = (polygon: number, point: [number, number]) =>
		// the library types a position as a pair, GeoJSON as a list of numbers
		pointInPolygon(point, (polygons[polygon]?.rings ?? []) as [number, number][][]) !== false;
	return (lngs, lats) =>
		Int16Array.from(lngs, (lng, point) => {
			const lat = lats[point] ?? NaN;
			const polygon = boxes.search(lng, lat, lng, lat).find((candidate) => holds(candidate, [lng, lat]));
			return polygon === undefined ? -1 : (polygons[polygon]?.index ?? -1);
		});
}
