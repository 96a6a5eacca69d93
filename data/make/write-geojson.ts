import { writeFileSync } from 'node:fs';
import { rewind } from '@turf/turf';
import type { Feature, Geometry, Position } from 'geojson';

/** Five decimals: about a metre, far below what any of these shapes is good for. */
const DECIMALS = 5;

/**
 * Writes features as RFC 7946 GeoJSON, one feature a line so that a change can be read: right-hand
 * winding, five decimals, `bbox`.
 */
export function writeGeoJson(file: string, features: readonly Feature[]): void {
	const tidy = features.map(tidied);
	const header = `{"type":"FeatureCollection","bbox":${JSON.stringify(bboxOf(tidy))},"features":[`;
	writeFileSync(file, `${header}\n${tidy.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`);
}

/** `[west, south, east, north]` of all features. */
export function bboxOf(features: readonly Feature[]): [number, number, number, number] {
	const all = features.flatMap(({ geometry }) => positionsOf(geometry));
	return all.reduce<[number, number, number, number]>(
		([west, south, east, north], [lng = 0, lat = 0]) => [
			Math.min(west, lng),
			Math.min(south, lat),
			Math.max(east, lng),
			Math.max(north, lat)
		],
		[Infinity, Infinity, -Infinity, -Infinity]
	);
}

export function positionsOf(geometry: Geometry): Position[] {
	if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
	return flattened(geometry.coordinates);
}

type Nested = Position | Position[] | Position[][] | Position[][][];

function flattened(coordinates: Nested): Position[] {
	return isPosition(coordinates) ? [coordinates] : coordinates.flatMap((inner) => flattened(inner));
}

function isPosition(coordinates: Nested): coordinates is Position {
	return typeof coordinates[0] === 'number';
}

function tidied(feature: Feature): Feature {
	const rounded = { ...feature, geometry: round(feature.geometry) };
	if (!/Polygon$/.test(rounded.geometry.type)) return rounded;
	return rewind(rounded) as Feature;
}

function round<G extends Geometry>(geometry: G): G {
	return JSON.parse(JSON.stringify(geometry), (_, value) =>
		typeof value === 'number' ? Number(value.toFixed(DECIMALS)) : value
	);
}
