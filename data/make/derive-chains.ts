import type { Chain, ChainFlow, ChainLink, ChainSet, LinkPosition } from '../../src/lib/domain/chain/chain.ts';
import { LINK_POSITIONS } from '../../src/lib/domain/chain/chain.ts';
import type { Name, Text } from '../../src/lib/domain/names.ts';
import type { Provenance } from '../../src/lib/domain/provenance.ts';
import { confidenceOf, confidenceOfPage, provenanceOf, UNSOURCED } from './cited-pages.ts';
import { enterpriseIdsOf } from './enterprise-names.ts';
import { readCurated } from './files.ts';
import type { Plain } from './plain.ts';

export interface CollectedLeader {
	name: string;
	role?: string;
	source: string;
}

export interface CollectedChain {
	id: string;
	name_zh: string;
	nbs: string[];
	segments: Record<LinkPosition, string[]>;
	local_leaders: CollectedLeader[];
	hosts: { code: string; basis: string; source?: string }[];
	gaps: { text: string; source?: string }[];
	source: string;
	confidence: string;
}

export interface CollectedChainSet {
	id: string;
	source?: string;
	corroboration?: string[];
	confidence?: string;
}

interface CuratedLink extends Omit<Plain<ChainLink>, 'name' | 'position'>, Name {}

interface CuratedChain extends Pick<Chain, 'glyph' | 'colour' | 'note'>, Omit<Name, 'zh'> {
	links: CuratedLink[];
	/** Where the rule misses what a page says. */
	overrides?: Plain<Chain['overrides']>;
	/** By supplying link, what it feeds: general structure of the industry. */
	flows: Record<string, string[]>;
	/** Dated as its words are, else as the chain's page. */
	localSupply?: { share: number; asOf: string };
	/** `links`: those the statement names. */
	gaps: { text: Text; basis: string; links?: string[] }[];
	facts: { text: Text; page?: string; asOf?: string }[];
}

interface ChainTables {
	set: Pick<ChainSet, 'id' | 'name' | 'note'>;
	chains: Record<string, CuratedChain>;
	extra: Pick<Plain<Chain>, 'id' | 'name' | 'kind' | 'glyph' | 'colour' | 'note'>[];
}

const tables = readCurated<ChainTables>('chains');
const OURS: Plain<Provenance> = { ...UNSOURCED, sources: ['ours'], confidence: 'medium' };

/** The plan's chains, the open slot and "other", with the edition of the list they belong to. */
export function deriveChains(chains: readonly CollectedChain[], sets: readonly CollectedChainSet[]): object {
	const extra = tables.extra.map((slot) => ({ ...slot, ...EMPTY, provenance: OURS }));
	return { set: deriveSet(sets), chains: [...chains.map(deriveChain), ...extra] };
}

const EMPTY = {
	industryCodes: [],
	links: [],
	flows: [],
	localSupply: null,
	leaders: [],
	hosts: [],
	gaps: [],
	overrides: [],
	facts: []
};

function deriveSet(sets: readonly CollectedChainSet[]): Plain<ChainSet> {
	const found = sets.find(({ id }) => id === tables.set.id);
	if (!found?.source) throw new Error(`no chain set ${tables.set.id}`);
	return { ...tables.set, provenance: provenanceOf(found.source, found.confidence ?? 'medium', found.corroboration) };
}

function deriveChain(chain: CollectedChain): Plain<Chain> {
	const table = tables.chains[chain.id];
	if (!table) throw new Error(`chain without a row in curated/chains.json: ${chain.id}`);
	const { en, ru, aliases, glyph, colour, note } = table;
	return {
		id: chain.id,
		name: { zh: chain.name_zh, en, ru, aliases },
		kind: 'plan',
		glyph,
		colour,
		industryCodes: chain.nbs,
		links: deriveLinks(chain, table),
		flows: deriveFlows(table),
		localSupply: deriveLocalSupply(chain, table),
		leaders: chain.local_leaders.flatMap(deriveLeaders),
		hosts: chain.hosts.map(deriveHost),
		gaps: chain.gaps.map(({ source }, index) => deriveGap(table, index, source)),
		overrides: table.overrides ?? [],
		facts: table.facts.map((fact) => deriveChainFact(fact, chain)),
		note,
		provenance: provenanceOf(chain.source, chain.confidence)
	};
}

function deriveLinks({ id, segments }: CollectedChain, { links }: CuratedChain): Plain<ChainLink>[] {
	return LINK_POSITIONS.flatMap((position) =>
		segments[position].map((zh) => {
			const link = links.find((candidate) => candidate.zh === zh);
			if (!link) throw new Error(`link of ${id} without a translation: ${zh}`);
			const { en, ru, aliases, basis } = link;
			return { id: link.id, name: { zh, en, ru, aliases }, position, basis };
		})
	);
}

function deriveFlows({ flows }: CuratedChain): Plain<ChainFlow>[] {
	return Object.entries(flows).flatMap(([from, fed]) => fed.map((to) => ({ from, to, basis: 'generic' as const })));
}

function deriveLocalSupply({ source }: CollectedChain, { localSupply }: CuratedChain): Plain<Chain['localSupply']> {
	if (!localSupply) return null;
	const { share, asOf } = localSupply;
	return { share, provenance: { ...provenanceOf(source, confidenceOfPage(source)), asOf } };
}

function deriveLeaders({ name, role, source }: CollectedLeader): Plain<Chain['leaders'][number]>[] {
	const provenance = provenanceOf(source, leaderConfidence(source));
	return enterpriseIdsOf(name).map((enterprise) => ({ enterprise, role: role ?? null, provenance }));
}

/** A page whose year is unknown supports little. */
export function leaderConfidence(source: string): string {
	return provenanceOf(source, 'low').asOf === null ? 'low' : confidenceOfPage(source);
}

function deriveHost({ code, source }: CollectedChain['hosts'][number]): Plain<Chain['hosts'][number]> {
	return { division: code, provenance: source ? provenanceOf(source, leaderConfidence(source)) : UNSOURCED };
}

function deriveGap(table: CuratedChain, index: number, source?: string): Plain<Chain['gaps'][number]> {
	const gap = table.gaps[index];
	if (!gap) throw new Error(`gap ${index} without a translation`);
	const provenance = source ? provenanceOf(source, gap.basis) : { ...UNSOURCED, confidence: confidenceOf(gap.basis) };
	return { text: gap.text, links: gap.links ?? [], provenance };
}

function deriveChainFact(fact: CuratedChain['facts'][number], chain: CollectedChain): Plain<Chain['facts'][number]> {
	const page = fact.page ?? chain.source;
	const provenance = provenanceOf(page, confidenceOfPage(page));
	return { text: fact.text, provenance: fact.asOf ? { ...provenance, asOf: fact.asOf } : provenance };
}
