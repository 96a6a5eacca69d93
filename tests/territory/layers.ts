import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { findCrossings } from '../../src/lib/domain/geo/boundaries/crossings.ts';

export interface Name {
	zh: string;
	en: string | null;
	ru: string | null;
}

const PACK = new URL('../../data/', import.meta.url);

export const packPath = (name: string): string => fileURLToPath(new URL(name, PACK));

export function readLayer<G extends Geometry, P>(name: string): FeatureCollection<G, P> {
	return JSON.parse(readFileSync(packPath(name), 'utf8'));
}

export function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
	return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/** Each edge of each ring, `from>to`, in the direction in which it is drawn. */
export function directedEdges(features: readonly Feature<Polygon | MultiPolygon>[]): string[] {
	return features.flatMap(({ geometry }) =>
		ringsOf(geometry).flatMap((ring) => ring.slice(1).map((to, index) => `${String(ring[index])}>${String(to)}`))
	);
}

/** Where a shape crosses or touches itself. */
export function crossingsOf(geometry: Polygon | MultiPolygon) {
	const rings = ringsOf(geometry).map((positions, index) => ({
		path: `ring ${index}`,
		positions,
		places: positions.map((_, place) => place)
	}));
	return findCrossings(rings);
}

export const reversed = (edge: string): string => edge.split('>').reverse().join('>');

/** The divisions of an edition that may be compared with but not shipped; `null`, and said so, when it is not at hand. */
export function referenceDivisions(): FeatureCollection<Polygon | MultiPolygon, { adcode: string }> | null {
	const path = process.env.HETU_REFERENCE_DIVISIONS;
	if (path) return JSON.parse(readFileSync(path, 'utf8'));
	console.warn(
		'skipped: comparison with reference divisions; set HETU_REFERENCE_DIVISIONS to a GeoJSON file with adcodes'
	);
	return null;
}
