import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { quietFill } from '$lib/domain/cartography/division-ink';
import type { Palette } from '$lib/domain/cartography/palette';
import { project, type MapTransform } from '$lib/domain/cartography/marks/transform';

/** Division shapes on a 2D canvas: for the inset, where a second WebGL map would cost more than it shows. */
export function paintShapes(
	context: CanvasRenderingContext2D,
	shapes: FeatureCollection<Polygon | MultiPolygon>,
	{ transform, palette, shade }: { transform: MapTransform; palette: Palette; shade: ReadonlyMap<string, string> }
): void {
	for (const { geometry, properties } of shapes.features) {
		const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
		context.beginPath();
		for (const ring of rings) traceRing(context, ring, transform);
		const code = String(properties?.code);
		context.fillStyle = shade.get(code) ?? quietFill(code, palette);
		context.fill('evenodd');
		context.strokeStyle = palette.divline;
		context.lineWidth = 0.8;
		context.stroke();
	}
}

function traceRing(context: CanvasRenderingContext2D, ring: readonly Position[], transform: MapTransform): void {
	ring.forEach(([lng = 0, lat = 0], corner) => {
		const [x, y] = project(transform, [lng, lat]);
		if (corner === 0) context.moveTo(x, y);
		else context.lineTo(x, y);
	});
	context.closePath();
}
