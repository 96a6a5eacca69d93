import type { FeatureCollection, Position as Coordinates } from 'geojson';
import type { PaperMap, PaperPoint } from '../../selection/record/document.ts';
import type { DivisionCode, Position } from '../../territory/territory.ts';

/** Corners nearer than this to the one before are left out, in widths of the map: less than a line on paper. */
const LEAST_STEP = 0.004;

/**
 * The divisions of a territory as a small map, one of them lit, with positions as points: longitudes and latitudes as they
 * are, each degree of longitude as long as in the middle latitude. `null` where there is no shape to draw.
 *
 * `divisions`: features with their `code`; only areas are drawn. `lit`: `null` for none.
 */
export function drawMiniMap(
	divisions: FeatureCollection,
	{ lit, positions }: { lit: DivisionCode | null; positions: readonly Position[] }
): Omit<PaperMap, 'caption'> | null {
	const areas = divisions.features.flatMap(({ geometry, properties }) => {
		const code: unknown = properties?.code;
		if (geometry.type === 'Polygon') return [{ code, rings: geometry.coordinates }];
		return geometry.type === 'MultiPolygon' ? [{ code, rings: geometry.coordinates.flat() }] : [];
	});
	const corners = areas.flatMap(({ rings }) => rings.flat());
	if (corners.length === 0) return null;
	const [west, east] = extentOf(corners, 0);
	const [south, north] = extentOf(corners, 1);
	const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const width = (east - west) * narrowing;
	if (width <= 0 || north <= south) return null;
	const place = ([lng = 0, lat = 0]: Coordinates | Position): PaperPoint => [
		((lng - west) * narrowing) / width,
		(north - lat) / width
	];
	return {
		aspect: width / (north - south),
		shapes: areas.map(({ code, rings }) => ({
			isLit: lit !== null && code === lit,
			rings: rings.map((ring) => thin(ring.map(place)))
		})),
		points: positions.map(place)
	};
}

const extentOf = (corners: readonly Coordinates[], axis: 0 | 1): [least: number, most: number] =>
	corners.reduce<[number, number]>(
		([least, most], corner) => [Math.min(least, corner[axis] ?? least), Math.max(most, corner[axis] ?? most)],
		[Infinity, -Infinity]
	);

function thin(ring: readonly PaperPoint[]): PaperPoint[] {
	const kept: PaperPoint[] = [];
	for (const point of ring) {
		const last = kept.at(-1);
		if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= LEAST_STEP) kept.push(point);
	}
	return kept;
}
