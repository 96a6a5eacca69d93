import type { ProjectTable } from '$lib/domain/catalogue/project-table';
import type { ChainAssessment, LinkAssessment, LinkJudgement } from '$lib/domain/chain/assessment';
import { isGap } from '$lib/domain/chain/assessment';
import type { ChainId, ChainKind, LinkId } from '$lib/domain/chain/chain';
import { totalsOf } from '$lib/domain/chain/chain-totals';
import type { ChainSummary } from '$lib/domain/chain/summary';
import { COMMITMENTS, commitmentOf, STAGES, type Commitment } from '$lib/domain/project/project';

/** What the overview says of a chain: numbers, and the state of each of its links. */
export interface ChainRow {
	readonly chain: ChainId;
	readonly kind: ChainKind;
	/** In chain order. */
	readonly links: readonly ({ readonly link: LinkId } & LinkJudgement)[];
	/** Links with a known producer, and their share of all, 0–1; `null` where nothing is placed on any link. */
	readonly produced: number;
	readonly coverage: number | null;
	readonly gaps: number;
	readonly possibleGaps: number;
	readonly unknown: number;
	/** Projects that are not withdrawn, each once. */
	readonly projects: Readonly<Record<Commitment, number>>;
	readonly investmentWanYuan: number;
	readonly undisclosed: number;
	readonly enterprises: number;
	readonly parks: number;
	/** 0–1; `null` where no source publishes it. */
	readonly localSupply: number | null;
}

/** `summary`: of the same assessment and table. */
export function chainRow(assessment: ChainAssessment, summary: ChainSummary, table: ProjectTable): ChainRow {
	const { chain, links } = assessment;
	return {
		chain: chain.id,
		kind: chain.kind,
		links: links.map(({ link, state, action }) => ({ link: link.id, state, action })),
		produced: summary.produced,
		coverage: summary.coverage,
		gaps: summary.gaps.length,
		possibleGaps: summary.gaps.filter(isPossibleGap).length,
		unknown: summary.unknown.length,
		projects: byCommitment(totalsOf(assessment, table).rows, table),
		investmentWanYuan: summary.investmentWanYuan,
		undisclosed: summary.undisclosed,
		enterprises: summary.enterprises.length,
		parks: summary.parks.length,
		localSupply: summary.localSupply?.share ?? null
	};
}

/**
 * A gap that a record at hand may fill: no producer is known, no statement or person calls it a gap, and the chain
 * has enterprises that no record places on a link.
 */
export function isPossibleGap({ override, reasons, ...judgement }: LinkAssessment): boolean {
	if (!isGap(judgement) || override) return false;
	const codes = reasons.map(({ code }) => code);
	return codes.includes('unplaced-enterprises') && !codes.includes('building') && !codes.includes('stated-gap');
}

/** The slot that nobody filled yet, and what gathers the rest, stand apart from the chains that are compared. */
export const standsApart = ({ kind, links }: Pick<ChainRow, 'kind' | 'links'>): boolean =>
	kind === 'other' || (kind === 'custom' && links.length === 0);

export const projectCount = ({ projects }: Pick<ChainRow, 'projects'>): number =>
	COMMITMENTS.reduce((sum, commitment) => sum + projects[commitment], 0);

function byCommitment(rows: readonly number[], { stage }: ProjectTable): Record<Commitment, number> {
	const counts = { candidate: 0, contracted: 0, committed: 0 };
	for (const row of rows) counts[commitmentOf(STAGES[stage[row] ?? 0] ?? 'planned')]++;
	return counts;
}
