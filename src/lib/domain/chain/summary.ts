import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import { parksOf } from '../territory/parks-of.ts';
import type { Enterprise, Park } from '../territory/territory.ts';
import { type ChainAssessment, isGap, type LinkAssessment } from './assessment.ts';
import type { Chain } from './chain.ts';
import { totalsOf } from './chain-totals.ts';
import { hasEvidence } from './link-rows.ts';

/** One row of the comparison of all chains. */
export interface ChainSummary {
	readonly chain: Chain;
	/** Projects that are not withdrawn, each once. */
	readonly projects: number;
	readonly investmentWanYuan: number;
	readonly undisclosed: number;
	/** Links with a known producer among all links, 0–1; `null` where the chain has no link or no link has any evidence. */
	readonly coverage: number | null;
	/** Links with a known producer. */
	readonly produced: number;
	/** Links missing or weak, in chain order. */
	readonly gaps: readonly LinkAssessment[];
	/** Links of which nothing is known, in chain order. */
	readonly unknown: readonly LinkAssessment[];
	/** In catalogue order. */
	readonly enterprises: readonly Enterprise[];
	/** Parks that name the chain, invented ones of another portfolio left out. */
	readonly parks: readonly Park[];
	readonly localSupply: Chain['localSupply'];
}

/** `portfolio`: the one the table is of; its invented parks count beside the real ones. */
export function summariseChain(
	assessment: ChainAssessment,
	{ index, table, portfolio = null }: { index: CatalogueIndex; table: ProjectTable; portfolio?: string | null }
): ChainSummary {
	const { chain, links } = assessment;
	const { rows, investmentWanYuan, undisclosed } = totalsOf(assessment, table);
	const produced = links.filter(({ evidence }) => evidence.producerCount > 0).length;
	const isPlaced = links.some(({ evidence }) => hasEvidence(evidence));
	return {
		chain,
		projects: rows.length,
		investmentWanYuan,
		undisclosed,
		coverage: isPlaced ? produced / links.length : null,
		produced,
		gaps: links.filter(isGap),
		unknown: links.filter(({ state }) => state === 'unknown'),
		enterprises: [...index.enterprises.values()].filter(({ chains }) =>
			chains.some((member) => member.chain === chain.id)
		),
		parks: parksOf([...index.parks.values()], portfolio).filter(({ chains }) => chains.includes(chain.id)),
		localSupply: chain.localSupply
	};
}
