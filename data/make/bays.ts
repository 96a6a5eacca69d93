import { buffer, difference, featureCollection, flatten, multiPolygon, union } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { polygonAreaKm2 } from '../../src/lib/domain/geo/boundaries/area.ts';
import type { Shapes } from './mapshaper.ts';
import type { Piece } from './mosaic.ts';

/** Smaller corners that a closing rounds off are left as they are. */
const SMALLEST_BAY_KM2 = 2;

/**
 * The bays of a city's outline: what its morphological closing covers or closes off, and the city does not.
 * Each carries the `code` of the division that surrounds it: the one with most of its shore.
 */
export function findBays(
	shapes: Shapes<Piece>,
	{ isCity, closingKm }: { isCity: (code: string) => boolean; closingKm: number }
): Shapes<Piece> {
	const divisions = shapes.features.filter(({ properties }) => isCity(properties.code));
	const city = union(featureCollection(divisions));
	const grown = city && buffer(city, closingKm, { units: 'kilometers' });
	const closed = grown && buffer(grown, -closingKm, { units: 'kilometers' });
	const bays = closed && difference(featureCollection([withoutHoles(closed.geometry), city]));
	if (!bays) return featureCollection([]);
	const owners = new Map(
		divisions.flatMap(({ properties, geometry }) =>
			vertices(geometry).map((vertex) => [vertex, properties.code] as const)
		)
	);
	return featureCollection(
		flatten(bays)
			.features.filter((bay) => polygonAreaKm2(bay.geometry) >= SMALLEST_BAY_KM2)
			.map((bay) => ({
				...bay,
				properties: { code: mostFrequent(vertices(bay.geometry).map((vertex) => owners.get(vertex))) }
			}))
	);
}

function withoutHoles(geometry: Polygon | MultiPolygon) {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return multiPolygon(polygons.map(([shell = []]) => [shell]));
}

function vertices(geometry: Polygon | MultiPolygon): string[] {
	const rings: Position[][] = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
	return rings.flat().map(([lng = 0, lat = 0]) => `${lng.toFixed(6)} ${lat.toFixed(6)}`);
}

function mostFrequent(codes: readonly (string | undefined)[]): string {
	const counts = new Map<string, number>();
	for (const code of codes) if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
	const [best] = [...counts].sort((a, b) => b[1] - a[1]);
	if (!best) throw new Error('a bay that touches no division');
	return best[0];
}
