import type { ChainFlow } from './chain.ts';
import type { Line } from './layout-across.ts';
import type { LayoutOptions, PlacedBox } from './layout.ts';

/** Free heights between two boxes of a column. */
interface Corridor {
	readonly top: number;
	readonly bottom: number;
}

const MARGIN = 4;
const APART = 4;

/**
 * Finds each line that skips a column a height at which it passes between the boxes, and keeps lines in one gap apart.
 *
 * `column`: its boxes. Result: heights by flow.
 */
export function assignCorridors(
	lines: readonly Line[],
	column: readonly PlacedBox[],
	options: LayoutOptions
): ReadonlyMap<ChainFlow, number> {
	const corridors = corridorsOf(column, options);
	const chosen = new Map<Corridor, { readonly flow: ChainFlow; readonly wanted: number }[]>();
	for (const { flow, from, to } of lines) {
		const level = (from.y + to.y) / 2;
		const corridor = nearest(corridors, level);
		const inside = chosen.get(corridor) ?? [];
		inside.push({ flow, wanted: clamp(level, corridor) });
		chosen.set(corridor, inside);
	}
	return new Map(
		[...chosen].flatMap(([corridor, passing]) => {
			passing.sort((a, b) => a.wanted - b.wanted);
			return spread(
				passing.map(({ wanted }) => wanted),
				corridor
			).map((height, place) => [passing[place]?.flow, height] as const);
		}) as [ChainFlow, number][]
	);
}

function corridorsOf(column: readonly PlacedBox[], { headHeight, rowGap }: LayoutOptions): readonly Corridor[] {
	const sorted = [...column].sort((a, b) => a.y - b.y);
	const starts = [headHeight - rowGap, ...sorted.map(({ y, height }) => y + height)];
	const ends = [...sorted.map(({ y }) => y), Infinity];
	return starts.map((start, place) => ({ top: start + MARGIN, bottom: (ends[place] ?? Infinity) - MARGIN }));
}

const clamp = (height: number, { top, bottom }: Corridor): number => Math.max(top, Math.min(bottom, height));

function nearest(corridors: readonly Corridor[], height: number): Corridor {
	const away = (corridor: Corridor) => Math.abs(clamp(height, corridor) - height);
	return corridors.reduce((best, each) => (away(each) < away(best) ? each : best));
}

/** Moves sorted heights apart within a corridor, closer together where it is narrow. */
function spread(heights: readonly number[], { top, bottom }: Corridor): readonly number[] {
	const apart = Math.min(APART, (bottom - top) / Math.max(1, heights.length - 1));
	const down: number[] = [];
	for (const height of heights) down.push(Math.max(height, (down.at(-1) ?? -Infinity) + apart));
	const over = Math.max(0, (down.at(-1) ?? bottom) - bottom);
	const up: number[] = [];
	for (const height of down.toReversed()) up.push(Math.min(height, (up.at(-1) ?? Infinity) - apart, bottom));
	return over > 0 ? up.toReversed() : down;
}
