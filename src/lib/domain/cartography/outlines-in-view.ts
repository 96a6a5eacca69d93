import type { Feature, Position as Coordinates } from 'geojson';
import { OUTLINE_LAYERS, type OutlineLayers } from '../territory/outline-layers.ts';
import { BASE_LAYERS } from './base-layers.ts';
import { type MapTransform, project, zoomOf } from './marks/transform.ts';

export interface OutlinesInView {
	/** Ids of the layers that draw something, in the order of a legend: what can be had first. */
	readonly classes: readonly string[];
	/** Ids of the sites that are drawn. */
	readonly sites: readonly string[];
}

/** What of the outlines a view of the map shows, by the boxes around them. */
export function outlinesInView(layers: OutlineLayers, transform: MapTransform): OutlinesInView {
	const zoom = zoomOf(transform);
	// a briefing hands over its whole land
	const seen = new Map<string, readonly Feature[]>(
		OUTLINE_LAYERS.map((id) => [id, (layers[id]?.features ?? []).filter((one) => isSeen(one, transform))])
	);
	const drawn = BASE_LAYERS.sites.filter(
		({ kind, minZoom = 0, isSelected }) => (kind === 'line' || kind === 'dot') && zoom >= minZoom && !isSelected
	);
	const featuresOf = ({ source, state }: (typeof drawn)[number]): readonly Feature[] =>
		(seen.get(source) ?? []).filter(({ properties }) => !state || properties?.state === state);
	const shown = drawn.filter((layer) => featuresOf(layer).length > 0).toReversed();
	const sites = shown.filter(({ source }) => source !== 'park-outlines').flatMap(featuresOf);
	return {
		classes: shown.map(({ id }) => id),
		sites: sites.map(({ properties }) => String(properties?.id))
	};
}

function isSeen({ geometry }: Feature, transform: MapTransform): boolean {
	const corners = cornersOf(geometry).map(([lng = NaN, lat = NaN]) => project(transform, [lng, lat]));
	const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
	return (
		Math.max(...xs) >= 0 &&
		Math.min(...xs) <= transform.width &&
		Math.max(...ys) >= 0 &&
		Math.min(...ys) <= transform.height
	);
}

function cornersOf(geometry: Feature['geometry']): readonly Coordinates[] {
	switch (geometry.type) {
		case 'Point':
			return [geometry.coordinates];
		case 'Polygon':
			return geometry.coordinates[0] ?? [];
		case 'MultiPolygon':
			return geometry.coordinates.flatMap(([shell = []]) => shell);
		default:
			return [];
	}
}
