import { readPath } from '../path.ts';

/** Of the package: points of a shape from its own corner, in inches. */
type FreeformPoint =
	| { x: number; y: number; moveTo?: boolean }
	| { x: number; y: number; curve: { type: 'cubic'; x1: number; y1: number; x2: number; y2: number } }
	| { close: true };

const POINTS_PER_INCH = 72;

/** A path of a slide as the points of a shape whose corner lies at `x`, `y`. */
export function freeformPoints(path: string, { x: left, y: top }: { x: number; y: number }): FreeformPoint[] {
	const across = (x: string) => (Number(x) - left) / POINTS_PER_INCH;
	const down = (y: string) => (Number(y) - top) / POINTS_PER_INCH;
	const points: FreeformPoint[] = [];
	readPath(path, {
		move: (x, y) => points.push({ x: across(x), y: down(y), moveTo: true }),
		line: (x, y) => points.push({ x: across(x), y: down(y) }),
		curve: ([x1, y1, x2, y2, x, y]) =>
			points.push({
				x: across(x),
				y: down(y),
				curve: { type: 'cubic', x1: across(x1), y1: down(y1), x2: across(x2), y2: down(y2) }
			}),
		close: () => points.push({ close: true })
	});
	return points;
}
