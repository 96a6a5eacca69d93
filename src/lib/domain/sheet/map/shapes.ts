import { bboxClip } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, Position as Coordinates } from 'geojson';
import { type MapTransform, project } from '../../cartography/marks/transform.ts';
import type { Point } from './pen.ts';

/** What of a shape may stick out of a map before it is cut, in pixels: more than half of the widest line. */
const PADDING = 12;

/** The rings of an area as far as a view shows them, in pixels; empty where it shows none. `padding`: beyond its edges. */
export function ringsInView(geometry: Geometry, transform: MapTransform, padding = PADDING): Point[][] {
	const polygons =
		geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
	return polygons.flatMap((rings) => {
		const drawn = rings.map((ring) => ring.map((corner) => [...pointOf(corner, transform)]));
		if (!touches(drawn[0] ?? [], transform)) return [];
		const cut = bboxClip({ type: 'Polygon', coordinates: drawn }, viewBox(transform, padding)).geometry;
		return (cut.type === 'Polygon' ? [cut.coordinates] : cut.coordinates).flat() as unknown as Point[][];
	});
}

/** The parts of a line that a view shows, in pixels. */
export function linesInView(geometry: Geometry, transform: MapTransform): Point[][] {
	const lines =
		geometry.type === 'LineString'
			? [geometry.coordinates]
			: geometry.type === 'MultiLineString'
				? geometry.coordinates
				: // the outline of an area is a line too
					ringsOf(geometry);
	return lines.flatMap((line) => {
		const drawn = line.map((corner) => [...pointOf(corner, transform)]);
		if (!touches(drawn, transform)) return [];
		const cut = bboxClip({ type: 'LineString', coordinates: drawn }, viewBox(transform)).geometry;
		return (cut.type === 'LineString' ? [cut.coordinates] : cut.coordinates) as unknown as Point[][];
	});
}

/** Features of points that a view shows, each with its pixel. */
export function pointsInView(
	{ features }: FeatureCollection,
	transform: MapTransform
): { readonly feature: Feature; readonly at: Point }[] {
	return features.flatMap((feature) => {
		if (feature.geometry?.type !== 'Point') return [];
		const at = pointOf(feature.geometry.coordinates, transform);
		return isInView(at, transform) ? [{ feature, at }] : [];
	});
}

export const isInView = ([x, y]: Point, { width, height }: MapTransform): boolean =>
	x >= 0 && y >= 0 && x <= width && y <= height;

function ringsOf(geometry: Geometry): Coordinates[][] {
	if (geometry.type === 'Polygon') return geometry.coordinates;
	return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

const pointOf = ([lng = 0, lat = 0]: Coordinates, transform: MapTransform): Point => project(transform, [lng, lat]);

const viewBox = ({ width, height }: MapTransform, padding = PADDING): [number, number, number, number] => [
	-padding,
	-padding,
	width + padding,
	height + padding
];

function touches(points: readonly (readonly number[])[], transform: MapTransform): boolean {
	const [left, top, right, bottom] = viewBox(transform);
	let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x = NaN, y = NaN] of points) {
		west = Math.min(west, x);
		east = Math.max(east, x);
		north = Math.min(north, y);
		south = Math.max(south, y);
	}
	return east >= left && west <= right && south >= top && north <= bottom;
}
