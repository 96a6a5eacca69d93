import type { ProjectTable } from '../catalogue/project-table.ts';
import { KM_PER_DEGREE_LATITUDE, distanceKm } from '../geo/measure.ts';
import type { Position } from '../territory/territory.ts';
import type { Area } from './filter.ts';

/**
 * By row: 1 for a project inside `area`, else 0.
 *
 * A project at a site is where the site is. One that is known to its division only is inside when the label point of
 * the division is: it is drawn there. One without a place is never inside.
 */
export function rowsInArea({ count, lng, lat }: ProjectTable, area: Area): Uint8Array {
	const isInside = insideOf(area);
	const rows = new Uint8Array(count);
	for (let row = 0; row < count; row++) rows[row] = Number(isInside([lng[row] ?? NaN, lat[row] ?? NaN]));
	return rows;
}

/** Whether a position is inside an area; a position of `NaN` is not. */
export function insideOf(area: Area): (position: Position) => boolean {
	switch (area.kind) {
		case 'polygon':
			return (position) => isInRing(position, area.ring);
		case 'radius':
			return (position) => isWithin(position, area.centre, area.radiusKm);
	}
}

/**
 * By the even-odd rule, on the plane of degrees. `ring` does not repeat its first position; fewer than three hold
 * nothing. Of the border, its western and southern sides are inside.
 */
export function isInRing([lng, lat]: Position, ring: readonly Position[]): boolean {
	let inside = false;
	let before = ring.at(-1);
	for (const corner of ring) {
		if (before && passesWestOf(before, corner, lng, lat)) inside = !inside;
		before = corner;
	}
	return inside;
}

/** Whether the segment crosses the ray from a point to the west. The lower end belongs to the segment. */
function passesWestOf(a: Position, b: Position, lng: number, lat: number): boolean {
	if (a[1] <= lat === b[1] <= lat) return false;
	const [low, high] = a[1] < b[1] ? [a, b] : [b, a];
	return (lng - low[0]) * (high[1] - low[1]) >= (high[0] - low[0]) * (lat - low[1]);
}

function isWithin(position: Position, centre: Position, radiusKm: number): boolean {
	// a position this far north or south needs no trigonometry; half a metre more than any rounding
	if (Math.abs(position[1] - centre[1]) * KM_PER_DEGREE_LATITUDE > radiusKm + 0.0005) return false;
	return distanceKm(position, centre) <= radiusKm;
}
