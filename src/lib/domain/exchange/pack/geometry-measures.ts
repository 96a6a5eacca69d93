import type { Geometry, Position as Coordinates } from 'geojson';
import type { Bbox, Position } from '../../territory/territory.ts';

/** `[west, south, east, north]` of an area without faults. */
export function bboxOfArea(area: Geometry): Bbox {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lng, lat] of outerRings(area).flat().map(toPosition)) {
		[west, south] = [Math.min(west, lng), Math.min(south, lat)];
		[east, north] = [Math.max(east, lng), Math.max(north, lat)];
	}
	return [west, south, east, north];
}

/** A point to stand for a geometry without faults: itself, or the centroid of its largest ring; `null` for a line. */
export function pointOfGeometry(geometry: Geometry): Position | null {
	if (geometry.type === 'Point') return toPosition(geometry.coordinates);
	const [largest] = outerRings(geometry).toSorted((a, b) => Math.abs(twiceArea(b)) - Math.abs(twiceArea(a)));
	return largest ? centroid(largest) : null;
}

function outerRings(area: Geometry): Coordinates[][] {
	if (area.type === 'Polygon') return area.coordinates.slice(0, 1);
	return area.type === 'MultiPolygon' ? area.coordinates.flatMap((polygon) => polygon.slice(0, 1)) : [];
}

function toPosition([lng = NaN, lat = NaN]: Coordinates): Position {
	return [lng, lat];
}

/** Pairs of neighbours on a ring, with the cross product of each. */
function sidesOf(ring: readonly Coordinates[]): { from: Position; to: Position; cross: number }[] {
	return ring.slice(1).map((end, index) => {
		const [from, to] = [toPosition(ring[index] ?? end), toPosition(end)];
		return { from, to, cross: from[0] * to[1] - to[0] * from[1] };
	});
}

function twiceArea(ring: readonly Coordinates[]): number {
	return sidesOf(ring).reduce((sum, { cross }) => sum + cross, 0);
}

/** Planar centroid, in degrees: good enough for a mark. The first position of a ring without area. */
function centroid(ring: readonly Coordinates[]): Position {
	const area = twiceArea(ring);
	if (area === 0) return toPosition(ring[0] ?? []);
	const sides = sidesOf(ring);
	const lng = sides.reduce((sum, { from, to, cross }) => sum + (from[0] + to[0]) * cross, 0);
	const lat = sides.reduce((sum, { from, to, cross }) => sum + (from[1] + to[1]) * cross, 0);
	return [lng / (3 * area), lat / (3 * area)];
}
