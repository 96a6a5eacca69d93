import type { Area } from '../explore/filter.ts';

/** Corners of a drawn circle: enough to look round at any size. */
const CIRCLE_CORNERS = 72;
const KM_PER_DEGREE_LAT = 111.32;

/** The outline of an area in degrees; a circle as a ring of many corners. */
export function ringOfArea(area: Area): readonly (readonly [number, number])[] {
	if (area.kind === 'polygon') return area.ring;
	const [lng, lat] = area.centre;
	const dLat = area.radiusKm / KM_PER_DEGREE_LAT;
	const dLng = dLat / Math.cos((lat * Math.PI) / 180);
	return Array.from({ length: CIRCLE_CORNERS }, (_, corner) => {
		const angle = (2 * Math.PI * corner) / CIRCLE_CORNERS;
		return [lng + dLng * Math.cos(angle), lat + dLat * Math.sin(angle)] as const;
	});
}
