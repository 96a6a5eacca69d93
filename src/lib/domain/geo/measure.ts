import type { MultiPolygon, Polygon } from 'geojson';
import type { Bbox, Position } from '../territory/territory.ts';

/**
 * Mean radius R₁ of the GRS 80 ellipsoid, to which WGS 84 agrees within a millimetre.
 *
 * @source H. Moritz, Geodetic Reference System 1980, Journal of Geodesy 74 (2000)
 */
export const EARTH_MEAN_RADIUS_KM = 6371.0088;

const RADIANS_PER_DEGREE = Math.PI / 180;

/** A degree of latitude on the sphere. */
export const KM_PER_DEGREE_LATITUDE = EARTH_MEAN_RADIUS_KM * RADIANS_PER_DEGREE;

/**
 * Great-circle distance, within 0.6 % of that on the ellipsoid.
 *
 * @source R. W. Sinnott, Virtues of the Haversine, Sky and Telescope 68 (1984)
 */
export function distanceKm([lngA, latA]: Position, [lngB, latB]: Position): number {
	const sinHalfLat = Math.sin(((latB - latA) * RADIANS_PER_DEGREE) / 2);
	const sinHalfLng = Math.sin(((lngB - lngA) * RADIANS_PER_DEGREE) / 2);
	const haversine =
		sinHalfLat ** 2 + Math.cos(latA * RADIANS_PER_DEGREE) * Math.cos(latB * RADIANS_PER_DEGREE) * sinHalfLng ** 2;
	return 2 * EARTH_MEAN_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

/**
 * Area on the sphere, holes taken off. Winding does not matter; the first ring of each polygon is its outline.
 *
 * @source R. G. Chamberlain and W. H. Duquette, Some Algorithms for Polygons on a Sphere, JPL 07-03 (2007)
 */
export function areaKm2(geometry: Polygon | MultiPolygon): number {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return sum(polygons.map((rings) => sum(rings.map((ring, index) => (index === 0 ? 1 : -1) * ringAreaKm2(ring)))));
}

/** The box around all vertices; `null` for a geometry without any. */
export function bboxOf(geometry: Polygon | MultiPolygon): Bbox | null {
	const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lng = NaN, lat = NaN] of rings.flat()) {
		west = Math.min(west, lng);
		south = Math.min(south, lat);
		east = Math.max(east, lng);
		north = Math.max(north, lat);
	}
	return west <= east ? [west, south, east, north] : null;
}

/** The candidate closest to `position`, the first of those equally close; `null` without candidates. */
export function nearest<T extends { readonly position: Position }>(
	position: Position,
	candidates: readonly T[]
): { candidate: T; distanceKm: number } | null {
	let found: { candidate: T; distanceKm: number } | null = null;
	for (const candidate of candidates) {
		const distance = distanceKm(position, candidate.position);
		if (!found || distance < found.distanceKm) found = { candidate, distanceKm: distance };
	}
	return found;
}

/** `ring` is closed: its last position repeats the first. */
function ringAreaKm2(ring: readonly (readonly number[])[]): number {
	let doubled = 0;
	for (let index = 1; index < ring.length; index++) {
		const [lngA = NaN, latA = NaN] = ring[index - 1] ?? [];
		const [lngB = NaN, latB = NaN] = ring[index] ?? [];
		const sines = Math.sin(latA * RADIANS_PER_DEGREE) + Math.sin(latB * RADIANS_PER_DEGREE);
		doubled += (lngB - lngA) * RADIANS_PER_DEGREE * (2 + sines);
	}
	return (Math.abs(doubled) * EARTH_MEAN_RADIUS_KM ** 2) / 2;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
