import type { GeoJSONStoreFeatures, HexColor } from 'terra-draw';
import type { Palette } from '$lib/domain/cartography/palette';
import { isHole } from './drawn-features';

/** terra-draw's own type; the palette holds nothing else. */
const hex = (colour: string) => colour as HexColor;

/** Radii in pixels: under a finger a handle is twice as large. */
const MOUSE = { corner: 6, middle: 3, point: 6, selected: 8 };
const FINGER = { corner: 13, middle: 9, point: 12, selected: 14 };

/** What is drawn, in the colours of the map: accent lines, corners as rings, a dot that stands for all; holes show the land. */
export function drawnStyles(palette: Palette, isCoarse: boolean) {
	const [accent, panel, land] = [hex(palette.accent), hex(palette.panel), hex(palette.land)];
	const radius = isCoarse ? FINGER : MOUSE;
	const fillColor = (feature: GeoJSONStoreFeatures) => (isHole(feature) ? land : accent);
	const opacity = (filled: number) => (feature: GeoJSONStoreFeatures) => (isHole(feature) ? 0.7 : filled);
	const fill = { fillColor, fillOpacity: opacity(0.16), outlineColor: accent, outlineWidth: 2 };
	const point = { pointColor: accent, pointWidth: radius.point, pointOutlineColor: panel, pointOutlineWidth: 2 };
	return {
		point,
		polygon: {
			...fill,
			closingPointColor: panel,
			closingPointWidth: radius.corner,
			closingPointOutlineColor: accent,
			closingPointOutlineWidth: 2,
			snappingPointColor: accent,
			snappingPointWidth: 5,
			snappingPointOutlineColor: panel,
			snappingPointOutlineWidth: 2
		},
		select: {
			selectedPolygonColor: fillColor,
			selectedPolygonFillOpacity: opacity(0.22),
			selectedPolygonOutlineColor: accent,
			selectedPolygonOutlineWidth: 2.5,
			selectedPointColor: accent,
			selectedPointWidth: radius.selected,
			selectedPointOutlineColor: panel,
			selectedPointOutlineWidth: 3,
			selectionPointColor: panel,
			selectionPointWidth: radius.corner,
			selectionPointOutlineColor: accent,
			selectionPointOutlineWidth: 2,
			midPointColor: accent,
			midPointWidth: radius.middle,
			midPointOutlineColor: panel,
			midPointOutlineWidth: 1
		}
	};
}
