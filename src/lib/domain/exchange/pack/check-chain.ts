import type { Chain } from '../../chain/chain.ts';
import { findCircles } from '../../chain/flows.ts';
import type { Enterprise } from '../../territory/territory.ts';
import { packPath, type PackProblemCode } from './problem.ts';
import { checkLink, checkLinks, checkReference, checkSources, type KnownIds, type Place } from './references.ts';

/** Reports each id of a chain that no record has, and flows that cannot stand: to itself, twice, in a circle. */
export function checkChain(place: Place, chain: Chain, known: KnownIds): void {
	checkStatements(place, chain, known);
	for (const [index, { enterprise }] of chain.leaders.entries()) {
		checkReference(place, { field: `leaders[${index}].enterprise`, id: enterprise, known: known.enterprises });
	}
	for (const [index, { division }] of chain.hosts.entries()) {
		checkReference(place, { field: `hosts[${index}].division`, id: division, known: known.areas });
	}
	const chains = [chain.id];
	for (const [index, { links }] of chain.gaps.entries()) {
		checkLinks(place, { field: `gaps[${index}].links`, links, chains, known });
	}
	for (const [index, { link }] of chain.overrides.entries()) {
		checkLink(place, { field: `overrides[${index}].link`, link, chains, known });
	}
	for (const [index, { from, to }] of chain.flows.entries()) {
		checkLink(place, { field: `flows[${index}].from`, link: from, chains, known });
		checkLink(place, { field: `flows[${index}].to`, link: to, chains, known });
	}
	checkFlows(place, chain);
}

function checkStatements(place: Place, chain: Chain, known: KnownIds): void {
	checkSources(place, 'provenance', chain.provenance, known.sources);
	if (chain.localSupply) checkSources(place, 'localSupply.provenance', chain.localSupply.provenance, known.sources);
	for (const field of ['leaders', 'hosts', 'gaps', 'facts'] as const) {
		for (const [index, { provenance }] of chain[field].entries()) {
			checkSources(place, `${field}[${index}].provenance`, provenance, known.sources);
		}
	}
}

/** A link joined to no other is no fault of the pack: `findOrphans` tells of it. */
function checkFlows({ problems, file, label }: Place, { flows }: Chain): void {
	const report = (code: PackProblemCode, index: number, value: string): void => {
		problems.push({ code, path: packPath(file, label, `flows[${index}]`), value });
	};
	const seen = new Set<string>();
	for (const [index, { from, to }] of flows.entries()) {
		const way = `${from} → ${to}`;
		if (from === to) report('flow-to-itself', index, way);
		else if (seen.has(way)) report('duplicate-flow', index, way);
		seen.add(way);
	}
	for (const { closedBy, links } of findCircles(flows)) report('circular-flow', closedBy, links.join(' → '));
}

/** Reports a chain that no record has, and links that are not of it. */
export function checkEnterpriseChain(
	place: Place,
	{ field, membership, known }: { field: string; membership: Enterprise['chains'][number]; known: KnownIds }
): void {
	checkReference(place, { field: `${field}.chain`, id: membership.chain, known: known.chains });
	for (const [index, { link, provenance }] of membership.links.entries()) {
		const at = `${field}.links[${index}]`;
		checkLink(place, { field: `${at}.link`, link, chains: [membership.chain], known });
		checkSources(place, `${at}.provenance`, provenance, known.sources);
	}
}
