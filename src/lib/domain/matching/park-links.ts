import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import { assessChains } from '../chain/assess-chain.ts';
import { isGap, type LinkAssessment } from '../chain/assessment.ts';
import type { Park } from '../territory/territory.ts';
import { chainHosts, type HostAnswer, hostAnswer } from './chain-hosts.ts';
import type { Hosting } from './hosting.ts';
import { type Ranked, rankFits } from './ranking.ts';

/** A gap of a chain, and whether a park could host it. */
export interface GapInPark extends Hosting {
	readonly assessment: LinkAssessment;
	readonly chain: string;
	readonly answer: HostAnswer;
}

/** The missing and weak links of all chains against one park, those it excludes too, the best first as `rankFits` has it. */
export function gapsForPark(
	park: Park,
	{ index, table }: { readonly index: CatalogueIndex; readonly table: ProjectTable }
): Ranked<GapInPark>[] {
	const gaps = assessChains([...index.chains.values()], { index, table, overrides: [] }).flatMap((chain) => {
		const hosts = chainHosts(chain, { index, table, parks: [park] });
		return chain.links.filter(isGap).flatMap((assessment) =>
			(hosts.get(assessment.link.id) ?? []).map(
				(hosting): GapInPark => ({ ...hosting, assessment, chain: chain.chain.id, answer: hostAnswer(hosting) })
			)
		);
	});
	return rankFits(gaps, ({ link }) => link);
}
