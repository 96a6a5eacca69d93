import type { MultiPolygon, Polygon } from 'geojson';
import type { Position } from '../../territory/territory.ts';

/** Where something is: a point that stands for it, and its outline. `null`: not known. WGS 84. */
export interface Place {
	readonly position: Position | null;
	readonly outline: Polygon | MultiPolygon | null;
}

/** What a pointer does: moves what is there, sets the point, draws a part of the outline, cuts a hole into it. */
export const DRAW_TOOLS = ['select', 'point', 'polygon', 'hole'] as const;
export type DrawTool = (typeof DRAW_TOOLS)[number];

/** Decimals of a degree that are kept: a tenth of a metre. */
const DECIMALS = 6;

export const tidy = ([lng, lat]: Position): Position => [Number(lng.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))];
