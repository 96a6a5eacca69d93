import { LINK_POSITIONS, type Chain, type ChainFlow, type LinkId } from './chain.ts';
import { findCircles } from './flows.ts';

/** Why a flow cannot be followed: it names a link the chain lacks, feeds itself, is given twice, or closes a circle. */
export interface FlowProblem {
	readonly code: 'unknown-link' | 'feeds-itself' | 'repeated' | 'closes-circle';
	readonly flow: ChainFlow;
}

export interface ReadFlows {
	/** In chain order of their links. */
	readonly drawn: readonly ChainFlow[];
	/** `drawn` without those that close a circle. */
	readonly leading: readonly ChainFlow[];
	readonly problems: readonly FlowProblem[];
}

/** Sorts a chain's flows into those that can be drawn and those that cannot; none is lost. */
export function readFlows({ links, flows }: Pick<Chain, 'links' | 'flows'>): ReadFlows {
	const places = new Map(links.map(({ id }, place) => [id, place]));
	const place = (id: LinkId) => places.get(id) ?? -1;
	const problems: FlowProblem[] = [];
	const drawn: ChainFlow[] = [];
	const known = new Set<string>();
	for (const flow of flows) {
		const code = faultOf(flow, places, known);
		known.add(`${flow.from} ${flow.to}`);
		if (code === null) drawn.push(flow);
		else problems.push({ code, flow });
	}
	drawn.sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to));
	const positions = new Map(links.map(({ id, position }) => [id, LINK_POSITIONS.indexOf(position)]));
	const closing = flowsClosingCircles(drawn, positions);
	problems.push(...[...closing].map((flow) => ({ code: 'closes-circle' as const, flow })));
	return { drawn, leading: drawn.filter((flow) => !closing.has(flow)), problems };
}

function faultOf(
	{ from, to }: ChainFlow,
	places: ReadonlyMap<LinkId, number>,
	known: ReadonlySet<string>
): FlowProblem['code'] | null {
	if (!places.has(from) || !places.has(to)) return 'unknown-link';
	if (from === to) return 'feeds-itself';
	return known.has(`${from} ${to}`) ? 'repeated' : null;
}

/** Looks from upstream on, so that what is cut of a circle is the flow that leads back. */
function flowsClosingCircles(
	flows: readonly ChainFlow[],
	positions: ReadonlyMap<LinkId, number>
): ReadonlySet<ChainFlow> {
	const fromUpstream = [...flows].sort((a, b) => (positions.get(a.from) ?? 0) - (positions.get(b.from) ?? 0));
	return new Set(findCircles(fromUpstream).flatMap(({ closedBy }) => fromUpstream[closedBy] ?? []));
}
