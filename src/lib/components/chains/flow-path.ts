import type { Curve, Point } from '$lib/domain/chain/layout-curves';

const HEAD = 7;

const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
const round = (value: number): number => Math.round(value * 10) / 10;

/** The line as an SVG path that ends where its arrowhead begins. */
export function pathOf(curve: Curve): string {
	const { tip, x, y } = ending(curve);
	const end = { x: tip.x - x * (HEAD - 1), y: tip.y - y * (HEAD - 1) };
	const steps = curve.steps.map(([first, second, to], place) =>
		place === curve.steps.length - 1
			? `C${at(first)} ${at(second === to ? end : second)} ${at(end)}`
			: `C${at(first)} ${at(second)} ${at(to)}`
	);
	return `M${at(curve.start)}${steps.join('')}`;
}

/** A triangle whose tip is the end of the line. */
export function arrowHead(curve: Curve): string {
	const { tip, x, y } = ending(curve);
	const back = { x: tip.x - x * HEAD, y: tip.y - y * HEAD };
	const half = HEAD / 2;
	return `M${at(tip)}L${at({ x: back.x - y * half, y: back.y + x * half })} ${at({ x: back.x + y * half, y: back.y - x * half })}Z`;
}

/** Where a curve ends and its direction there. */
function ending({ start, steps }: Curve): { readonly tip: Point; readonly x: number; readonly y: number } {
	const [first, second, tip] = steps.at(-1) ?? [start, start, start];
	const from = Math.hypot(tip.x - second.x, tip.y - second.y) > 0 ? second : first;
	const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
	return { tip, x: (tip.x - from.x) / length, y: (tip.y - from.y) / length };
}
