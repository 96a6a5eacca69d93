import type { Position } from '../../territory/territory.ts';

/** Pixels of the whole world at zoom 0. */
const WORLD_PX = 512;

/** A web Mercator view: world coordinates are 0–1 from the north-west corner. */
export interface MapTransform {
	readonly centreX: number;
	readonly centreY: number;
	/** Pixels of the whole world. */
	readonly scale: number;
	readonly width: number;
	readonly height: number;
	/** How far the view is turned clockwise, as cosine and sine: a sheet may be; absent: north is up. */
	readonly turn?: { readonly cos: number; readonly sin: number };
}

export const mercatorX = (lng: number): number => (lng + 180) / 360;
export const mercatorY = (lat: number): number =>
	0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);

export const lngOf = (x: number): number => x * 360 - 180;
export const latOf = (y: number): number => (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;

export function transformAt(
	{ lng, lat, zoom }: { lng: number; lat: number; zoom: number },
	width: number,
	height: number
): MapTransform {
	return { centreX: mercatorX(lng), centreY: mercatorY(lat), scale: WORLD_PX * 2 ** zoom, width, height };
}

/** The view that shows a bbox `[west, south, east, north]` whole, with a margin in pixels. */
export function transformFitting(
	[west, south, east, north]: readonly [number, number, number, number],
	{ width, height, margin }: { width: number; height: number; margin: number }
): MapTransform {
	const [left, right, top, bottom] = [mercatorX(west), mercatorX(east), mercatorY(north), mercatorY(south)];
	const scale = Math.min((width - 2 * margin) / (right - left), (height - 2 * margin) / (bottom - top));
	return { centreX: (left + right) / 2, centreY: (top + bottom) / 2, scale, width, height };
}

/** Where world coordinates stand on the screen. */
export function screenPoint(
	{ centreX, centreY, scale, width, height, turn }: MapTransform,
	x: number,
	y: number
): readonly [x: number, y: number] {
	const [right, down] = [(x - centreX) * scale, (y - centreY) * scale];
	if (!turn) return [right + width / 2, down + height / 2];
	// a view turned clockwise shows the land turned the other way
	return [right * turn.cos + down * turn.sin + width / 2, down * turn.cos - right * turn.sin + height / 2];
}

export function project(transform: MapTransform, [lng, lat]: Position): readonly [x: number, y: number] {
	return screenPoint(transform, mercatorX(lng), mercatorY(lat));
}

export function unproject(
	{ centreX, centreY, scale, width, height, turn }: MapTransform,
	x: number,
	y: number
): Position {
	const [right, down] = [x - width / 2, y - height / 2];
	const [east, south] = turn ? [right * turn.cos - down * turn.sin, right * turn.sin + down * turn.cos] : [right, down];
	return [lngOf(east / scale + centreX), latOf(south / scale + centreY)];
}

export const zoomOf = (transform: MapTransform): number => Math.log2(transform.scale / WORLD_PX);
