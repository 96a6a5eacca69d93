import type { Map as MapLibreMap } from 'maplibre-gl';
import { paletteOf, type Scheme } from '$lib/domain/cartography/palette';
import { WHERE_INKS, WHERE_SHAPES } from '$lib/domain/cartography/whereabouts';
import { WHEREABOUTS } from '$lib/domain/submission/places';

const BOX = 16;
const PIXEL_RATIO = 2;

/** Gives the map a filled mark and a hollow one, `asRead-…`, for each thing that a row can lie in. */
export function addWhereImages(map: MapLibreMap, scheme: Scheme): void {
	const { panel } = paletteOf(scheme);
	for (const where of WHEREABOUTS) {
		const shape = new Path2D(WHERE_SHAPES[where]);
		const ink = WHERE_INKS[scheme][where];
		const filled = drawn((context) => {
			context.fillStyle = ink;
			context.strokeStyle = panel;
			context.stroke(shape);
			context.fill(shape);
		});
		const hollow = drawn((context) => {
			context.fillStyle = panel;
			context.fill(shape);
			context.strokeStyle = ink;
			context.stroke(shape);
		});
		if (filled) map.addImage(where, filled, { pixelRatio: PIXEL_RATIO });
		if (hollow) map.addImage(`asRead-${where}`, hollow, { pixelRatio: PIXEL_RATIO });
	}
}

function drawn(paint: (context: CanvasRenderingContext2D) => void): ImageData | null {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = BOX * PIXEL_RATIO;
	const context = canvas.getContext('2d');
	if (!context) return null;
	context.scale(PIXEL_RATIO, PIXEL_RATIO);
	context.translate(BOX / 2, BOX / 2);
	context.lineWidth = 2;
	paint(context);
	return context.getImageData(0, 0, canvas.width, canvas.height);
}
