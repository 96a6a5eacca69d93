import type { FeatureCollection } from 'geojson';
import type { Landmark, LandmarkKind, Landmarks } from './distances.ts';

/** The named points of a layer; anything else in it is passed over. `null` (no such layer): none. */
export function nearPoints(layer: FeatureCollection | null): Landmark[] {
	return (layer?.features ?? []).flatMap(({ geometry, properties }) => {
		const name: unknown = properties?.name;
		if (geometry?.type !== 'Point' || !isName(name)) return [];
		const [lng, lat] = geometry.coordinates;
		if (lng === undefined || lat === undefined) return [];
		return [{ name: { zh: name.zh, en: name.en ?? null, ru: name.ru ?? null }, position: [lng, lat] as const }];
	});
}

/** The points to which distances are measured. */
export function landmarksOf(layers: Readonly<Record<LandmarkKind, FeatureCollection | null>>): Landmarks {
	const points = (layer: FeatureCollection | null) => layer && nearPoints(layer);
	return { stations: points(layers.stations), airports: points(layers.airports), seats: points(layers.seats) };
}

const isName = (name: unknown): name is { zh: string; en?: string; ru?: string } =>
	typeof name === 'object' && name !== null && 'zh' in name && typeof name.zh === 'string';
