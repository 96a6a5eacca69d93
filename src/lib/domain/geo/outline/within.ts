import { booleanPointInPolygon, featureCollection, feature, intersect } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Position } from '../../territory/territory.ts';
import { polygonAreaKm2 } from '../boundaries/area.ts';

type Area = Polygon | MultiPolygon;

/** Of an outline that was fitted to a border, rounding leaves less than this share outside. */
const NEGLIGIBLE_SHARE = 1e-4;

/** What of an outline lies within a shape; `null` where nothing does. */
export const within = (outline: Area, shape: Area): Area | null =>
	intersect(featureCollection([feature(outline), feature(shape)]))?.geometry ?? null;

/** The share of an outline that lies beyond a shape, 0–1; 0 where it is but a trace of rounding. */
export function shareOutside(outline: Area, shape: Area): number {
	const inside = within(outline, shape);
	const share = 1 - (inside ? polygonAreaKm2(inside) / polygonAreaKm2(outline) : 0);
	return share < NEGLIGIBLE_SHARE ? 0 : share;
}

export const isWithin = ([lng, lat]: Position, shape: Area): boolean => booleanPointInPolygon([lng, lat], shape);
