import type { FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import type { OutlineLayers } from '$lib/domain/territory/outline-layers';

/** What lies around a place that is drawn. */
export interface Surroundings {
	/** Of its division; `null`: it has none, or its shape did not come. */
	readonly shape: Polygon | MultiPolygon | null;
	/** Other parks and sites. */
	readonly beside: OutlineLayers;
}

export const NO_SURROUNDINGS: Surroundings = { shape: null, beside: {} };

/** What a place is drawn against; what does not come is left out, since drawing is possible without it. */
export async function loadSurroundings(asked: {
	readonly division: string | null;
	readonly portfolio: string;
	/** Record that is drawn: it is not beside itself. */
	readonly own: string | null;
}): Promise<Surroundings> {
	const [divisions, outlines] = await Promise.all([
		fetchJson('/api/layers/divisions') as Promise<FeatureCollection | null>,
		fetchJson(`/api/portfolios/${encodeURIComponent(asked.portfolio)}/outlines`) as Promise<OutlineLayers | null>
	]);
	const found = divisions?.features.find(({ properties }) => properties?.code === asked.division);
	return { shape: found && isArea(found.geometry) ? found.geometry : null, beside: others(outlines ?? {}, asked.own) };
}

/** The shapes that corners are drawn to. */
export const snapShapes = ({ shape, beside }: Surroundings): (Polygon | MultiPolygon)[] => [
	...(shape ? [shape] : []),
	...Object.values(beside).flatMap(({ features }) => features.map(({ geometry }) => geometry).filter(isArea))
];

const isArea = (geometry: Geometry): geometry is Polygon | MultiPolygon =>
	geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

const others = (layers: OutlineLayers, own: string | null): OutlineLayers =>
	Object.fromEntries(
		Object.entries(layers).map(([id, layer]) => [
			id,
			{ ...layer, features: layer.features.filter(({ properties }) => properties?.id !== own) }
		])
	);

async function fetchJson(path: string): Promise<unknown> {
	const response = await fetch(path).catch(() => null);
	return response?.ok ? response.json() : null;
}
