export interface Point {
	readonly x: number;
	readonly y: number;
}

/** A cubic Bézier curve from where the step before ended: two control points and its end. */
export type CurveStep = readonly [Point, Point, Point];

export interface Curve {
	readonly start: Point;
	readonly steps: readonly CurveStep[];
}

/** A line that leaves and arrives level. */
export const levelStep = (from: Point, to: Point): CurveStep => {
	const middle = (from.x + to.x) / 2;
	return [{ x: middle, y: from.y }, { x: middle, y: to.y }, to];
};

export const straightStep = (from: Point, to: Point): CurveStep => [from, to, to];

/** Straight lines through points, corners rounded; neighbours that coincide are one. */
export function roundedCurve(points: readonly Point[], radius: number): Curve {
	const [start = { x: 0, y: 0 }, ...rest] = points.filter(
		({ x, y }, place) => x !== points[place - 1]?.x || y !== points[place - 1]?.y
	);
	const steps: CurveStep[] = [];
	let at = start;
	rest.forEach((corner, place) => {
		const after = rest[place + 1];
		if (!after) {
			steps.push(straightStep(at, corner));
			return;
		}
		const cut = Math.min(radius, length(at, corner) / 2, length(corner, after) / 2);
		const into = towards(corner, at, cut);
		const out = towards(corner, after, cut);
		steps.push(straightStep(at, into), [corner, corner, out]);
		at = out;
	});
	return { start, steps };
}

const length = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function towards(from: Point, to: Point, distance: number): Point {
	const whole = length(from, to);
	const share = whole === 0 ? 0 : distance / whole;
	return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
