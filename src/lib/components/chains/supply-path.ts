import type { ChainFlow } from '$lib/domain/chain/chain';
import type { LinkState } from '$lib/domain/chain/assessment';

/** Links and flows by which a link is supplied, from their origin, and those it supplies, to their end. */
export interface SupplyPath {
	readonly links: ReadonlySet<string>;
	readonly flows: ReadonlySet<ChainFlow>;
}

export function supplyPath(flows: readonly ChainFlow[], link: string | null): SupplyPath {
	const links = new Set<string>();
	const path = new Set<ChainFlow>();
	if (link === null) return { links, flows: path };
	for (const [near, far] of [
		['to', 'from'],
		['from', 'to']
	] as const) {
		const reached = new Set<string>([link]);
		for (const id of reached) {
			for (const flow of flows) {
				if (flow[near] !== id) continue;
				path.add(flow);
				reached.add(flow[far]);
			}
		}
		for (const id of reached) links.add(id);
	}
	return { links, flows: path };
}

/** How sure a flow is: no surer than the less sure of its ends. */
export type FlowCertainty = 'supplied' | 'missing' | 'unknown';

export function flowCertainty({ from, to }: ChainFlow, states: ReadonlyMap<string, LinkState>): FlowCertainty {
	const ends = [states.get(from) ?? 'unknown', states.get(to) ?? 'unknown'];
	if (ends.includes('missing')) return 'missing';
	return ends.includes('unknown') ? 'unknown' : 'supplied';
}
