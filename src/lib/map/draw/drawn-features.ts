import type { GeoJSONStoreFeatures } from 'terra-draw';
import { addHole, isInRing, outlineOf, partsOf, type Part, type Ring } from '$lib/domain/geo/outline/parts';
import type { DrawTool, Place } from '$lib/domain/geo/outline/place';
import type { Position } from '$lib/domain/territory/territory';

/** terra-draw takes no more decimals than this. */
const MOST_DECIMALS = 9;

export const short = (degrees: number): number => Number(degrees.toFixed(MOST_DECIMALS));

/** The point, and each ring as a polygon of its own with its place in the outline: terra-draw knows no holes. */
export function featuresOf({ position, outline }: Place): GeoJSONStoreFeatures[] {
	const point: GeoJSONStoreFeatures[] = position
		? [
				{
					type: 'Feature',
					properties: { mode: 'point' },
					geometry: { type: 'Point', coordinates: [...position].map(short) }
				}
			]
		: [];
	const rings = partsOf(outline).flatMap((part, place) => part.map((ring, at) => featureOf(ring, place, at)));
	return [...point, ...rings.flat()];
}

function featureOf(ring: Ring, part: number, at: number): GeoJSONStoreFeatures[] {
	const alone = outlineOf([[ring]]);
	if (alone?.type !== 'Polygon') return [];
	const coordinates = alone.coordinates.map((corners) => corners.map((corner) => corner.map(short)));
	const properties = { mode: 'polygon', part, ring: at };
	return [{ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } }];
}

interface DrawnRing {
	/** `null`: it has just been drawn. */
	readonly part: number | null;
	readonly at: number;
	readonly ring: Ring;
}

/** What is drawn, put together again; a ring without a place is new, a hole where `tool` cuts them. */
export function placeOf(features: readonly GeoJSONStoreFeatures[], tool: DrawTool): Place {
	const rings = features.flatMap(ringsIn).toSorted((a, b) => a.at - b.at);
	const numbers = [...new Set(rings.flatMap(({ part }) => (part === null ? [] : [part])))].toSorted((a, b) => a - b);
	const kept = numbers.flatMap((number): Part[] => {
		const own = rings.filter(({ part }) => part === number);
		// without its shell a part is gone, with its holes
		return own.some(({ at }) => at === 0) ? [own.map(({ ring }) => ring)] : [];
	});
	const added = rings.filter(({ part }) => part === null);
	const parts = added.reduce<readonly Part[]>(
		(made, { ring }) => (tool === 'hole' ? addHole(made, ring) : [...made, [ring]]),
		kept
	);
	// of two points the later one counts: the other was set before
	const point = features.findLast(
		({ geometry, properties }) => geometry.type === 'Point' && properties.mode === 'point'
	);
	const [lng, lat] = point?.geometry.type === 'Point' ? point.geometry.coordinates : [];
	const position: Position | null = lng === undefined || lat === undefined ? null : [lng, lat];
	return { position, outline: outlineOf(parts) };
}

function ringsIn({ geometry, properties: { mode, part, ring: at } }: GeoJSONStoreFeatures): DrawnRing[] {
	if (mode !== 'polygon' || geometry.type !== 'Polygon') return [];
	const [[ring = []] = []] = partsOf(geometry);
	return [{ part: typeof part === 'number' ? part : null, at: typeof at === 'number' ? at : 0, ring }];
}

/** The hole that lies under a position, among features of ours; where none does, nothing. */
export const holeAt = (
	features: readonly GeoJSONStoreFeatures[],
	position: Position
): GeoJSONStoreFeatures | undefined =>
	features.find((feature) => isHole(feature) && ringsIn(feature).some(({ ring }) => isInRing(position, ring)));

export const isHole = ({ properties }: Pick<GeoJSONStoreFeatures, 'properties'>): boolean =>
	typeof properties.ring === 'number' && properties.ring > 0;
