import type { DrawnPath, DrawnText } from '../drawing.ts';

/** Pixels of a map to points of its page. */
export interface Pen {
	readonly ptPerPixel: number;
	/** Where the map begins on the page, in points. */
	readonly x: number;
	readonly y: number;
}

export type Point = readonly [x: number, y: number];

/** Points nearer than this on paper to the one before are one. */
const LEAST_STEP_PT = 0.12;

/** Writes down numbers to a hundredth of a point, without the zeros behind. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);

export const onPage = (pen: Pen, [x, y]: Point): Point => [pen.x + x * pen.ptPerPixel, pen.y + y * pen.ptPerPixel];

/** A line through points of the map, as a path of the page. `isClosed`: back to where it began. */
export function linePath(pen: Pen, points: readonly Point[], isClosed: boolean): string {
	let path = '';
	let [lastX, lastY] = [NaN, NaN];
	for (const [place, point] of points.entries()) {
		const [x, y] = onPage(pen, point);
		const isEnd = place === points.length - 1;
		if (place > 0 && !(isEnd && !isClosed) && Math.hypot(x - lastX, y - lastY) < LEAST_STEP_PT) continue;
		path += `${place === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`;
		[lastX, lastY] = [x, y];
	}
	return path && isClosed ? `${path}Z` : path;
}

/** Of a quarter circle by one curve. */
const KAPPA = 0.552_284_75;

/** A circle on the page, in points. */
export function circlePath([x, y]: Point, radius: number): string {
	const bend = radius * KAPPA;
	const at = (right: number, down: number) => `${short(x + right)} ${short(y + down)}`;
	return [
		`M${at(radius, 0)}`,
		`C${at(radius, bend)} ${at(bend, radius)} ${at(0, radius)}`,
		`C${at(-bend, radius)} ${at(-radius, bend)} ${at(-radius, 0)}`,
		`C${at(-radius, -bend)} ${at(-bend, -radius)} ${at(0, -radius)}`,
		`C${at(bend, -radius)} ${at(radius, -bend)} ${at(radius, 0)}Z`
	].join('');
}

/** An arc clockwise from one angle to another (radians, 0 to the right), as an open path; in curves of an eighth at most. */
export function arcPath([x, y]: Point, radius: number, [from, to]: readonly [number, number]): string {
	const steps = Math.max(1, Math.ceil((to - from) / (Math.PI / 4)));
	const step = (to - from) / steps;
	const reach = radius * (4 / 3) * Math.tan(step / 4);
	const at = (angle: number, along = 0) =>
		`${short(x + radius * Math.cos(angle) - along * Math.sin(angle))} ${short(y + radius * Math.sin(angle) + along * Math.cos(angle))}`;
	let path = `M${at(from)}`;
	for (let place = 0; place < steps; place++) {
		const start = from + place * step;
		path += `C${at(start, reach)} ${at(start + step, -reach)} ${at(start + step)}`;
	}
	return path;
}

export const boxPath = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string =>
	`M${short(x)} ${short(y)}L${short(x + width)} ${short(y)}L${short(x + width)} ${short(y + height)}L${short(x)} ${short(y + height)}Z`;

export const path = (drawn: Omit<DrawnPath, 'kind'>): DrawnPath => ({ kind: 'path', ...drawn });
export const text = (drawn: Omit<DrawnText, 'kind'>): DrawnText => ({ kind: 'text', ...drawn });

/** An aeroplane flying to the right, within one unit each way of its middle. */
const PLANE: readonly Point[] = [
	[1, 0],
	[0.72, -0.16],
	[0.28, -0.16],
	[-0.22, -0.95],
	[-0.44, -0.95],
	[-0.2, -0.16],
	[-0.62, -0.16],
	[-0.84, -0.46],
	[-1, -0.46],
	[-0.88, 0]
];

/** The sign of an airport about a point of the page. */
export function planePath([x, y]: Point, radius: number): string {
	const other = PLANE.toReversed().map(([right, down]): Point => [right, -down]);
	const corners = [...PLANE, ...other].map(
		([right, down]) => `${short(x + right * radius)} ${short(y + down * radius)}`
	);
	return `M${corners.join('L')}Z`;
}
