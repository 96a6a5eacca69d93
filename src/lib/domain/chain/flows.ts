import type { Chain, ChainFlow, ChainLink, LinkId } from './chain.ts';

/** What each link of a chain is fed by and feeds, in the order of the flows. */
export interface Neighbours {
	readonly suppliers: readonly ChainLink[];
	readonly consumers: readonly ChainLink[];
}

/** The direct neighbours of every link of `chain` by its id; a flow from or to a link it does not have is left out. */
export function neighboursOf({ links, flows }: Pick<Chain, 'links' | 'flows'>): ReadonlyMap<string, Neighbours> {
	const linkById = new Map<string, ChainLink>(links.map((link) => [link.id, link]));
	const neighbours = new Map(
		links.map(({ id }) => [id as string, { suppliers: [] as ChainLink[], consumers: [] as ChainLink[] }])
	);
	for (const { from, to } of flows) {
		const [supplier, consumer] = [linkById.get(from), linkById.get(to)];
		if (!supplier || !consumer) continue;
		neighbours.get(to)?.suppliers.push(supplier);
		neighbours.get(from)?.consumers.push(consumer);
	}
	return neighbours;
}

/** Links joined to no other, in a chain that states flows; none in a chain that states none. */
export function findOrphans({ links, flows }: Pick<Chain, 'links' | 'flows'>): ChainLink[] {
	if (flows.length === 0) return [];
	const joined = new Set(flows.filter(({ from, to }) => from !== to).flatMap(({ from, to }) => [from, to]));
	return links.filter(({ id }) => !joined.has(id));
}

/** A way along flows that ends where it began. */
export interface Circle {
	/** Place in the list of flows of the one that closes it. */
	readonly closedBy: number;
	/** The first link stands at the end again. */
	readonly links: readonly LinkId[];
}

/**
 * Circles of `flows`: none exactly where there is none, otherwise one for each flow that leads back on a walk in
 * depth. A flow from a link to itself is no circle here.
 */
export function findCircles(flows: readonly ChainFlow[]): Circle[] {
	const flowsFrom = new Map<LinkId, number[]>();
	for (const [index, { from, to }] of flows.entries()) {
		if (from === to) continue;
		const leaving = flowsFrom.get(from);
		if (leaving) leaving.push(index);
		else flowsFrom.set(from, [index]);
	}
	const walked = new Set<LinkId>();
	return [...flowsFrom.keys()].flatMap((start) => circlesFrom(start, { flows, flowsFrom, walked }));
}

interface Walk {
	readonly flows: readonly ChainFlow[];
	/** Places of the flows that leave a link. */
	readonly flowsFrom: ReadonlyMap<LinkId, readonly number[]>;
	/** Links met so far, on this walk or an earlier one. */
	readonly walked: Set<LinkId>;
}

/** Walks in depth with a list of its own, not by recursion: a chain may be longer than the call stack. */
function circlesFrom(start: LinkId, { flows, flowsFrom, walked }: Walk): Circle[] {
	const circles: Circle[] = [];
	if (walked.has(start)) return circles;
	const way = [{ link: start, next: 0 }];
	const placeOnWay = new Map([[start, 0]]);
	walked.add(start);
	for (let step = way.at(-1); step; step = way.at(-1)) {
		const flow = flowsFrom.get(step.link)?.[step.next++];
		const to = flow === undefined ? undefined : flows[flow]?.to;
		if (flow === undefined || to === undefined) {
			placeOnWay.delete(step.link);
			way.pop();
			continue;
		}
		const place = placeOnWay.get(to);
		if (place !== undefined) circles.push({ closedBy: flow, links: [...way.slice(place).map(({ link }) => link), to] });
		if (walked.has(to)) continue;
		walked.add(to);
		placeOnWay.set(to, way.length);
		way.push({ link: to, next: 0 });
	}
	return circles;
}
