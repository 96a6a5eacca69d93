import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import type { Enterprise } from '../territory/territory.ts';
import {
	overrideReason,
	type ChainAssessment,
	type LinkAssessment,
	type LinkEvidence,
	type LinkOverride,
	type LinkState
} from './assessment.ts';
import type { Chain, ChainLink } from './chain.ts';
import { neighboursOf } from './flows.ts';
import { hasEvidence, investmentOf, isWithdrawn, NO_ROWS, rowsByLink, rowsOf, type StandingRows } from './link-rows.ts';
import { countProducers } from './producers.ts';
import { actionOf, reasonsFor, stateOf } from './rule.ts';

export interface AssessmentSources {
	readonly index: CatalogueIndex;
	readonly table: ProjectTable;
	/** Judgements of the reader, which go before those of the pack; one without a reason is passed over. */
	readonly overrides: readonly LinkOverride[];
}

/**
 * The state and action of every link of `chain`, with evidence and reasons.
 *
 * Withdrawn projects count nowhere; a project on two links counts on both, so that sums over links may exceed the
 * chain's (`totalsOf` counts it once). What a person judged of a link stands for its state also where the actions of
 * its consumers are derived.
 */
export function assessChain(chain: Chain, sources: AssessmentSources): ChainAssessment {
	return assess(chain, sources, rowsByLink(sources.table));
}

/** `assessChain` of each, with one pass over the links of the table for all of them. */
export function assessChains(chains: readonly Chain[], sources: AssessmentSources): ChainAssessment[] {
	const rows = rowsByLink(sources.table);
	return chains.map((chain) => assess(chain, sources, rows));
}

function assess(
	chain: Chain,
	sources: AssessmentSources,
	rowsOnLinks: ReadonlyMap<number, StandingRows>
): ChainAssessment {
	const { index, table } = sources;
	const members = membersOf(chain, index);
	const unplaced = members.filter(({ links }) => links.size === 0).map(({ enterprise }) => enterprise);
	const found = chain.links.map((link) => {
		const rows = rowsOnLinks.get(index.columnCodes.links.get(link.id) ?? -1) ?? NO_ROWS;
		return { link, evidence: evidenceFor(link, { members, rows, table }) };
	});
	const states = statesOf(chain, found, overridesByLink(chain, sources.overrides));
	const links = judgeLinks(chain, states, unplaced.length);
	return { chain, links, unplaced, unplacedRows: unplacedRowsOf(chain, index, table) };
}

interface Member {
	readonly enterprise: Enterprise;
	readonly lead: boolean;
	/** Links of the chain that its record names. */
	readonly links: ReadonlySet<string>;
}

function membersOf(chain: Chain, { enterprises }: CatalogueIndex): Member[] {
	return [...enterprises.values()].flatMap((enterprise) => {
		const memberships = enterprise.chains.filter((membership) => membership.chain === chain.id);
		if (memberships.length === 0) return [];
		const links = new Set(memberships.flatMap((membership) => membership.links.map(({ link }) => link)));
		return [{ enterprise, lead: memberships.some(({ lead }) => lead), links }];
	});
}

function evidenceFor(
	link: ChainLink,
	{ members, rows, table }: { members: readonly Member[]; rows: StandingRows; table: ProjectTable }
): LinkEvidence {
	const onLink = members.filter(({ links }) => links.has(link.id));
	const producers = onLink.map(({ enterprise }) => enterprise);
	return {
		producers,
		leaders: onLink.filter(({ lead }) => lead).map(({ enterprise }) => enterprise),
		producerCount: countProducers(producers, rows.producing, table),
		...rows,
		...investmentOf(rowsOf(rows), table)
	};
}

interface FoundLink {
	readonly link: ChainLink;
	readonly evidence: LinkEvidence;
}

interface LinkWithState extends FoundLink {
	readonly statedGaps: Chain['gaps'];
	readonly derived: LinkState;
	readonly override: LinkOverride | null;
	/** The one that stands: a person's where there is one. */
	readonly state: LinkState;
}

function statesOf(
	chain: Chain,
	found: readonly FoundLink[],
	overrides: ReadonlyMap<string, LinkOverride>
): LinkWithState[] {
	const chainHasEvidence = found.some(({ evidence }) => hasEvidence(evidence));
	return found.map(({ link, evidence }) => {
		const statedGaps = chain.gaps.filter(
			({ links, provenance }) => provenance.confidence !== 'unsourced' && links.includes(link.id)
		);
		const derived = stateOf(evidence, { chainHasEvidence, statedGaps });
		const override = overrides.get(link.id) ?? null;
		return { link, evidence, statedGaps, derived, override, state: override?.state ?? derived };
	});
}

function judgeLinks(chain: Chain, found: readonly LinkWithState[], unplaced: number): LinkAssessment[] {
	const neighbours = neighboursOf(chain);
	const stateById = new Map(found.map(({ link, state }) => [link.id, state]));
	return found.map(({ link, evidence, statedGaps, derived, override, state }) => {
		const suppliers = neighbours.get(link.id)?.suppliers ?? [];
		const { action, extendedFrom } = actionOf(
			link,
			derived,
			suppliers.map((supplier) => ({ link: supplier, state: stateById.get(supplier.id) ?? 'unknown' }))
		);
		return {
			link,
			evidence,
			state,
			action: override ? override.action : action,
			derived: { state: derived, action },
			reasons: reasonsFor(derived, evidence, { statedGaps, unplaced, extendedFrom }),
			override
		};
	});
}

/** The reader's before the pack's; of several of one keeper the last. */
function overridesByLink(chain: Chain, given: readonly LinkOverride[]): ReadonlyMap<string, LinkOverride> {
	const ofPack = chain.overrides.map((override): LinkOverride => ({ ...override, kept: 'pack' }));
	const reasoned = [...ofPack, ...given].filter((override) => overrideReason(override, 'zh').trim() !== '');
	const inOrder = [
		...reasoned.filter(({ kept }) => kept === 'pack'),
		...reasoned.filter(({ kept }) => kept === 'reader')
	];
	return new Map(inOrder.map((override) => [override.link, override]));
}

function unplacedRowsOf(chain: Chain, { columnCodes }: CatalogueIndex, table: ProjectTable): number[] {
	const bit = 1 << (columnCodes.chains.get(chain.id) ?? 0);
	const codes = new Set(chain.links.map(({ id }) => columnCodes.links.get(id)));
	const rows: number[] = [];
	for (let row = 0; row < table.count; row++) {
		if (((table.chainBits[row] ?? 0) & bit) === 0 || isWithdrawn(table, row)) continue;
		const links = table.links.subarray(table.linkStart[row], table.linkStart[row + 1]);
		if (!links.some((link) => codes.has(link))) rows.push(row);
	}
	return rows;
}
