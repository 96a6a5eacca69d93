import type { Area } from '$lib/domain/explore/filter';
import { ringOfArea } from '$lib/domain/cartography/area-ring';
import type { Palette } from '$lib/domain/cartography/palette';
import { project, type MapTransform } from '$lib/domain/cartography/marks/transform';

export function paintArea(
	context: CanvasRenderingContext2D,
	area: Area,
	transform: MapTransform,
	palette: Palette
): void {
	context.beginPath();
	for (const corner of ringOfArea(area)) context.lineTo(...project(transform, corner));
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
