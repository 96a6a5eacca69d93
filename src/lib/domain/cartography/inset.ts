import type { Bbox, Division } from '../territory/territory.ts';
import { project, type MapTransform } from './marks/transform.ts';

/** Narrower than this on the screen, the inset's part of the map cannot be read on the map itself. */
const READABLE_PX = 190;
/** On a smaller map the inset would hide more than it shows. */
const SMALLEST_MAP = { width: 720, height: 480 };

/** Whether the inset stands in for its part of the map. `smallest`: map that has room for one, in pixels. */
export function insetNeeded(extent: Bbox, transform: MapTransform, smallest = SMALLEST_MAP): boolean {
	if (transform.width < smallest.width || transform.height < smallest.height) return false;
	const [left] = project(transform, [extent[0], extent[1]]);
	const [right] = project(transform, [extent[2], extent[1]]);
	return right - left < READABLE_PX;
}

/** Indices of the divisions whose names stand in the inset. */
export function divisionsInside([west, south, east, north]: Bbox, divisions: readonly Division[]): ReadonlySet<number> {
	const inside = divisions.flatMap(({ labelPoint: [lng, lat] }, index) =>
		lng >= west && lng <= east && lat >= south && lat <= north ? [index] : []
	);
	return new Set(inside);
}
