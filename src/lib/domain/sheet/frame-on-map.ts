import { latOf, lngOf, type MapTransform, mercatorX, mercatorY, project } from '../cartography/marks/transform.ts';
import type { Frame } from './frame.ts';

type Point = readonly [x: number, y: number];

/** A frame on a map that lies north up, in its pixels. */
export interface FrameOnMap {
	readonly centre: Point;
	readonly width: number;
	readonly height: number;
	/** From the upper left one clockwise. */
	readonly corners: readonly Point[];
	/** Above the middle of the upper side, where it is turned by. */
	readonly handle: Point;
}

const FRAME_PX = 1000;
const WORLD_PX = 512;
const HANDLE_PX = 26;
const [LEAST_ZOOM, MOST_ZOOM] = [3, 18];

/** `aspect`: of the map on the sheet, width by height. */
export function frameOnMap(frame: Frame, aspect: number, transform: MapTransform): FrameOnMap {
	const width = (FRAME_PX / (WORLD_PX * 2 ** frame.zoom)) * transform.scale;
	const height = width / aspect;
	const centre = project(transform, [frame.lng, frame.lat]);
	const turned = turner(frame.rotation);
	const at = (right: number, down: number): Point => {
		const [x, y] = turned([right, down]);
		return [centre[0] + x, centre[1] + y];
	};
	const [halfWidth, halfHeight] = [width / 2, height / 2];
	return {
		centre,
		width,
		height,
		corners: [
			at(-halfWidth, -halfHeight),
			at(halfWidth, -halfHeight),
			at(halfWidth, halfHeight),
			at(-halfWidth, halfHeight)
		],
		handle: at(0, -halfHeight - HANDLE_PX)
	};
}

/** Turns a way clockwise. */
function turner(degrees: number): (way: Point) => Point {
	const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
	return ([x, y]) => [x * cos - y * sin, x * sin + y * cos];
}

/** Moved by pixels of the map. */
export function moveFrame(frame: Frame, [right, down]: Point, { scale }: Pick<MapTransform, 'scale'>): Frame {
	return {
		...frame,
		lng: clamp(lngOf(mercatorX(frame.lng) + right / scale), -180, 180),
		lat: clamp(latOf(mercatorY(frame.lat) + down / scale), -85, 85)
	};
}

/** Made so many times as wide on the ground. */
export const scaleFrame = (frame: Frame, times: number): Frame => ({
	...frame,
	zoom: clamp(frame.zoom - Math.log2(times), LEAST_ZOOM, MOST_ZOOM)
});

/** Turned to an angle, -180 to 180; close to a quarter of a right angle it catches. */
export function rotateFrame(frame: Frame, degrees: number, catches = 0): Frame {
	const quarter = Math.round(degrees / 45) * 45;
	const kept = Math.abs(degrees - quarter) <= catches ? quarter : degrees;
	return { ...frame, rotation: ((((kept + 180) % 360) + 360) % 360) - 180 };
}

/** The frame whose map comes out at a scale of 1 to `denominator`, from one that comes out at `present`. */
export const frameAtScale = (frame: Frame, denominator: number, present: number): Frame =>
	scaleFrame(frame, denominator / present);

/** How often a corner drawn from one place to another makes the frame as wide as it was. */
export function timesWider(centre: Point, from: Point, to: Point): number {
	const [before, after] = [
		Math.hypot(from[0] - centre[0], from[1] - centre[1]),
		Math.hypot(to[0] - centre[0], to[1] - centre[1])
	];
	return before < 1 ? 1 : Math.max(after, 8) / before;
}

/** Degrees clockwise from straight up. */
export const angleOf = ([x, y]: Point, centre: Point): number =>
	(Math.atan2(x - centre[0], centre[1] - y) * 180) / Math.PI;

/** The camera of a map of so many pixels that shows a frame whole, with room around it. */
export function cameraAround(
	frame: Frame,
	aspect: number,
	{ width, height }: { width: number; height: number }
): { readonly lng: number; readonly lat: number; readonly zoom: number } {
	const angle = (frame.rotation * Math.PI) / 180;
	const wide = Math.abs(Math.cos(angle)) + Math.abs(Math.sin(angle)) / aspect;
	const high = Math.abs(Math.sin(angle)) + Math.abs(Math.cos(angle)) / aspect;
	const frameWidth = Math.min((width * 0.82) / wide, (height * 0.76) / high);
	return { lng: frame.lng, lat: frame.lat, zoom: frame.zoom + Math.log2(frameWidth / FRAME_PX) };
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
