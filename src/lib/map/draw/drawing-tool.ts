// terra-draw comes with this file: import it lazily
import type { MultiPolygon, Polygon } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import {
	TerraDraw,
	TerraDrawPointMode,
	TerraDrawPolygonMode,
	TerraDrawSelectMode,
	type GeoJSONStoreFeatures,
	type SnapToCustom
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { Palette } from '$lib/domain/cartography/palette';
import { outlineOf, partsOf, type Part } from '$lib/domain/geo/outline/parts';
import type { DrawTool, Place } from '$lib/domain/geo/outline/place';
import { snapTo } from '$lib/domain/geo/outline/snap';
import type { Position } from '$lib/domain/territory/territory';
import { drawnStyles } from './drawn-styles';

export interface DrawingSettings {
	readonly palette: Palette;
	/** Shapes that corners are drawn to. */
	readonly snapsTo: () => readonly (Polygon | MultiPolygon)[];
	/** Something was drawn or moved: the place as it is kept, `null` where it may not be so. */
	readonly onDrawn: (place: Place) => Place | null;
	/** The outline as it is while it is being drawn. */
	readonly onDrawing: (outline: Polygon | MultiPolygon | null) => void;
}

export interface Drawing {
	show(place: Place): void;
	use(tool: DrawTool): void;
	stop(): void;
}

/** Corners go to lines nearer than this, unless Alt is held. */
const SNAP_PIXELS = 12;
/** terra-draw takes no more decimals than this. */
const MOST_DECIMALS = 9;
const M_PER_PIXEL_AT_ZOOM_0 = 78_271.517;

export function startDrawing(map: MapLibreMap, settings: DrawingSettings): Drawing {
	const draw = openDraw(map, settings);
	let shown: Place = { position: null, outline: null };

	function show(place: Place): void {
		if (place === shown) return;
		shown = place;
		draw.clear();
		draw.addFeatures(featuresOf(place));
	}
	const drawn = (): Place => placeOf(draw.getSnapshot(), shown);
	draw.on('change', () => settings.onDrawing(drawn().outline));
	draw.on('finish', (_, { action }) => {
		const kept = settings.onDrawn(drawn());
		// what was moved stays selected; all else is drawn anew, with the holes that terra-draw does not know
		if (kept && action !== 'draw') shown = kept;
		else show({ ...(kept ?? shown) });
	});
	return { show, use: (tool) => draw.setMode(tool), stop: () => draw.stop() };
}

function openDraw(map: MapLibreMap, { palette, snapsTo }: DrawingSettings): TerraDraw {
	const toCustom: SnapToCustom = ({ lng, lat, heldKeys }) => {
		if (heldKeys.includes('Alt')) return undefined;
		const metresPerPixel = (M_PER_PIXEL_AT_ZOOM_0 * Math.cos((lat * Math.PI) / 180)) / 2 ** map.getZoom();
		const snapped = snapTo([lng, lat], snapsTo(), SNAP_PIXELS * metresPerPixel);
		return snapped ? [...snapped].map(short) : undefined;
	};
	const styles = drawnStyles(palette);
	const corners = { midpoints: true, draggable: true, deletable: true, snappable: { toCustom } };
	const draw = new TerraDraw({
		adapter: new TerraDrawMapLibreGLAdapter({ map }),
		modes: [
			new TerraDrawPointMode({ styles: styles.point }),
			new TerraDrawPolygonMode({ styles: styles.polygon, snapping: { toCustom } }),
			new TerraDrawSelectMode({
				styles: styles.select,
				flags: {
					point: { feature: { draggable: true } },
					// a whole outline is not moved by accident
					polygon: { feature: { draggable: false, coordinates: corners } }
				}
			})
		]
	});
	draw.start();
	draw.setMode('select');
	return draw;
}

const short = (degrees: number): number => Number(degrees.toFixed(MOST_DECIMALS));

/** The point and the shells of the parts: terra-draw knows no holes. */
function featuresOf({ position, outline }: Place): GeoJSONStoreFeatures[] {
	const point: GeoJSONStoreFeatures[] = position
		? [
				{
					type: 'Feature',
					properties: { mode: 'point' },
					geometry: { type: 'Point', coordinates: [...position].map(short) }
				}
			]
		: [];
	const shells = partsOf(outline).flatMap(([shell], part): GeoJSONStoreFeatures[] => {
		const alone = shell && outlineOf([[shell]]);
		if (alone?.type !== 'Polygon') return [];
		const coordinates = alone.coordinates.map((ring) => ring.map((corner) => corner.map(short)));
		return [{ type: 'Feature', properties: { mode: 'polygon', part }, geometry: { type: 'Polygon', coordinates } }];
	});
	return [...point, ...shells];
}

/** What is drawn, with the holes that its parts had. */
function placeOf(features: readonly GeoJSONStoreFeatures[], before: Place): Place {
	const holes = partsOf(before.outline).map(([, ...rest]) => rest);
	const parts = features.flatMap(({ geometry, properties: { mode, part } }): Part[] => {
		if (mode !== 'polygon' || geometry.type !== 'Polygon') return [];
		const [[shell = []] = []] = partsOf(geometry);
		return [[shell, ...(typeof part === 'number' ? (holes[part] ?? []) : [])]];
	});
	// of two points the later one counts: the other was set before
	const point = features.findLast(
		({ geometry, properties }) => geometry.type === 'Point' && properties.mode === 'point'
	);
	const [lng, lat] = point?.geometry.type === 'Point' ? point.geometry.coordinates : [];
	const position: Position | null = lng === undefined || lat === undefined ? null : [lng, lat];
	return { position, outline: outlineOf(parts) };
}
