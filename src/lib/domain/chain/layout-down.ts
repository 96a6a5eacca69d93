import { LINK_POSITIONS } from './chain.ts';
import { straightDown, type ToPlace } from './layout-across.ts';
import { laneFlows } from './layout-lanes.ts';
import type { ChainLayout, PlacedBox, PlacedHead } from './layout.ts';

/** One column of boxes, position after position, all lines but those to the next box beside it. */
export function layDown({
	columns,
	flows,
	options
}: ToPlace): Pick<ChainLayout, 'boxes' | 'flows' | 'heads' | 'width' | 'height'> {
	const place = (left: number) => stack({ columns, flows, options }, left);
	const lead = (boxes: readonly PlacedBox[]) => {
		const straight = LINK_POSITIONS.flatMap((position) => {
			const column = boxes.filter((box) => box.position === position);
			return flows.flatMap((flow) => straightDown(flow, column) ?? []);
		});
		const around = flows.filter((flow) => !straight.some((each) => each.flow === flow));
		const lanes = laneFlows(around, new Map(boxes.map((box) => [box.link, box])), {
			room: options.gutter,
			drop: options.rowGap / 3
		});
		return { flows: [...straight, ...lanes.flows], width: lanes.width };
	};
	const left = lead(place(0).boxes).width;
	const { boxes, heads, height } = place(left);
	return { boxes, heads, height, flows: lead(boxes).flows, width: left + options.boxWidth };
}

function stack({ columns, options }: ToPlace, left: number) {
	const boxes: PlacedBox[] = [];
	const heads: PlacedHead[] = [];
	let y = 0;
	for (const position of LINK_POSITIONS) {
		const links = columns[position];
		if (links.length === 0) continue;
		heads.push({ position, links: links.length, x: left, y, width: options.boxWidth });
		y += options.headHeight;
		for (const link of links) {
			boxes.push({ link, position, x: left, y, width: options.boxWidth, height: options.boxHeight });
			y += options.boxHeight + options.rowGap;
		}
	}
	return { boxes, heads, height: y };
}
