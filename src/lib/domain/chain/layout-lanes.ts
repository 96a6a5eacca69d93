import type { ChainFlow, LinkId } from './chain.ts';
import { roundedCurve, type Curve } from './layout-curves.ts';
import type { PlacedBox, PlacedFlow } from './layout.ts';

/** Lines beside a column of boxes. Every source has one lane, from which a branch leads to each box it feeds. */
export interface Lanes {
	readonly flows: readonly PlacedFlow[];
	/** How far they reach from the boxes to the left. */
	readonly width: number;
}

const NEAREST = 10;
const LANE_GAP = 7;
const RADIUS = 5;
/** Where a line leaves the lower edge of a box, from its left corner. */
const EXIT = 18;

/**
 * Leads flows around the boxes of one column: out at the bottom of a box, up or down beside the column, in at the left.
 *
 * `boxes`: all of the same left edge. `room`: the lanes take at most this width and move closer where it is short;
 * `drop`: how far below a box its line turns, less than the gap below it.
 */
export function laneFlows(
	flows: readonly ChainFlow[],
	boxes: ReadonlyMap<LinkId, PlacedBox>,
	{ room, drop }: { readonly room: number; readonly drop: number }
): Lanes {
	const lanes = assignLanes(flows, boxes);
	const count = Math.max(0, ...[...lanes.values()].map((lane) => lane + 1));
	if (count === 0) return { flows: [], width: 0 };
	const gap = Math.min(LANE_GAP, (room - NEAREST - 1) / count);
	const placed = flows.flatMap((flow) => {
		const [from, to] = [boxes.get(flow.from), boxes.get(flow.to)];
		const offset = NEAREST + gap * (lanes.get(flow.from) ?? 0);
		return from && to ? [{ flow, ...around({ from, to, offset, drop }) }] : [];
	});
	return { flows: placed, width: NEAREST + gap * (count - 1) + 1 };
}

interface Detour {
	readonly from: PlacedBox;
	readonly to: PlacedBox;
	readonly offset: number;
	readonly drop: number;
}

function around({ from, to, offset, drop }: Detour): Curve {
	const bottom = from.y + from.height;
	const [out, lane] = [from.x + EXIT, from.x - offset];
	const middle = to.y + to.height / 2;
	const points = [
		{ x: out, y: bottom },
		{ x: out, y: bottom + drop },
		{ x: lane, y: bottom + drop },
		{ x: lane, y: middle },
		{ x: to.x, y: middle }
	];
	return roundedCurve(points, RADIUS);
}

/** Short lanes nearest to the boxes; two that share a height never share a lane. */
function assignLanes(flows: readonly ChainFlow[], boxes: ReadonlyMap<LinkId, PlacedBox>): ReadonlyMap<LinkId, number> {
	const spans = [...new Set(flows.map(({ from }) => from))].map((source) => {
		const ends = flows.filter(({ from }) => from === source).map(({ to }) => boxes.get(to)?.y ?? 0);
		const start = boxes.get(source)?.y ?? 0;
		return { source, top: Math.min(start, ...ends), bottom: Math.max(start, ...ends) };
	});
	spans.sort((a, b) => a.bottom - a.top - (b.bottom - b.top) || a.top - b.top);
	const lanes = new Map<LinkId, number>();
	const taken: { readonly top: number; readonly bottom: number; readonly lane: number }[] = [];
	for (const { source, top, bottom } of spans) {
		const beside = taken.filter((other) => other.top <= bottom && top <= other.bottom).map(({ lane }) => lane);
		let lane = 0;
		while (beside.includes(lane)) lane++;
		taken.push({ top, bottom, lane });
		lanes.set(source, lane);
	}
	return lanes;
}
