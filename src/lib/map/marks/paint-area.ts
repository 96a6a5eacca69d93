import type { Area } from '$lib/domain/explore/filter';
import type { Palette } from '$lib/domain/cartography/palette';
import { project, type MapTransform } from '$lib/domain/cartography/marks/transform';

/** Corners of a drawn circle: enough to look round at any size on screen. */
const CIRCLE_CORNERS = 72;
const KM_PER_DEGREE_LAT = 111.32;

export function paintArea(
	context: CanvasRenderingContext2D,
	area: Area,
	transform: MapTransform,
	palette: Palette
): void {
	const ring = area.kind === 'polygon' ? area.ring : circle(area.centre, area.radiusKm);
	context.beginPath();
	for (const corner of ring) context.lineTo(...project(transform, corner));
	context.closePath();
	context.globalAlpha = 0.08;
	context.fillStyle = palette.accent;
	context.fill();
	context.globalAlpha = 1;
	context.lineWidth = 1.6;
	context.setLineDash([6, 4]);
	context.strokeStyle = palette.accent;
	context.stroke();
	context.setLineDash([]);
}

function circle([lng, lat]: readonly [number, number], radiusKm: number): [number, number][] {
	const dLat = radiusKm / KM_PER_DEGREE_LAT;
	const dLng = dLat / Math.cos((lat * Math.PI) / 180);
	return Array.from({ length: CIRCLE_CORNERS }, (_, corner) => {
		const angle = (2 * Math.PI * corner) / CIRCLE_CORNERS;
		return [lng + dLng * Math.cos(angle), lat + dLat * Math.sin(angle)];
	});
}
