import type { MultiPolygon, Polygon } from 'geojson';
import type { Position } from '../../territory/territory.ts';
import type { BoundaryProblemCode } from '../boundaries.ts';
import { findCrossings } from '../boundaries/crossings.ts';
import { readPolygons } from '../boundaries/read-polygons.ts';

/** Why an outline cannot be kept, and where; `at` is `null` where no one place is at fault. */
export interface OutlineFault {
	readonly code: BoundaryProblemCode;
	readonly at: Position | null;
}

/** The first fault of an outline: a ring too short, a hole outside, lines that cross or parts that overlap; else `null`. */
export function faultOfOutline(outline: Polygon | MultiPolygon): OutlineFault | null {
	const { polygons, problems } = readPolygons(outline, '');
	const [problem] = problems;
	if (problem) return { code: problem.code, at: placeOf(problem.value) };
	const [crossing] = findCrossings(polygons.flat());
	return crossing ? { code: 'self-intersection', at: placeOf(crossing.value) } : null;
}

function placeOf(value: unknown): Position | null {
	const [lng, lat]: unknown[] = Array.isArray(value) ? value : [];
	return typeof lng === 'number' && typeof lat === 'number' ? [lng, lat] : null;
}
