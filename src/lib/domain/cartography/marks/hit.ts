import type { ClusterMark, MarkScene, SymbolMark } from './mark.ts';

/** Pixels around a mark that still count as on it: a finger is less exact than a mouse. */
export const MOUSE_SLACK = 3;
export const TOUCH_SLACK = 10;

/** Every mark under a point, nearest first: what overlaps is offered, nothing is unreachable. */
export function marksAt(
	scene: MarkScene,
	{ x, y, slack, symbolRadius }: { x: number; y: number; slack: number; symbolRadius: number }
): (SymbolMark | ClusterMark)[] {
	const reached: { mark: SymbolMark | ClusterMark; distance: number }[] = [];
	for (const mark of scene.clusters) {
		const distance = Math.hypot(mark.x - x, mark.y - y);
		if (distance <= mark.radius + slack) reached.push({ mark, distance: distance - mark.radius });
	}
	for (const mark of scene.symbols) {
		const distance = Math.hypot(mark.x - x, mark.y - y);
		if (distance <= symbolRadius + slack) reached.push({ mark, distance });
	}
	return reached.sort((a, b) => a.distance - b.distance).map(({ mark }) => mark);
}
