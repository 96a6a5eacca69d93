import { screenPoint } from '../../cartography/marks/transform.ts';
import type { DrawnImage } from '../drawing.ts';
import { onPage } from './pen.ts';
import type { MapPaper } from './sheet-map.ts';

/** Pictures of an online basemap, where they lie on the page. */
export function drawTiles({ map, transform, pen }: MapPaper, opacity: number): DrawnImage[] {
	return map.tiles.map(({ x, y, size, bytes, format }) => {
		const corner = onPage(pen, screenPoint(transform, x, y));
		const right = onPage(pen, screenPoint(transform, x + size, y));
		const below = onPage(pen, screenPoint(transform, x, y + size));
		return {
			kind: 'image',
			bytes,
			format,
			opacity,
			words: '',
			matrix: [
				right[0] - corner[0],
				right[1] - corner[1],
				below[0] - corner[0],
				below[1] - corner[1],
				corner[0],
				corner[1]
			]
		};
	});
}
