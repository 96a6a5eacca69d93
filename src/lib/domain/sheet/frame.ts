import {
	latOf,
	type MapTransform,
	mercatorX,
	mercatorY,
	transformFitting,
	unproject
} from '../cartography/marks/transform.ts';
import { metresPerPixel } from '../cartography/scale.ts';
import type { View } from '../explore/view.ts';
import type { Bbox, Position } from '../territory/territory.ts';

/**
 * What part of the land a sheet shows: the middle of its map in WGS 84 degrees, MapLibre's zoom of a map that is 1,000
 * pixels wide, and degrees by which the frame is turned clockwise. Another paper keeps the middle and the width on the
 * ground.
 */
export interface Frame {
	readonly lng: number;
	readonly lat: number;
	readonly zoom: number;
	readonly rotation: number;
}

const FRAME_PX = 1000;
const WORLD_PX = 512;

/** The view of a map of `width` × `height` pixels; of no frame, the whole territory. */
export function frameTransform(
	frame: Frame | null,
	{ width, height, extent }: { width: number; height: number; extent: Bbox }
): MapTransform {
	if (!frame) return transformFitting(extent, { width, height, margin: Math.min(width, height) * 0.035 });
	const angle = (frame.rotation * Math.PI) / 180;
	return {
		centreX: mercatorX(frame.lng),
		centreY: mercatorY(frame.lat),
		scale: (WORLD_PX * 2 ** frame.zoom * width) / FRAME_PX,
		width,
		height,
		...(frame.rotation !== 0 && { turn: { cos: Math.cos(angle), sin: Math.sin(angle) } })
	};
}

/** The frame that a view shows, whatever its size in pixels. */
export function frameOf({ centreX, centreY, scale, width, turn }: MapTransform): Frame {
	return {
		lng: centreX * 360 - 180,
		lat: latOf(centreY),
		zoom: Math.log2((scale * FRAME_PX) / (width * WORLD_PX)),
		rotation: turn ? (Math.atan2(turn.sin, turn.cos) * 180) / Math.PI : 0
	};
}

/** The frame that somebody set, else where the view's own map stands; `null`: the whole territory. */
export const frameOfView = ({ camera }: Pick<View, 'camera'>, { frame }: { frame: Frame | null }): Frame | null =>
	frame ?? (camera && { ...camera, rotation: 0 });

/** Corners of a view on the ground, from the upper left one clockwise. */
export function frameCorners(transform: MapTransform): readonly Position[] {
	const { width, height } = transform;
	return [
		unproject(transform, 0, 0),
		unproject(transform, width, 0),
		unproject(transform, width, height),
		unproject(transform, 0, height)
	];
}

/** The scale in the middle of a map on paper, as the number below the line: 1 : 1 250 000 → 1250000. */
export function scaleDenominator(transform: MapTransform, ptPerPixel: number): number {
	const metresOnPaper = (ptPerPixel * 0.0254) / 72;
	return metresPerPixel(transform) / metresOnPaper;
}

/** A scale as it is written, to three digits. */
export const writtenScale = (denominator: number): number => Number(denominator.toPrecision(3));
