import type { Chain, ChainFlow, LinkId, LinkPosition } from './chain.ts';
import { layAcross } from './layout-across.ts';
import type { CurveStep, Point } from './layout-curves.ts';
import { layDown } from './layout-down.ts';
import { readFlows, type FlowProblem } from './layout-flows.ts';
import { orderLinks, type Columns } from './layout-order.ts';

/** `across`: positions are columns, left to right. `down`: one column, positions from top to bottom, for narrow screens. */
export type LayoutDirection = 'across' | 'down';

/** Lengths share one unit, that of the drawing. */
export interface LayoutOptions {
	readonly direction: LayoutDirection;
	readonly boxWidth: number;
	readonly boxHeight: number;
	/** Between two boxes of a column. */
	readonly rowGap: number;
	/** Between two columns; only `across` has any. */
	readonly columnGap: number;
	/** Room at the left of a column for flows that stay within it; no more of it is taken than they need. */
	readonly gutter: number;
	/** Room above the boxes of a position for its name. */
	readonly headHeight: number;
}

export interface PlacedBox {
	readonly link: LinkId;
	readonly position: LinkPosition;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A flow's line, from the edge of the box it leaves to the edge of the box it enters. */
export interface PlacedFlow {
	readonly flow: ChainFlow;
	readonly start: Point;
	readonly steps: readonly CurveStep[];
}

/** The name of a position: a strip above its boxes. */
export interface PlacedHead {
	readonly position: LinkPosition;
	readonly links: number;
	readonly x: number;
	readonly y: number;
	readonly width: number;
}

export interface ChainLayout {
	readonly direction: LayoutDirection;
	/** Upstream to downstream, top to bottom within a position: the order of reading. */
	readonly boxes: readonly PlacedBox[];
	readonly flows: readonly PlacedFlow[];
	/** All three positions `across`, those with links `down`. */
	readonly heads: readonly PlacedHead[];
	readonly width: number;
	readonly height: number;
	/** Flows that could not be followed as they stand. Only those that close a circle are still drawn. */
	readonly problems: readonly FlowProblem[];
}

/**
 * Places a chain's links and flows.
 *
 * The three positions stand in their order; within one, a supplier stands before what it feeds. Every link is placed
 * once, boxes never overlap and no line passes through a box it does not belong to. The same chain gives the same
 * layout, whatever the order of its flows. A circle is cut at the flow that closes it.
 *
 * Only screens of a chain may import this file: dagre comes with it.
 */
export function layoutChain(chain: Pick<Chain, 'links' | 'flows'>, options: LayoutOptions): ChainLayout {
	const { drawn, columns, problems } = ordered(chain);
	const lay = options.direction === 'across' ? layAcross : layDown;
	return { direction: options.direction, ...lay({ columns, flows: drawn, options }), problems };
}

interface Ordered {
	readonly drawn: readonly ChainFlow[];
	readonly columns: Columns;
	readonly problems: readonly FlowProblem[];
}

/** Ordering takes most of the time and depends on the chain alone, so a chain laid out anew keeps its order. */
const orders = new WeakMap<object, Ordered>();

function ordered(chain: Pick<Chain, 'links' | 'flows'>): Ordered {
	const found = orders.get(chain);
	if (found) return found;
	const { drawn, leading, problems } = readFlows(chain);
	const order = { drawn, columns: orderLinks(chain.links, leading), problems };
	orders.set(chain, order);
	return order;
}
