import type { Position } from '../../territory/territory.ts';

/** Pixels of the whole world at zoom 0. */
const WORLD_PX = 512;

/** A north-up web Mercator view: world coordinates are 0–1 from the north-west corner. */
export interface MapTransform {
	readonly centreX: number;
	readonly centreY: number;
	/** Pixels of the whole world. */
	readonly scale: number;
	readonly width: number;
	readonly height: number;
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

export const screenX = (transform: MapTransform, x: number): number =>
	(x - transform.centreX) * transform.scale + transform.width / 2;
export const screenY = (transform: MapTransform, y: number): number =>
	(y - transform.centreY) * transform.scale + transform.height / 2;

export function project(transform: MapTransform, [lng, lat]: Position): readonly [x: number, y: number] {
	return [screenX(transform, mercatorX(lng)), screenY(transform, mercatorY(lat))];
}

export function unproject(transform: MapTransform, x: number, y: number): Position {
	return [
		lngOf((x - transform.width / 2) / transform.scale + transform.centreX),
		latOf((y - transform.height / 2) / transform.scale + transform.centreY)
	];
}

export const zoomOf = (transform: MapTransform): number => Math.log2(transform.scale / WORLD_PX);
