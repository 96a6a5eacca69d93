// terra-draw comes with this file: import it lazily
import type { MultiPolygon, Polygon } from 'geojson';
import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import {
	TerraDraw,
	TerraDrawModeUndoRedo,
	TerraDrawPointMode,
	TerraDrawPolygonMode,
	TerraDrawSelectMode,
	type SnapToCustom
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { Palette } from '$lib/domain/cartography/palette';
import type { DrawTool, Place } from '$lib/domain/geo/outline/place';
import { snapTo } from '$lib/domain/geo/outline/snap';
import type { Position } from '$lib/domain/territory/territory';
import { featuresOf, holeAt, isHole, placeOf, short } from './drawn-features';
import { drawnStyles } from './drawn-styles';

export interface DrawingSettings {
	readonly palette: Palette;
	/** Whether a finger draws: it covers what a mouse would see. */
	readonly isCoarse: boolean;
	/** Shapes that corners are drawn to. */
	readonly snapsTo: () => readonly (Polygon | MultiPolygon)[];
	/** Something was drawn or moved: the place as it is kept, `null` where it may not be so. */
	readonly onDrawn: (place: Place) => Place | null;
	/** The outline as it is while something of it is moved or drawn; `isRing`: a ring is begun and not yet closed. */
	readonly onDrawing: (outline: Polygon | MultiPolygon | null, isRing: boolean) => void;
}

export interface Drawing {
	show(place: Place): void;
	use(tool: DrawTool): void;
	/** Takes back, or does again, a corner of the ring that is being drawn; whether one is. */
	undoCorner(): boolean;
	redoCorner(): boolean;
	stop(): void;
}

/** Corners go to lines nearer than this, unless Alt is held. */
const SNAP_PIXELS = 12;
const M_PER_PIXEL_AT_ZOOM_0 = 78_271.517;

export function startDrawing(map: MapLibreMap, settings: DrawingSettings): Drawing {
	const draw = openDraw(map, settings);
	let shown: Place = { position: null, outline: null };
	let tool: DrawTool = 'select';
	/** What is drawn changes by what is shown, not by a hand. */
	let isShowing = false;

	function show(place: Place): void {
		if (place === shown) return;
		shown = place;
		isShowing = true;
		draw.clear();
		draw.addFeatures(featuresOf(place));
		isShowing = false;
	}
	const drawn = (): Place => placeOf(draw.getSnapshot(), tool);
	function keep(isMoved: boolean): void {
		const kept = settings.onDrawn(drawn());
		// what was moved stays selected; all else is drawn anew, each ring with its place
		if (kept && isMoved) shown = kept;
		else show({ ...(kept ?? shown) });
	}
	draw.on('change', (_, change) => {
		if (isShowing) return;
		settings.onDrawing(drawn().outline, isDrawingRing(draw));
		if (change !== 'delete' || tool !== 'select') return;
		// the Delete key takes what is selected; terra-draw has still to put its handles away
		queueMicrotask(() => isLess(drawn(), shown) && keep(false));
	});
	draw.on('finish', (_, { action }) => keep(action !== 'draw'));
	pickHoles(map, draw);
	return {
		show,
		use: (next) => {
			tool = next;
			draw.setMode(next === 'hole' ? 'polygon' : next);
		},
		undoCorner: () => isDrawingRing(draw) && (draw.undo(), true),
		redoCorner: () => isDrawingRing(draw) && (draw.redo(), true),
		stop: () => draw.stop()
	};
}

const isDrawingRing = (draw: TerraDraw): boolean => draw.getModeState() === 'drawing';

const isLess = (place: Place, than: Place): boolean => featuresOf(place).length < featuresOf(than).length;

/** A hole lies within its shell, and terra-draw takes either: who presses into the hole means the hole. */
function pickHoles(map: MapLibreMap, draw: TerraDraw): void {
	let pressed: Position | null = null;
	const press = ({ lngLat }: MapMouseEvent | MapTouchEvent) => (pressed = [lngLat.lng, lngLat.lat]);
	map.on('mousedown', press);
	map.on('touchstart', press);
	draw.on('select', (id) => {
		const hole = pressed && holeAt(draw.getSnapshot(), pressed);
		const selected = draw.getSnapshotFeature(id);
		if (!hole?.id || hole.id === id || !selected || isHole(selected)) return;
		const { id: wanted } = hole;
		// once terra-draw has done with this one
		queueMicrotask(() => {
			draw.deselectFeature(id);
			draw.selectFeature(wanted);
		});
	});
}

function openDraw(map: MapLibreMap, { palette, isCoarse, snapsTo }: DrawingSettings): TerraDraw {
	const toCustom: SnapToCustom = ({ lng, lat, heldKeys }) => {
		if (heldKeys.includes('Alt')) return undefined;
		const metresPerPixel = (M_PER_PIXEL_AT_ZOOM_0 * Math.cos((lat * Math.PI) / 180)) / 2 ** map.getZoom();
		const snapped = snapTo([lng, lat], snapsTo(), SNAP_PIXELS * metresPerPixel);
		return snapped ? [...snapped].map(short) : undefined;
	};
	const styles = drawnStyles(palette, isCoarse);
	const corners = { midpoints: true, draggable: true, deletable: true, snappable: { toCustom } };
	const draw = new TerraDraw({
		adapter: new TerraDrawMapLibreGLAdapter({ map }),
		undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
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
