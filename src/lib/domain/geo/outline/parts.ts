import type { MultiPolygon, Polygon } from 'geojson';
import type { Position } from '../../territory/territory.ts';

/** The corners of a ring in their order; the first is not repeated. */
export type Ring = readonly Position[];
/** A part of an outline: its shell, then its holes. */
export type Part = readonly Ring[];

/** A corner of an outline by the place of its part, of its ring there and its own in that. */
export interface CornerAt {
	readonly part: number;
	readonly ring: number;
	readonly corner: number;
}

const FEWEST_CORNERS = 3;

export function partsOf(outline: Polygon | MultiPolygon | null): readonly Part[] {
	if (!outline) return [];
	const polygons = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
	return polygons.map((rings) => rings.map((ring) => ring.slice(0, -1).map(([lng = NaN, lat = NaN]) => [lng, lat])));
}

/** `null` without parts. */
export function outlineOf(parts: readonly Part[]): Polygon | MultiPolygon | null {
	const polygons = parts.map((rings) => rings.map(closed));
	const [only] = polygons;
	if (!only) return null;
	return polygons.length === 1
		? { type: 'Polygon', coordinates: only }
		: { type: 'MultiPolygon', coordinates: polygons };
}

const closed = (ring: Ring): number[][] => [...ring, ...ring.slice(0, 1)].map((corner) => [...corner]);

export const moveCorner = (parts: readonly Part[], at: CornerAt, to: Position): readonly Part[] =>
	inRing(parts, at, (ring) => ring.with(at.corner, to));

/** Sets a corner after another one. */
export const addCorner = (parts: readonly Part[], at: CornerAt, corner: Position): readonly Part[] =>
	inRing(parts, at, (ring) => ring.toSpliced(at.corner + 1, 0, corner));

/** Of a ring of three corners nothing is left: without its shell a part is gone, without a hole it is filled. */
export function removeCorner(parts: readonly Part[], at: CornerAt): readonly Part[] {
	const ring = parts[at.part]?.[at.ring] ?? [];
	if (ring.length > FEWEST_CORNERS) return inRing(parts, at, (corners) => corners.toSpliced(at.corner, 1));
	return removeRing(parts, at);
}

export const removeRing = (parts: readonly Part[], { part, ring }: Omit<CornerAt, 'corner'>): readonly Part[] =>
	ring === 0
		? parts.toSpliced(part, 1)
		: parts.map((rings, index) => (index === part ? rings.toSpliced(ring, 1) : rings));

/**
 * Cuts a hole into the part that holds its first corner. One that begins outside all of them goes to the last, for
 * whoever checks the outline to refuse; without parts there is nothing to cut.
 */
export function addHole(parts: readonly Part[], hole: Ring): readonly Part[] {
	const [corner] = hole;
	const holds = ([shell = []]: Part) => corner !== undefined && isInRing(corner, shell);
	const into = parts.findLastIndex(holds);
	return into < 0 ? withHole(parts, parts.length - 1, hole) : withHole(parts, into, hole);
}

const withHole = (parts: readonly Part[], into: number, hole: Ring): readonly Part[] =>
	parts.map((rings, part) => (part === into ? [...rings, hole] : rings));

/** Whether a position lies within a ring, by the edges that a ray to the east crosses. */
export function isInRing([lng, lat]: Position, ring: Ring): boolean {
	let isIn = false;
	for (const [place, [toLng, toLat]] of ring.entries()) {
		const [fromLng = NaN, fromLat = NaN] = ring.at(place - 1) ?? [];
		const isBetween = fromLat > lat !== toLat > lat;
		if (isBetween && lng < fromLng + ((lat - fromLat) / (toLat - fromLat)) * (toLng - fromLng)) isIn = !isIn;
	}
	return isIn;
}

/** The middle of the edge that begins at a corner: where a corner is added that has not been placed yet. */
export function middleAfter(parts: readonly Part[], { part, ring, corner }: CornerAt): Position | null {
	const corners = parts[part]?.[ring] ?? [];
	const [from, to] = [corners[corner], corners[(corner + 1) % corners.length]];
	return from && to ? [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] : null;
}

function inRing(parts: readonly Part[], at: CornerAt, change: (ring: Ring) => Ring): readonly Part[] {
	return parts.map((rings, part) =>
		part === at.part ? rings.map((ring, index) => (index === at.ring ? change(ring) : ring)) : rings
	);
}
