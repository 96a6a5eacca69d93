import { transformFitting, project } from '../../cartography/marks/transform.ts';
import type { Bbox } from '../../territory/territory.ts';
import { frameCorners } from '../frame.ts';
import type { DrawnBox, DrawnMark } from '../drawing.ts';
import { drawLand } from './draw-land.ts';
import { boxPath, onPage, path, short } from './pen.ts';
import type { MapPaper } from './sheet-map.ts';

/** A locator is drawn this many pixels wide: its lines stay fine. */
const WIDTH_PX = 150;

/** The whole territory small, with the frame on it: where a sheet lies. */
export function drawLocator({ map, transform, palette }: MapPaper, box: DrawnBox, extent: Bbox): DrawnMark[] {
	const ptPerPixel = box.width / WIDTH_PX;
	const pen = { ptPerPixel, x: box.x, y: box.y };
	const whole = transformFitting(extent, { width: WIDTH_PX, height: box.height / ptPerPixel, margin: 6 });
	const quiet = {
		...map,
		fills: new Map<string, string>(),
		filteredDivisions: [],
		selectedDivision: null,
		selectedSite: null,
		layers: { hidden: ['neighbours', 'sites', 'rail', 'places', 'online'] as const, opacity: {}, order: [] }
	};
	const corners = frameCorners(transform).map((corner) => onPage(pen, project(whole, corner)));
	return [
		{
			kind: 'group',
			name: 'locator',
			clip: box,
			marks: [
				path({ path: boxPath(box), fill: palette.out }),
				...drawLand({ map: quiet, transform: whole, pen, palette, isAside: true }).marks,
				path({
					path: `M${corners.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}Z`,
					stroke: { colour: palette.accent, width: 1.6 * ptPerPixel }
				})
			]
		},
		path({ path: boxPath(box), stroke: { colour: palette.line, width: 0.6 } })
	];
}

/** Whether a frame shows so little of the territory that one asks where it lies. */
export function needsLocator({ transform }: Pick<MapPaper, 'transform'>, extent: Bbox): boolean {
	const whole = transformFitting(extent, { width: transform.width, height: transform.height, margin: 0 });
	return transform.scale > 1.6 * whole.scale;
}
