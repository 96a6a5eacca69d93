import { ringOfArea } from '../../cartography/area-ring.ts';
import { project } from '../../cartography/marks/transform.ts';
import type { DrawnPart, MapPaper } from './sheet-map.ts';
import { linePath, path } from './pen.ts';

/** The area that a reader drew to filter by. */
export function drawArea({ map, transform, pen, palette }: MapPaper): DrawnPart {
	if (!map.area) return { marks: [], classes: [] };
	const drawn = linePath(
		pen,
		ringOfArea(map.area).map((corner) => project(transform, corner)),
		true
	);
	const k = pen.ptPerPixel;
	return {
		classes: ['area'],
		marks: [
			path({ path: drawn, fill: palette.accent, opacity: 0.08 }),
			path({ path: drawn, stroke: { colour: palette.accent, width: 1.6 * k, dash: [6 * k, 4 * k] } })
		]
	};
}
