import type { MapSize } from './scene-camera.ts';

/** A corner of the words, and how large they are, in pixels of the map. */
export interface Plate extends MapSize {
	readonly x: number;
	readonly y: number;
}

/** What must stay visible: a point and how far its mark reaches. */
export interface KeptFree {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

/**
 * Where words may stand over a map so that they cover none of `points`: where they were put if that hides nothing, else
 * the nearest place of a grid that hides least. Never beyond the edge of the map.
 */
export function keepClear(
	wanted: Plate,
	map: MapSize,
	points: readonly KeptFree[]
): { readonly x: number; readonly y: number } {
	const rightmost = Math.max(map.width - wanted.width, 0);
	const lowest = Math.max(map.height - wanted.height, 0);
	const put = { x: Math.min(Math.max(wanted.x, 0), rightmost), y: Math.min(Math.max(wanted.y, 0), lowest) };
	const hides = ({ x, y }: { x: number; y: number }) =>
		points.filter((point) => covers({ ...wanted, x, y }, point)).length;
	if (hides(put) === 0) return put;
	const places = steps(rightmost).flatMap((x) => steps(lowest).map((y) => ({ x, y })));
	const distance = ({ x, y }: { x: number; y: number }) => Math.hypot(x - put.x, y - put.y);
	let best = put;
	let least = hides(put);
	for (const place of places) {
		const hidden = hides(place);
		if (hidden < least || (hidden === least && distance(place) < distance(best))) [best, least] = [place, hidden];
	}
	return best;
}

const STEPS = 12;
const steps = (most: number): number[] => Array.from({ length: STEPS + 1 }, (_, step) => (most * step) / STEPS);

const covers = (plate: Plate, { x, y, radius }: KeptFree): boolean =>
	x + radius > plate.x &&
	x - radius < plate.x + plate.width &&
	y + radius > plate.y &&
	y - radius < plate.y + plate.height;
