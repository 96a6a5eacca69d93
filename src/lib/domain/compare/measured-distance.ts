import { distanceKm, nearest } from '../geo/measure.ts';
import type { Name } from '../names.ts';
import type { Bbox, Division, Park, Position } from '../territory/territory.ts';
import type { ComparedValue } from './row.ts';
import { MISSING } from './row.ts';

/** A named point of the base map. */
export interface PlacePoint {
	readonly name: Omit<Name, 'aliases'>;
	readonly position: Position;
}

/** The points to which ways are measured. */
export interface PlacePoints {
	readonly stations: readonly PlacePoint[];
	readonly airports: readonly PlacePoint[];
	readonly seats: readonly PlacePoint[];
}

/**
 * The straight line from a park to the nearest of some points, in km.
 *
 * A park known to its division only is measured from the division's label point, and is `about` so far: the park may
 * stand anywhere in the division's box, so that its range reaches as far to both sides as the box's farthest corner.
 * Missing where no division is known either, and without points.
 */
export function measuredDistance(
	park: Pick<Park, 'position' | 'division'>,
	points: readonly PlacePoint[],
	divisions: ReadonlyMap<string, Division>
): ComparedValue {
	const division = park.division === null ? undefined : divisions.get(park.division);
	const start = park.position ?? division?.labelPoint;
	const found = start && nearest(start, points);
	if (!start || !found) return MISSING;
	const reachKm = park.position || !division ? 0 : farthestCornerKm(start, division.bbox);
	return {
		...MISSING,
		value: found.distanceKm,
		precision: park.position ? 'exact' : 'about',
		range: [Math.max(0, found.distanceKm - reachKm), found.distanceKm + reachKm],
		detail: { kind: 'nearest', name: found.candidate.name, from: park.position ? 'site' : 'label-point' }
	};
}

const farthestCornerKm = (from: Position, [west, south, east, north]: Bbox): number =>
	Math.max(
		...[
			[west, south],
			[west, north],
			[east, south],
			[east, north]
		].map(([lng = NaN, lat = NaN]) => distanceKm(from, [lng, lat]))
	);
