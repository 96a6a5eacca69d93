import type { MultiPolygon, Polygon, Position as Coordinates } from 'geojson';
import type { Position } from '../../territory/territory.ts';
import { KM_PER_DEGREE_LATITUDE } from '../measure.ts';

const M_PER_DEGREE = KM_PER_DEGREE_LATITUDE * 1000;

/**
 * Where a position goes when it is drawn to the lines of other shapes: their nearest corner within reach, else the
 * nearest point of their edges; `null` where none is within `reachM` metres. Flat around the position, which within a
 * kilometre is exact to the millimetre.
 */
export function snapTo(
	position: Position,
	shapes: readonly (Polygon | MultiPolygon)[],
	reachM: number
): Position | null {
	const plane = planeAt(position);
	let [corner, cornerM]: [Position | null, number] = [null, reachM];
	let [edge, edgeM]: [Position | null, number] = [null, reachM];
	for (const ring of shapes.flatMap(ringsOf)) {
		for (let end = 1; end < ring.length; end++) {
			const [from, to] = [plane.to(ring[end - 1]), plane.to(ring[end])];
			const toM = Math.hypot(...to);
			if (toM <= cornerM) [corner, cornerM] = [plane.from(to), toM];
			const foot = nearestOn(from, to);
			const footM = Math.hypot(...foot);
			if (footM <= edgeM) [edge, edgeM] = [plane.from(foot), footM];
		}
	}
	return corner ?? edge;
}

type Point = [x: number, y: number];

/** Metres east and north of a position, and back. */
function planeAt([lng, lat]: Position) {
	const eastM = M_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
	return {
		to: ([toLng = NaN, toLat = NaN]: Coordinates = []): Point => [(toLng - lng) * eastM, (toLat - lat) * M_PER_DEGREE],
		from: ([x, y]: Point): Position => [lng + x / eastM, lat + y / M_PER_DEGREE]
	};
}

/** The point of an edge that is nearest to the origin. */
function nearestOn([fromX, fromY]: Point, [toX, toY]: Point): Point {
	const [x, y] = [toX - fromX, toY - fromY];
	const length = x * x + y * y;
	const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(fromX * x + fromY * y) / length));
	return [fromX + along * x, fromY + along * y];
}

const ringsOf = ({ type, coordinates }: Polygon | MultiPolygon): readonly Coordinates[][] =>
	type === 'Polygon' ? coordinates : coordinates.flat();
