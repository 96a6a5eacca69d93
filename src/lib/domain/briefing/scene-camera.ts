import { transformFitting, zoomOf, lngOf, latOf } from '../cartography/marks/transform.ts';
import type { Camera } from '../explore/view.ts';
import type { SceneCamera } from './briefing.ts';

export interface MapSize {
	readonly width: number;
	readonly height: number;
}

/** No map comes nearer than this by itself: a site alone says nothing. */
const MOST_ZOOM = 13;

/** Where the map stands so that it shows what a scene is to show, on a map of any size. */
export function cameraFor(camera: SceneCamera, { width, height }: MapSize): Camera {
	if (camera.kind === 'kept') {
		const { lng, lat } = camera;
		// what was seen then is seen now, with more around it where the screen is of another shape
		return { lng, lat, zoom: camera.zoom + Math.log2(Math.min(width / camera.width, height / camera.height)) };
	}
	const margin = Math.min(width, height) / 16;
	const fitting = transformFitting(camera.box, { width, height, margin });
	return { lng: lngOf(fitting.centreX), lat: latOf(fitting.centreY), zoom: Math.min(zoomOf(fitting), MOST_ZOOM) };
}
