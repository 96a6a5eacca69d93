import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { Bbox, Position } from '$lib/domain/territory/territory';
import { transformAt, type MapTransform } from '$lib/domain/cartography/marks/transform';

export interface Camera {
	readonly lng: number;
	readonly lat: number;
	readonly zoom: number;
}

export interface BridgeSettings {
	readonly container: HTMLElement;
	readonly style: StyleSpecification;
	readonly extent: Bbox;
	readonly camera: Camera | null;
	readonly keyboardHint: string;
	readonly onFrame: (transform: MapTransform) => void;
	readonly onMoved: (camera: Camera) => void;
	readonly onFailed: (message: string) => void;
}

/** Degrees around the territory that the camera may reach: context, not the world. */
const MARGIN_DEGREES = 3;

/** Opens the map: north up, flat, so that the marks drawn over it stand still with it. */
export async function openMap(settings: BridgeSettings): Promise<MapLibreMap> {
	const { maplibre } = await import('./maplibre');
	const { extent, camera } = settings;
	const map = new maplibre.Map({
		container: settings.container,
		style: settings.style,
		...(camera
			? { center: [camera.lng, camera.lat], zoom: camera.zoom }
			: { bounds: boundsOf(extent), fitBoundsOptions: { padding: fitPadding(settings.container) } }),
		minZoom: 4,
		maxZoom: 17,
		maxBounds: [
			extent[0] - MARGIN_DEGREES,
			extent[1] - MARGIN_DEGREES,
			extent[2] + MARGIN_DEGREES,
			extent[3] + MARGIN_DEGREES
		],
		// Shift-click chooses divisions
		boxZoom: false,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		attributionControl: false,
		fadeDuration: 0,
		locale: { 'Map.Title': settings.keyboardHint }
	});
	map.touchZoomRotate.disableRotation();
	map.keyboard.disableRotation();
	const frame = () => settings.onFrame(currentTransform(map));
	map.on('render', frame);
	map.on('moveend', (event) => {
		if ((event as { quiet?: boolean }).quiet) return;
		settings.onMoved(cameraOf(map));
	});
	map.on('error', ({ error }) => settings.onFailed(error.message));
	// nothing may speak to the style before it has been read
	await map.once('style.load');
	return map;
}

export function currentTransform(map: MapLibreMap): MapTransform {
	const { clientWidth, clientHeight } = map.getContainer();
	return transformAt(cameraOf(map), clientWidth, clientHeight);
}

export function cameraOf(map: MapLibreMap): Camera {
	const { lng, lat } = map.getCenter();
	return { lng, lat, zoom: map.getZoom() };
}

const wantsStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function flyToExtent(map: MapLibreMap, extent: Bbox): void {
	map.fitBounds(boundsOf(extent), {
		padding: fitPadding(map.getContainer()),
		maxZoom: 12,
		duration: wantsStillness() ? 0 : 250
	});
}

export function flyToPosition(map: MapLibreMap, [lng, lat]: Position, zoom: number): void {
	map.easeTo({ center: [lng, lat], zoom, duration: wantsStillness() ? 0 : 250 });
}

/** Leads the camera from scene to scene, without telling anybody that it moved. */
export function flyToCamera(map: MapLibreMap, { lng, lat, zoom }: Camera, duration: number): void {
	map.flyTo({ center: [lng, lat], zoom, duration: wantsStillness() ? 0 : duration }, { quiet: true });
}

/** Puts the camera where an address or the Back button says, without telling anybody that it moved. */
export function jumpTo(map: MapLibreMap, camera: Camera | null, extent: Bbox): void {
	if (camera) map.jumpTo({ center: [camera.lng, camera.lat], zoom: camera.zoom }, { quiet: true });
	else map.fitBounds(boundsOf(extent), { padding: fitPadding(map.getContainer()), duration: 0 }, { quiet: true });
}

/** MapLibre's own type, which may be written to. */
const boundsOf = (extent: Bbox): [number, number, number, number] => [...extent];

/** The sentence, the scale bar and the buttons at the right keep clear of what is shown. */
const fitPadding = ({ clientWidth, clientHeight }: HTMLElement) => {
	const [left, right] = [Math.min(24, clientWidth / 16), Math.min(56, clientWidth / 8)];
	return { left, right, top: Math.min(48, clientHeight / 10), bottom: Math.min(24, clientHeight / 16) };
};
