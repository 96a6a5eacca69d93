import type { Area } from '$lib/domain/explore/filter';
import type { Position } from '$lib/domain/territory/territory';
import { distanceKm } from '$lib/domain/geo/measure';

export type AreaToolKind = 'polygon' | 'radius';

/** A drawing under way: corners set so far, and where the pointer (or the crosshair) is. */
export interface Drawing {
	readonly kind: AreaToolKind;
	readonly points: readonly Position[];
	readonly pointer: Position | null;
}

/** More corners than the address can carry. */
export const MOST_CORNERS = 60;

export const startDrawing = (kind: AreaToolKind): Drawing => ({ kind, points: [], pointer: null });

/** Sets a corner. A radius is done at its second point; a polygon when its owner says so. */
export function addPoint(drawing: Drawing, point: Position): { drawing: Drawing; done: Area | null } {
	const points = [...drawing.points, point];
	const next = { ...drawing, points };
	if (drawing.kind === 'radius' && points.length === 2) return { drawing: next, done: finished(next) };
	return { drawing: next, done: points.length >= MOST_CORNERS ? finished(next) : null };
}

/** The area drawn, or `null` while it has none: fewer than three corners, or no radius. */
export function finished({ kind, points }: Drawing): Area | null {
	const [centre, edge] = points;
	if (kind === 'polygon') return points.length >= 3 ? { kind: 'polygon', ring: points } : null;
	if (!centre || !edge) return null;
	const radiusKm = Math.round(distanceKm(centre, edge) * 10) / 10;
	return radiusKm > 0 ? { kind: 'radius', centre, radiusKm } : null;
}

/** What to draw for a drawing under way: the area as it would be if the pointer's place were its next point. */
export function preview({ kind, points, pointer }: Drawing): Area | null {
	const all = pointer ? [...points, pointer] : points;
	if (kind === 'polygon') return all.length >= 2 ? { kind: 'polygon', ring: all } : null;
	const [centre, edge] = all;
	return centre && edge ? { kind: 'radius', centre, radiusKm: distanceKm(centre, edge) } : null;
}
