import type { Box } from '../../cartography/marks/layout-input.ts';
import type { MarkScene } from '../../cartography/marks/mark.ts';
import type { DrawnBox, DrawnMark } from '../drawing.ts';
import { drawArea } from './draw-area.ts';
import { drawGraticule } from './draw-graticule.ts';
import { drawInset } from './draw-inset.ts';
import { drawLand } from './draw-land.ts';
import { drawMarks } from './draw-marks.ts';
import { drawNames } from './draw-names.ts';
import { placeRoute } from './draw-route.ts';
import { boxPath, path, type Pen } from './pen.ts';
import { placeMarks, showsInset } from './place-marks.ts';
import type { LegendClass, MapPaper } from './sheet-map.ts';
import { takenRoom } from './taken.ts';

export interface DrawnMap {
	readonly marks: readonly DrawnMark[];
	/** Of signs that are drawn, in the order of a legend. */
	readonly classes: readonly LegendClass[];
}

/**
 * A map on paper: what the screen shows of a frame, as marks of its page.
 *
 * `kept`: boxes of the page, in points, where names are not set: a scale bar and a north arrow lie there.
 */
export function drawMap(
	paper: MapPaper,
	{ withInset, withGraticule, kept }: { withInset: boolean; withGraticule: boolean; kept: readonly DrawnBox[] }
): DrawnMap {
	const { map, transform, pen } = paper;
	const corners = kept.map((box) => onMap(pen, box));
	const route = placeRoute(paper, corners);
	const placed = placeMarks(map, transform, {
		withInset: withInset && showsInset(map, transform),
		kept: [...corners, ...route.boxes]
	});
	const land = drawLand(paper);
	const inset = drawInset(paper, placed);
	const room = [
		...route.boxes,
		...boxesOf(placed.scene, placed.radius),
		...corners,
		...(placed.inset ? [placed.inset] : [])
	];
	const names = drawNames(paper, takenRoom(transform, room));
	const marks = drawMarks(paper, placed.scene, placed.radius);
	const area = drawArea(paper);
	const inFrame = [
		...group('land', land.marks),
		...group('graticule', withGraticule ? drawGraticule(paper) : []),
		...group('area', area.marks),
		...group('names', names.marks),
		...inset.outline,
		...group('marks', marks.marks),
		...inset.marks,
		...group('route', route.marks)
	];
	const classes = [
		...route.classes,
		...marks.classes,
		...inset.classes,
		...area.classes,
		...land.classes,
		...names.classes
	];
	return { marks: framed(paper, inFrame), classes: [...new Set(classes)] };
}

const group = (name: string, marks: readonly DrawnMark[]): DrawnMark[] =>
	marks.length > 0 ? [{ kind: 'group', name, marks }] : [];

/** Nothing is drawn outside the frame, and its line lies above all. */
function framed({ transform, pen, palette }: MapPaper, marks: readonly DrawnMark[]): DrawnMark[] {
	const k = pen.ptPerPixel;
	const clip = { x: pen.x, y: pen.y, width: transform.width * k, height: transform.height * k };
	const ground = path({ path: boxPath(clip), fill: palette.out });
	return [
		{ kind: 'group', name: 'map', clip, marks: [ground, ...marks] },
		path({ path: boxPath(clip), stroke: { colour: palette.ink, width: 0.8 } })
	];
}

const onMap = ({ ptPerPixel, x, y }: Pen, box: DrawnBox): Box => ({
	left: (box.x - x) / ptPerPixel,
	right: (box.x + box.width - x) / ptPerPixel,
	top: (box.y - y) / ptPerPixel,
	bottom: (box.y + box.height - y) / ptPerPixel
});

/** What marks take of a map, in pixels. */
function boxesOf({ heads, clusters, symbols }: MarkScene, radius: number): Box[] {
	const around = (x: number, y: number, half: number): Box => ({
		left: x - half,
		right: x + half,
		top: y - half,
		bottom: y + half
	});
	return [
		...heads.map(({ x, y, bracketWidth }) => {
			const half = Math.max(bracketWidth / 2, 24);
			return { left: x - half, right: x + half, top: y - 12, bottom: y + 5 };
		}),
		...clusters.map(({ x, y, radius: half }) => around(x, y, half)),
		...symbols.map(({ x, y }) => around(x, y, radius))
	];
}
