import type { MultiPolygon, Polygon } from 'geojson';

/** What an outline can be drawn of. */
export const OUTLINED_KINDS = ['park', 'site'] as const;
export type OutlinedKind = (typeof OUTLINED_KINDS)[number];

/** The outline of a park or a site, WGS 84, wound as RFC 7946 asks. */
export interface Outline {
	readonly kind: OutlinedKind;
	readonly id: string;
	readonly geometry: Polygon | MultiPolygon;
}
