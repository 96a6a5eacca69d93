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

/**
 * The missing and weak links of all chains against one park: those it could host, those to be asked about, the others;
 * each of the three ranked in itself, the best first as `rankFits` has it.
 */
export function gapsForPark(
	park: Park,
	{ index, table }: { readonly index: CatalogueIndex; readonly table: ProjectTable }
): Ranked<GapInPark>[] {
	const gaps = assessChains([...index.chains.values()], { index, table, overrides: [] }).flatMap((chain) => {
		const hosts = chainHosts(chain, { index, table, parks: [park] });
		return chain.links.filter(isGap).flatMap((assessment) =>
			(hosts.get(assessment.link.id) ?? []).map((hosting): GapInPark => ({
				...hosting,
				assessment,
				chain: chain.chain.id,
				answer: hostAnswer(hosting)
			}))
		);
	});
	return ANSWERS.flatMap((wanted) =>
		rankFits(
			gaps.filter(({ answer }) => answer === wanted),
			({ link }) => link
		)
	);
}

const ANSWERS: readonly HostAnswer[] = ['host', 'ask', 'no'];
