import type { FeatureCollection } from 'geojson';
import { nearest as nearestOf } from '$lib/domain/geo/measure';
import type { Name } from '$lib/domain/names';
import type { Position } from '$lib/domain/territory/territory';

/** A named point of the base map. */
export interface NearPoint {
	readonly name: Omit<Name, 'aliases'>;
	readonly position: Position;
}

/** The points by which a place is described. */
export interface NearPoints {
	readonly stations: readonly NearPoint[];
	readonly airports: readonly NearPoint[];
	readonly seats: readonly NearPoint[];
}

/** The named points of a layer; anything else in it is passed over. `null` (no such layer): none. */
export function nearPoints(layer: FeatureCollection | null): NearPoint[] {
	return (layer?.features ?? []).flatMap(({ geometry, properties }) => {
		const name: unknown = properties?.name;
		if (geometry?.type !== 'Point' || !isName(name)) return [];
		const [lng, lat] = geometry.coordinates;
		if (lng === undefined || lat === undefined) return [];
		return [{ name: { zh: name.zh, en: name.en ?? null, ru: name.ru ?? null }, position: [lng, lat] as const }];
	});
}

/** Of the layers, the nearest point of each to a place: all that a page needs. `null` (place not known): none. */
export function nearestPoints(
	place: Position | null,
	layers: Readonly<Record<keyof NearPoints, FeatureCollection | null>>
): NearPoints {
	const nearest = (layer: FeatureCollection | null): NearPoint[] => {
		const found = place && nearestOf(place, nearPoints(layer));
		return found ? [found.candidate] : [];
	};
	return { stations: nearest(layers.stations), airports: nearest(layers.airports), seats: nearest(layers.seats) };
}

const isName = (name: unknown): name is { zh: string; en?: string; ru?: string } =>
	typeof name === 'object' && name !== null && 'zh' in name && typeof name.zh === 'string';
