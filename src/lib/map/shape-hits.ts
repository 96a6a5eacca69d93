import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Park } from '$lib/domain/territory/territory';
import type { Hit } from './map-view';

/** Layers of areas by what they are areas of, topmost first. */
const AREAS = {
	site: ['site-point', 'site-free', 'site-reserved', 'site-used', 'site-unknown'],
	park: ['park-outline'],
	division: ['division-fill']
} as const;

/** Areas under a point of the map: sites, parks by their outline, one division. */
export function shapesAt(map: MapLibreMap, point: [number, number], parks: readonly Park[]): Hit[] {
	const idsIn = (kind: keyof typeof AREAS): string[] => {
		const layers = AREAS[kind].filter((id) => map.getLayer(id));
		const found = layers.length > 0 ? map.queryRenderedFeatures(point, { layers }) : [];
		return [...new Set(found.map(({ id, properties }) => String(kind === 'division' ? id : properties.id)))];
	};
	return [
		...idsIn('site').map((id): Hit => ({ kind: 'site', id })),
		...idsIn('park').flatMap((id): Hit[] => {
			const park = parks.findIndex((one) => one.id === id);
			return park < 0 ? [] : [{ kind: 'park', park }];
		}),
		...idsIn('division')
			.slice(0, 1)
			.map((code): Hit => ({ kind: 'division', code }))
	];
}

/** Marks, and the areas under them: a park by its mark and its outline is one park. */
export function withShapes(marked: readonly Hit[], shapes: readonly Hit[]): Hit[] {
	const parks = new Set(marked.flatMap((hit) => (hit.kind === 'park' ? [hit.park] : [])));
	return [...marked, ...shapes.filter((hit) => hit.kind !== 'park' || !parks.has(hit.park))];
}
