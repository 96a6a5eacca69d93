import type { MultiPolygon, Polygon } from 'geojson';
import { m2ToHa } from '../../units.ts';
import { polygonAreaKm2 } from '../boundaries/area.ts';

const M2_PER_KM2 = 1_000_000;

/** Geodesic area of an outline, ha; holes are taken off. */
export const areaHaOf = (outline: Polygon | MultiPolygon): number => m2ToHa(polygonAreaKm2(outline) * M2_PER_KM2);
