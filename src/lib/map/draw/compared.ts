import type { Feature, FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Palette } from '$lib/domain/cartography/palette';
import type { Place } from '$lib/domain/geo/outline/place';

/** A place as it stood, and as two people drew it since: drawn over each other beneath what is being drawn. */
export type Compared = 'before' | 'mine' | 'theirs';
export type ComparedPlaces = Readonly<Record<Compared, Place>>;

/** In widths of the line; told apart by more than colour. */
export const COMPARED_DASHES: Readonly<Record<Compared, readonly number[] | null>> = {
	before: [0.5, 1.5],
	mine: null,
	theirs: [3, 1.5]
};

/** Draws them onto a map that is ready, the newest above. */
export function showCompared(map: MapLibreMap, places: ComparedPlaces, palette: Palette): void {
	const colours = { before: palette.muted, mine: palette.accent, theirs: palette.sitetaken };
	for (const one of ['before', 'mine', 'theirs'] as const) {
		const source = `compared-${one}`;
		const dash = COMPARED_DASHES[one];
		map.addSource(source, { type: 'geojson', data: featuresOf(places[one]) });
		map.addLayer({
			id: source,
			type: 'line',
			source,
			filter: ['!=', ['geometry-type'], 'Point'],
			paint: { 'line-color': colours[one], 'line-width': 2.5, ...(dash && { 'line-dasharray': [...dash] }) }
		});
		map.addLayer({
			id: `${source}-point`,
			type: 'circle',
			source,
			filter: ['==', ['geometry-type'], 'Point'],
			paint: {
				'circle-radius': 6,
				'circle-color': palette.panel,
				'circle-stroke-color': colours[one],
				'circle-stroke-width': 3
			}
		});
	}
}

function featuresOf({ position, outline }: Place): FeatureCollection {
	const geometries = [outline, position && { type: 'Point' as const, coordinates: [...position] }];
	const features = geometries.flatMap((geometry): Feature[] =>
		geometry ? [{ type: 'Feature', properties: {}, geometry }] : []
	);
	return { type: 'FeatureCollection', features };
}
