import type { PlacedRow } from '$lib/domain/submission/places';
import type { Bbox, Position } from '$lib/domain/territory/territory';

/** Degrees around the territory that the map reaches. */
const REACH_DEGREES = 3;
/** What the map shows at least, degrees about a place. */
const ROOM_DEGREES = 0.08;

export const reachOf = ([west, south, east, north]: Bbox): Bbox => [
	west - REACH_DEGREES,
	south - REACH_DEGREES,
	east + REACH_DEGREES,
	north + REACH_DEGREES
];

export const isWithin = ([lng, lat]: Position, [west, south, east, north]: Bbox): boolean =>
	lng >= west && lng <= east && lat >= south && lat <= north;

/** The rows that lie in some division, and without any the whole territory: what lies far off is named beside. */
export function opensOn(rows: readonly PlacedRow[], extent: Bbox): Bbox {
	const inside = rows.flatMap(({ spot }) => (spot.division === null ? [] : [spot.position]));
	if (inside.length === 0) return extent;
	return inside.reduce<Bbox>(
		([west, south, east, north], [lng, lat]) => [
			Math.min(west, lng - ROOM_DEGREES),
			Math.min(south, lat - ROOM_DEGREES),
			Math.max(east, lng + ROOM_DEGREES),
			Math.max(north, lat + ROOM_DEGREES)
		],
		[Infinity, Infinity, -Infinity, -Infinity]
	);
}
