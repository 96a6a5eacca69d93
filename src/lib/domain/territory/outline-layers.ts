import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Outline } from './outline.ts';
import type { Park, Site } from './territory.ts';

/** Layers of what is drawn of parks and sites: outlines, sites of which only a point is known, points for their names. */
export const OUTLINE_LAYERS = ['park-outlines', 'sites', 'site-points', 'site-names'] as const;
export type OutlineLayers = Readonly<Partial<Record<(typeof OUTLINE_LAYERS)[number], FeatureCollection>>>;

/**
 * The outlines of these parks and sites as layers of the map, in the order of their records; a layer without features is
 * not there. A feature says `id`, `name` and, of a site, `state` (`unknown` where none is disclosed).
 */
export function outlineLayers(
	outlines: readonly Outline[],
	{ parks, sites }: { parks: readonly Park[]; sites: readonly Site[] }
): OutlineLayers {
	const shapes = new Map(outlines.map(({ kind, id, geometry }) => [`${kind}:${id}`, geometry]));
	const layers = {
		'park-outlines': parks.flatMap((park) => featureOf(park, shapes.get(`park:${park.id}`))),
		sites: sites.flatMap((site) => featureOf(site, shapes.get(`site:${site.id}`))),
		'site-points': sites.flatMap((site) => {
			return shapes.has(`site:${site.id}`) ? [] : featureOf(site, pointOf(site));
		}),
		'site-names': sites.flatMap((site) => featureOf(site, pointOf(site)))
	};
	return Object.fromEntries(
		Object.entries(layers)
			.filter(([, features]) => features.length > 0)
			.map(([id, features]) => [id, { type: 'FeatureCollection', features }])
	);
}

const pointOf = ({ position }: Site): Geometry | undefined =>
	position ? { type: 'Point', coordinates: [...position] } : undefined;

function featureOf(thing: Park | Site, geometry: Geometry | undefined): Feature[] {
	if (!geometry) return [];
	const { zh, en, ru } = thing.name;
	const state = 'state' in thing ? { state: thing.state ?? 'unknown' } : {};
	return [{ type: 'Feature', properties: { id: thing.id, name: { zh, en, ru }, ...state }, geometry }];
}
