import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import type { ChainAssessment, LinkAssessment } from '../chain/assessment.ts';
import { neighboursOf } from '../chain/flows.ts';
import type { Park } from '../territory/territory.ts';
import { type Hosting, hostsOf } from './hosting.ts';
import { hostOutcomes, matchColumns } from './match-columns.ts';
import { projectOfRow } from './project-of-row.ts';
import { OUTCOMES, type Ranked } from './ranking.ts';
import { unlistedChains } from './verdict.ts';

export interface HostSources {
	readonly index: CatalogueIndex;
	/** The one the assessment was made from. */
	readonly table: ProjectTable;
	/** Parks that may be asked. */
	readonly parks: readonly Park[];
}

/** For each of `links` (all of the chain where left out) by its id, all of `parks`, the best host first. */
export function chainHosts(
	assessment: ChainAssessment,
	{ index, table, parks }: HostSources,
	links: readonly LinkAssessment[] = assessment.links
): ReadonlyMap<string, readonly Ranked<Hosting>[]> {
	const chains = [...index.chains.values()];
	const unlisted = unlistedChains(chains);
	const standing = new Map(assessment.links.map((link) => [link.link.id as string, divisionsOf(link, index, table)]));
	const neighbours = neighboursOf(assessment.chain);
	return new Map(
		links.map(({ link, evidence }) => {
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

/** Of the parks asked for one link: which could host it, and how many would have to be asked. */
export interface HostTally {
	readonly hosts: readonly Park[];
	readonly ask: number;
}

/** What `hostAnswer` says of every pair of a link and a park, without its reasons: some ten times as fast. */
export function tallyHosts(
	{ chain, links }: ChainAssessment,
	{ index, table, parks }: HostSources
): ReadonlyMap<string, HostTally> {
	const chains = [...index.chains.values()];
	const unlisted = unlistedChains(chains);
	const candidates = links.map(({ evidence }) => evidence.candidates);
	const outcomes = hostOutcomes(matchColumns({ table, parks, chains, unlisted }), candidates);
	const excluded = OUTCOMES.indexOf('excluded');
	const answerOf = parks.map((park): HostAnswer => {
		if (unlisted.has(chain.id) || park.chains.length === 0) return 'ask';
		return park.chains.includes(chain.id) ? 'host' : 'no';
	});
	return new Map(
		links.map(({ link }, at) => {
			const open = parks.flatMap((park, place) =>
				outcomes[at * parks.length + place] === excluded ? [] : [{ park, answer: answerOf[place] }]
			);
			const hosts = open.filter(({ answer }) => answer === 'host').map(({ park }) => park);
			return [link.id, { hosts, ask: open.filter(({ answer }) => answer === 'ask').length }];
		})
	);
}

/** Codes of the divisions where something of the link produces or is being built. */
function divisionsOf({ evidence }: LinkAssessment, { divisions }: CatalogueIndex, table: ProjectTable): Set<string> {
	const codes = [...divisions.keys()];
	const ofRows = [...evidence.producing, ...evidence.building].map((row) => codes[table.division[row] ?? -1]);
	const ofEnterprises = evidence.producers.map(({ division }) => division);
	return new Set([...ofRows, ...ofEnterprises].filter((code) => code != null));
}
