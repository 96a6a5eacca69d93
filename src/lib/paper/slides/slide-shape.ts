import type { DrawnBox, DrawnPath } from '../../domain/sheet/drawing.ts';
import { boxPath } from '../../domain/sheet/map/pen.ts';
import { readPath } from '../path.ts';
import type { SlideShape } from './slide.ts';

type Point = readonly [x: number, y: number];

interface Outline {
	readonly points: readonly Point[];
	/** `MLLLZ` */
	readonly commands: string;
	readonly box: DrawnBox;
}

/** Nearer than this, in points, is the same. */
const NEAR = 0.06;

/** A path as the plainest shape that looks like it: who edits a slide can pull at a rectangle, not at a hundred points. */
export function slideShape({ path, fill, stroke, opacity }: DrawnPath): SlideShape {
	const outline = outlineOf(path);
	const look = {
		...(fill && { fill }),
		...(opacity !== undefined && { opacity }),
		...(stroke && {
			stroke: {
				colour: stroke.colour,
				width: stroke.width,
				...(stroke.dash && { isDashed: true as const })
			}
		}),
		...outline.box
	};
	if (isRectangle(outline)) return { kind: 'rect', ...look };
	if (isEllipse(outline)) return { kind: 'ellipse', ...look };
	if (outline.commands === 'ML' && stroke?.dash && (stroke.dash[0] ?? 0) < stroke.width)
		return ticks(outline, { ...stroke, dash: stroke.dash });
	if (outline.commands === 'ML') return { kind: 'line', ...look, ...(isRising(outline) && { rising: true }) };
	return { kind: 'freeform', path, ...look };
}

/** A dash shorter than it is wide is a tick, as on the line of a railway: no dash of a presentation is. */
function ticks(
	{ points }: Outline,
	{ colour, width, dash }: { colour: string; width: number; dash: readonly number[] }
): SlideShape {
	const [[x, y], [right]] = [points[0] ?? [0, 0], points[1] ?? [0, 0]];
	const [long = 0, gap = 0] = dash;
	const count = Math.floor((right - x) / (long + gap)) + 1;
	const box = { x, y: y - width / 2, width: (count - 1) * (long + gap) + long, height: width };
	const path = Array.from({ length: count }, (_, place) =>
		boxPath({ ...box, x: x + place * (long + gap), width: long })
	);
	return { kind: 'freeform', path: path.join(''), fill: colour, ...box };
}

function outlineOf(path: string): Outline {
	const points: Point[] = [];
	let commands = '';
	const add = (command: string, x: string, y: string) => {
		commands += command;
		points.push([Number(x), Number(y)]);
	};
	readPath(path, {
		move: (x, y) => add('M', x, y),
		line: (x, y) => add('L', x, y),
		curve: ([, , , , x, y]) => add('C', x, y),
		close: () => (commands += 'Z')
	});
	return { points, commands, box: boxOf(points) };
}

/** Of the points that a path goes through; the curves of our signs do not bulge beyond them. */
function boxOf(points: readonly Point[]): DrawnBox {
	const [x, y] = [Infinity, Infinity].map((_, axis) => Math.min(...points.map((point) => point[axis] ?? 0)));
	const [right, bottom] = [0, 1].map((axis) => Math.max(...points.map((point) => point[axis] ?? 0)));
	if (x === undefined || y === undefined || right === undefined || bottom === undefined) throw new Error('no points');
	return { x, y, width: right - x, height: bottom - y };
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < NEAR;

/** Four corners, each level with the next or above or below it. */
function isRectangle({ commands, points }: Outline): boolean {
	if (commands !== 'MLLLZ') return false;
	return points.every(([x, y], place) => {
		const [nextX = x, nextY = y] = points[(place + 1) % points.length] ?? [];
		return isNear(x, nextX) || isNear(y, nextY);
	});
}

/** Four curves from the middle of one side of the box to that of the next. */
function isEllipse({ commands, points, box }: Outline): boolean {
	if (commands !== 'MCCCCZ') return false;
	const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
	return points.every(([x, y]) => isNear(x, middleX) !== isNear(y, middleY));
}

function isRising({ points: [from, to] }: Outline): boolean {
	if (!from || !to) return false;
	return (to[0] - from[0]) * (to[1] - from[1]) < 0;
}
