import type { MultiPolygon, Polygon, Position } from 'geojson';

/** WGS 84: semi-major axis in km, and first eccentricity squared. @source NGA.STND.0036 (2014), table 3.1 */
const SEMI_MAJOR_KM = 6378.137;
const ECCENTRICITY_SQUARED = 6.694379990141e-3;

const RADIANS_PER_DEGREE = Math.PI / 180;

/**
 * Area on the WGS 84 ellipsoid, km². Holes are taken off; winding does not matter.
 *
 * Edges are straight in the equal-area cylindrical projection, which for edges of
 * some kilometres differs from the geodesic by less than the shapes are known.
 *
 * @source Snyder, Map Projections: A Working Manual (USGS 1395, 1987), eq. 3-12 (q) and 10-2, 10-3
 */
export function polygonAreaKm2(geometry: Polygon | MultiPolygon): number {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	const areas = polygons.map(([shell = [], ...holes]) =>
		holes.reduce((area, hole) => area - Math.abs(signedRingAreaKm2(hole)), Math.abs(signedRingAreaKm2(shell)))
	);
	return areas.reduce((sum, area) => sum + area, 0);
}

/** Area of one closed ring, km²: positive when it runs counter-clockwise. */
export function signedRingAreaKm2(ring: readonly Position[]): number {
	let doubled = 0;
	for (let i = 1; i < ring.length; i++) {
		const [fromLng = 0, fromLat = 0] = ring[i - 1] ?? [];
		const [toLng = 0, toLat = 0] = ring[i] ?? [];
		doubled -= (toLng - fromLng) * (authalicQ(fromLat) + authalicQ(toLat));
	}
	return (doubled * RADIANS_PER_DEGREE * SEMI_MAJOR_KM ** 2) / 4;
}

/** Snyder's q: proportional to the area between the equator and a latitude. */
function authalicQ(lat: number): number {
	const eccentricity = Math.sqrt(ECCENTRICITY_SQUARED);
	const sine = Math.sin(lat * RADIANS_PER_DEGREE);
	const scaled = eccentricity * sine;
	return (
		(1 - ECCENTRICITY_SQUARED) *
		(sine / (1 - scaled * scaled) - Math.log((1 - scaled) / (1 + scaled)) / (2 * eccentricity))
	);
}
