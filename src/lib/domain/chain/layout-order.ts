import { Graph, layout, type GraphLabel } from '@dagrejs/dagre';
import { LINK_POSITIONS, type ChainFlow, type ChainLink, type LinkId, type LinkPosition } from './chain.ts';

/** The links of each position, top to bottom. */
export type Columns = Readonly<Record<LinkPosition, readonly LinkId[]>>;

/**
 * Orders the links of each position so that few flows cross and every supplier stands above what it feeds.
 *
 * `leading`: flows between these links, without circles. Without flows the order is that of the chain.
 */
export function orderLinks(links: readonly ChainLink[], leading: readonly ChainFlow[]): Columns {
	const positions = new Map(links.map(({ id, position }) => [id, position]));
	const inside = leading.filter(({ from, to }) => positions.get(from) === positions.get(to));
	const between = leading.filter((flow) => !inside.includes(flow));
	const places = between.length === 0 ? new Map<LinkId, number>() : uncross(links, between, inside);
	const ordered = [...links].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
	const column = (wanted: LinkPosition) =>
		suppliersFirst(
			ordered.filter(({ position }) => position === wanted).map(({ id }) => id),
			inside
		);
	return { upstream: column('upstream'), midstream: column('midstream'), downstream: column('downstream') };
}

/** dagre's place of each link within its position. A flow counts as a line between two columns, whichever way it runs. */
function uncross(
	links: readonly ChainLink[],
	between: readonly ChainFlow[],
	inside: readonly ChainFlow[]
): ReadonlyMap<LinkId, number> {
	const ranks = new Map(links.map(({ id, position }) => [id, LINK_POSITIONS.indexOf(position)]));
	const rank = (id: LinkId) => ranks.get(id) ?? 0;
	const graph = new Graph<GraphLabel>();
	graph.setGraph({ ranker: rankBy(ranks), nodesep: 1, edgesep: 1, ranksep: 2 });
	graph.setDefaultEdgeLabel(() => ({}));
	for (const { id } of links) graph.setNode(id, { width: 1, height: 1 });
	for (const { from, to } of between) {
		if (rank(from) < rank(to)) graph.setEdge(from, to);
		else graph.setEdge(to, from);
	}
	layout(graph, { constraints: inside.map(({ from, to }) => ({ left: from, right: to })) });
	return new Map(links.map(({ id }) => [id, (graph.node(id) as { x: number }).x]));
}

/** dagre takes a function that ranks, though its types know only the names of its own; it has doubled all lengths by then. */
function rankBy(ranks: ReadonlyMap<string, number>): GraphLabel['ranker'] {
	const rank = (graph: Graph) => {
		for (const id of graph.nodes()) (graph.node(id) as { rank: number }).rank = 2 * (ranks.get(id) ?? 0);
	};
	return rank as unknown as GraphLabel['ranker'];
}

/** The least change of an order that puts every supplier before what it feeds. */
function suppliersFirst(ids: readonly LinkId[], inside: readonly ChainFlow[]): readonly LinkId[] {
	const waiting = [...ids];
	const placed: LinkId[] = [];
	while (waiting.length > 0) {
		const free = waiting.findIndex((id) => !inside.some(({ from, to }) => to === id && waiting.includes(from)));
		placed.push(...waiting.splice(Math.max(free, 0), 1));
	}
	return placed;
}
