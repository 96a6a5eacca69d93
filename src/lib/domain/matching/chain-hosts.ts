import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import type { ChainAssessment, LinkAssessment } from '../chain/assessment.ts';
import { neighboursOf } from '../chain/flows.ts';
import type { Park } from '../territory/territory.ts';
import { type Hosting, hostsOf } from './hosting.ts';
import { projectOfRow } from './project-of-row.ts';
import type { Ranked } from './ranking.ts';
import { unlistedChains } from './verdict.ts';

export interface HostSources {
	readonly index: CatalogueIndex;
	/** The one the assessment was made from. */
	readonly table: ProjectTable;
	/** Parks that may be asked. */
	readonly parks: readonly Park[];
}

/** For each link of a chain by its id, all of `parks`, the best host first. */
export function chainHosts(
	assessment: ChainAssessment,
	{ index, table, parks }: HostSources
): ReadonlyMap<string, readonly Ranked<Hosting>[]> {
	const chains = [...index.chains.values()];
	const unlisted = unlistedChains(chains);
	const standing = new Map(assessment.links.map((link) => [link.link.id as string, divisionsOf(link, index, table)]));
	const neighbours = neighboursOf(assessment.chain);
	return new Map(
		assessment.links.map(({ link, evidence }) => {
			const { suppliers, consumers } = neighbours.get(link.id) ?? { suppliers: [], consumers: [] };
			const beside = [...suppliers, ...consumers].flatMap(({ id }) => [...(standing.get(id) ?? [])]);
			const asked = {
				link,
				chain: assessment.chain.id,
				candidates: evidence.candidates.map((row) => projectOfRow(table, row, chains)),
				neighbours: new Set(beside)
			};
			return [link.id, hostsOf(asked, parks, { unlisted })];
		})
	);
}

/**
 * `host`: nothing excludes the park, and the chain is one of its leading industries; `ask`: nothing excludes it, and
 * its leading industries are not known to be others; `no`: it is excluded, or leads other industries.
 */
export type HostAnswer = 'host' | 'ask' | 'no';

export function hostAnswer({ outcome, verdicts }: Pick<Hosting, 'outcome' | 'verdicts'>): HostAnswer {
	if (outcome === 'excluded') return 'no';
	const chain = verdicts.find(({ key }) => key === 'chain')?.verdict ?? 'unknown';
	if (chain === 'pass') return 'host';
	return chain === 'unknown' ? 'ask' : 'no';
}

/** How many of a link's parks could host it, and how many would have to be asked. */
export function countHosts(hosts: readonly Pick<Hosting, 'outcome' | 'verdicts'>[]): { host: number; ask: number } {
	const answers = hosts.map(hostAnswer);
	return {
		host: answers.filter((answer) => answer === 'host').length,
		ask: answers.filter((answer) => answer === 'ask').length
	};
}

/** Codes of the divisions where something of the link produces or is being built. */
function divisionsOf({ evidence }: LinkAssessment, { divisions }: CatalogueIndex, table: ProjectTable): Set<string> {
	const codes = [...divisions.keys()];
	const ofRows = [...evidence.producing, ...evidence.building].map((row) => codes[table.division[row] ?? -1]);
	const ofEnterprises = evidence.producers.map(({ division }) => division);
	return new Set([...ofRows, ...ofEnterprises].filter((code) => code != null));
}
