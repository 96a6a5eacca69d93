import { LINK_POSITIONS, type ChainFlow, type LinkId } from './chain.ts';
import { assignCorridors } from './layout-corridors.ts';
import { levelStep, straightStep, type Curve, type Point } from './layout-curves.ts';
import { laneFlows } from './layout-lanes.ts';
import type { Columns } from './layout-order.ts';
import { placeRows } from './layout-rows.ts';
import type { ChainLayout, LayoutOptions, PlacedBox, PlacedFlow } from './layout.ts';

export interface ToPlace {
	readonly columns: Columns;
	readonly flows: readonly ChainFlow[];
	readonly options: LayoutOptions;
}
type Placed = Pick<ChainLayout, 'boxes' | 'flows' | 'heads' | 'width' | 'height'>;

/** Room below the last row for a line that finds none between the rows. */
const FOOT = 8;

/** Three columns side by side, rows in common, as level as they can be. */
export function layAcross({ columns, flows, options }: ToPlace): Placed {
	const { boxWidth, boxHeight, rowGap, columnGap, headHeight } = options;
	const rows = placeRows(
		LINK_POSITIONS.map((position) => columns[position]),
		flows
	);
	const place = (left: number) =>
		LINK_POSITIONS.flatMap((position, column) =>
			columns[position].map((link) => ({
				link,
				position,
				x: left + column * (boxWidth + columnGap),
				y: headHeight + (rows.get(link) ?? 0) * (boxHeight + rowGap),
				width: boxWidth,
				height: boxHeight
			}))
		);
	const left = withinColumns(place(0), flows, options).firstWidth;
	const boxes = place(left);
	const rowCount = Math.max(0, ...rows.values()) + (rows.size > 0 ? 1 : 0);
	return {
		boxes,
		flows: [...withinColumns(boxes, flows, options).flows, ...betweenColumns(boxes, flows, options)],
		heads: LINK_POSITIONS.map((position, column) => ({
			position,
			links: columns[position].length,
			x: left + column * (boxWidth + columnGap),
			y: 0,
			width: boxWidth
		})),
		width: left + 3 * boxWidth + 2 * columnGap,
		height: headHeight + rowCount * (boxHeight + rowGap) - (rowCount > 0 ? rowGap : 0) + FOOT
	};
}

/** Flows that stay in their position: straight down to the next box, or around at the left. */
function withinColumns(boxes: readonly PlacedBox[], flows: readonly ChainFlow[], { gutter, rowGap }: LayoutOptions) {
	const placed: PlacedFlow[] = [];
	let firstWidth = 0;
	for (const position of LINK_POSITIONS) {
		const column = boxes.filter((box) => box.position === position);
		const byLink = new Map(column.map((box) => [box.link, box]));
		const own = flows.filter(({ from, to }) => byLink.has(from) && byLink.has(to));
		const straight = own.flatMap((flow) => straightDown(flow, column) ?? []);
		const around = laneFlows(
			own.filter((flow) => !straight.some((each) => each.flow === flow)),
			byLink,
			{ room: gutter, drop: rowGap / 3 }
		);
		placed.push(...straight, ...around.flows);
		if (position === LINK_POSITIONS[0]) firstWidth = around.width;
	}
	return { flows: placed, firstWidth };
}

/** `null` unless the flow leads to the very next box. `column`: top to bottom. */
export function straightDown(flow: ChainFlow, column: readonly PlacedBox[]): PlacedFlow | null {
	const place = column.findIndex(({ link }) => link === flow.from);
	const [from, to] = [column[place], column[place + 1]];
	if (!from || to?.link !== flow.to) return null;
	const x = from.x + from.width / 2;
	const start = { x, y: from.y + from.height };
	return { flow, start, steps: [straightStep(start, { x, y: to.y })] };
}

/** Flows from one position to another: curves through the gaps, past the middle column where they skip it. */
function betweenColumns(
	boxes: readonly PlacedBox[],
	flows: readonly ChainFlow[],
	options: LayoutOptions
): readonly PlacedFlow[] {
	const byLink = new Map(boxes.map((box) => [box.link, box]));
	const lines = flows.flatMap((flow) => lineOf(flow, byLink));
	const skipping = lines.filter(({ columns }) => columns === 2);
	const middle = boxes.filter(({ position }) => position === LINK_POSITIONS[1]);
	const heights = assignCorridors(skipping, middle, options);
	const first = Math.min(...boxes.map(({ x }) => x));
	const left = first + options.boxWidth + options.columnGap;
	const past = { left, right: left + options.boxWidth };
	return lines.map(({ flow, from, to }) => {
		const height = heights.get(flow);
		const curve =
			height === undefined ? { start: from, steps: [levelStep(from, to)] } : skip(from, to, { ...past, height });
		return { flow, ...curve };
	});
}

/** A flow between two columns: where it leaves and enters, and how many columns it goes. */
export interface Line {
	readonly flow: ChainFlow;
	readonly from: Point;
	readonly to: Point;
	readonly columns: number;
}

function lineOf(flow: ChainFlow, boxes: ReadonlyMap<LinkId, PlacedBox>): readonly Line[] {
	const [from, to] = [boxes.get(flow.from), boxes.get(flow.to)];
	if (!from || !to || from.position === to.position) return [];
	const columns = LINK_POSITIONS.indexOf(to.position) - LINK_POSITIONS.indexOf(from.position);
	const onward = columns > 0;
	return [
		{
			flow,
			from: { x: onward ? from.x + from.width : from.x, y: from.y + from.height / 2 },
			to: { x: onward ? to.x : to.x + to.width, y: to.y + to.height / 2 },
			columns: Math.abs(columns)
		}
	];
}

function skip(
	from: Point,
	to: Point,
	{ left, right, height }: { readonly left: number; readonly right: number; readonly height: number }
): Curve {
	const [near, far] = from.x < to.x ? [left, right] : [right, left];
	const [into, out] = [
		{ x: near, y: height },
		{ x: far, y: height }
	];
	return { start: from, steps: [levelStep(from, into), straightStep(into, out), levelStep(out, to)] };
}
