import type { MultiPolygon, Polygon } from 'geojson';

/**
 * A piece of a border, lower end first, so that it is the same numbers in both shapes that share it.
 *
 * It has its lower end, not its upper one, and a point on it has it to the west. So of shapes that share their
 * borders, exactly one holds any point: the one to the east of a border, or to the north where it runs along a parallel.
 */
export interface Edge {
	readonly lowLng: number;
	readonly lowLat: number;
	readonly highLng: number;
	readonly highLat: number;
}

/** All edges of all rings. */
export function edgesOf(geometry: Polygon | MultiPolygon): Edge[] {
	const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
	return rings.flatMap((ring) => ring.slice(1).map((end, index) => makeEdge(ring[index] ?? end, end)));
}

/** Whether the ray from a point to the west crosses an edge. One along a parallel is never crossed. */
export function isWestOf({ lowLng, lowLat, highLng, highLat }: Edge, lng: number, lat: number): boolean {
	return lat >= lowLat && lat < highLat && (lng - lowLng) * (highLat - lowLat) >= (highLng - lowLng) * (lat - lowLat);
}

export function makeEdge(
	[lngA = NaN, latA = NaN]: readonly number[],
	[lngB = NaN, latB = NaN]: readonly number[]
): Edge {
	return latA < latB || (latA === latB && lngA < lngB)
		? { lowLng: lngA, lowLat: latA, highLng: lngB, highLat: latB }
		: { lowLng: lngB, lowLat: latB, highLng: lngA, highLat: latA };
}
