import type { Box } from '../../cartography/marks/layout-input.ts';
import { project, transformFitting } from '../../cartography/marks/transform.ts';
import type { DrawnBox, DrawnMark } from '../drawing.ts';
import { drawLand } from './draw-land.ts';
import { drawMarks } from './draw-marks.ts';
import { boxPath, onPage, path, short, text } from './pen.ts';
import { INSET_PX, placeInsetMarks, type PlacedMarks } from './place-marks.ts';
import type { DrawnPart, MapPaper } from './sheet-map.ts';

/** Where the inset of a map lies on its page. */
function pageBox({ pen: { ptPerPixel: k, x, y } }: MapPaper, box: Box): DrawnBox {
	return {
		x: x + box.left * k,
		y: y + box.top * k,
		width: (box.right - box.left) * k,
		height: (box.bottom - box.top) * k
	};
}

/** The inset with its own marks, and on the map the outline of what it shows. */
export function drawInset(
	paper: MapPaper,
	placed: PlacedMarks
): DrawnPart & { readonly outline: readonly DrawnMark[] } {
	const { map, pen, palette } = paper;
	if (!map.inset || !placed.inset) return { marks: [], classes: [], outline: [] };
	const { extent, title } = map.inset;
	const box = pageBox(paper, placed.inset);
	const k = pen.ptPerPixel;
	const transform = transformFitting(extent, { width: INSET_PX.width, height: INSET_PX.height, margin: 4 });
	const inside: MapPaper = { map, palette, transform, pen: { ptPerPixel: k, x: box.x, y: box.y } };
	const land = drawLand({ ...inside, isAside: true });
	const marks = drawMarks(inside, placeInsetMarks(map, placed, transform), placed.radius);
	const times = Math.round((transform.scale / paper.transform.scale) * 10) / 10;
	const picture = { ...box, height: INSET_PX.height * k };
	return {
		classes: [...land.classes, ...marks.classes],
		outline: outline(paper, extent),
		marks: [
			{
				kind: 'group',
				name: 'inset',
				marks: [
					path({ path: boxPath(box), fill: palette.panel }),
					path({ path: boxPath(picture), fill: palette.out }),
					{ kind: 'group', name: 'inset-map', clip: picture, marks: [...land.marks, ...marks.marks] },
					path({ path: boxPath(box), stroke: { colour: palette.cityline, width: 0.8 * k } }),
					text({
						text: `A  ${title} ×${times}`,
						x: box.x + 6 * k,
						y: box.y + box.height - 5.5 * k,
						anchor: 'start',
						size: 10.5 * k,
						weight: 600,
						colour: palette.ink
					})
				]
			}
		]
	};
}

/** Four corners, since a turned map turns what the inset shows. */
function outline(
	{ transform, pen, palette }: MapPaper,
	[west, south, east, north]: readonly [number, number, number, number]
): DrawnMark[] {
	const corners = (
		[
			[west, north],
			[east, north],
			[east, south],
			[west, south]
		] as const
	).map((corner) => onPage(pen, project(transform, corner)));
	const k = pen.ptPerPixel;
	const [first = [0, 0]] = corners;
	return [
		path({
			path: `M${corners.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}Z`,
			stroke: { colour: palette.cityline, width: k, dash: [3 * k, 2 * k] }
		}),
		text({
			text: 'A',
			x: first[0] + 3 * k,
			y: first[1] - 3 * k,
			anchor: 'start',
			size: 11 * k,
			weight: 600,
			colour: palette.ink,
			halo: { colour: palette.halo, width: 3 * k }
		})
	];
}
