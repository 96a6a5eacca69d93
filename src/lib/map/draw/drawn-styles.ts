import type { HexColor } from 'terra-draw';
import type { Palette } from '$lib/domain/cartography/palette';

/** terra-draw's own type; the palette holds nothing else. */
const hex = (colour: string) => colour as HexColor;

/** What is drawn, in the colours of the map: accent lines, corners as rings, a dot that stands for all. */
export function drawnStyles(palette: Palette) {
	const [accent, panel] = [hex(palette.accent), hex(palette.panel)];
	const fill = { fillColor: accent, fillOpacity: 0.16, outlineColor: accent, outlineWidth: 2 };
	const point = { pointColor: accent, pointWidth: 6, pointOutlineColor: panel, pointOutlineWidth: 2 };
	return {
		point,
		polygon: {
			...fill,
			closingPointColor: panel,
			closingPointWidth: 6,
			closingPointOutlineColor: accent,
			closingPointOutlineWidth: 2,
			snappingPointColor: accent,
			snappingPointWidth: 5,
			snappingPointOutlineColor: panel,
			snappingPointOutlineWidth: 2
		},
		select: {
			selectedPolygonColor: accent,
			selectedPolygonFillOpacity: 0.22,
			selectedPolygonOutlineColor: accent,
			selectedPolygonOutlineWidth: 2.5,
			selectedPointColor: accent,
			selectedPointWidth: 8,
			selectedPointOutlineColor: panel,
			selectedPointOutlineWidth: 3,
			selectionPointColor: panel,
			selectionPointWidth: 6,
			selectionPointOutlineColor: accent,
			selectionPointOutlineWidth: 2,
			midPointColor: accent,
			midPointWidth: 3,
			midPointOutlineColor: panel,
			midPointOutlineWidth: 1
		}
	};
}
