import { indexCatalogue } from '../catalogue/index-catalogue.ts';
import type { CatalogueIndex } from '../catalogue/index-catalogue.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import { TEST_CATALOGUE } from '../explore/test-catalogue.ts';
import { tableOf } from '../explore/test-projects.ts';
import type { Project, Stage } from '../project/project.ts';
import type { Provenance } from '../provenance.ts';
import type { DivisionCode, Enterprise, EnterpriseId } from '../territory/territory.ts';
import type { ChainAssessment, LinkOverride } from './assessment.ts';
import { assessChain } from './assess-chain.ts';
import type { Chain, ChainFlow, ChainId, LinkId } from './chain.ts';

/** Invented firms and projects on the soybean chain of `TEST_CATALOGUE`, for the tests of this folder. */

export const SEED = 'soybean.seed' as LinkId;
export const OIL = 'soybean.oil' as LinkId;
export const PROTEIN = 'soybean.protein' as LinkId;
export const SNACKS = 'soybean.snacks' as LinkId;

export const flow = (from: string, to: string): ChainFlow => ({
	from: from as LinkId,
	to: to as LinkId,
	basis: 'generic'
});

/** Seed feeds oil and protein, and both feed snacks, which alone are downstream. */
export const FLOWS = [flow(SEED, OIL), flow(SEED, PROTEIN), flow(OIL, SNACKS), flow(PROTEIN, SNACKS)];

export const sourced: Provenance = { sources: [], asOf: '2024', asOfReported: null, confidence: 'high', steward: null };

interface Firm {
	readonly division?: string;
	readonly links?: readonly string[];
	readonly lead?: boolean;
	readonly aliases?: readonly string[];
}

/** A firm of the soybean chain; its Chinese name is `zh`, which is its id too. */
export const firm = (zh: string, { division, links = [], lead = false, aliases = [] }: Firm = {}): Enterprise => ({
	id: zh as EnterpriseId,
	name: { zh, en: null, ru: null, aliases },
	division: (division ?? null) as DivisionCode | null,
	chains: [
		{ chain: 'soybean', role: null, lead, links: links.map((link) => ({ link, words: '试', provenance: sourced })) }
	],
	provenance: sourced,
	valueProvenance: {}
});

/** A project of the soybean chain. */
export const project = (stage: Stage, links: readonly LinkId[], more: Partial<Project> = {}): Partial<Project> => ({
	chains: ['soybean' as ChainId],
	links,
	stage,
	...more
});

export const override = (link: string, more: Partial<LinkOverride> = {}): LinkOverride => ({
	link,
	state: 'strong',
	action: null,
	reason: '实地看过',
	by: null,
	on: '2026-11-24',
	kept: 'reader',
	...more
});

interface Circumstances {
	readonly firms?: readonly Enterprise[];
	readonly projects?: readonly Partial<Project>[];
	readonly overrides?: readonly LinkOverride[];
	/** What the chain has beside its links and flows. */
	readonly chain?: Partial<Chain>;
}

export interface Assessed {
	readonly assessment: ChainAssessment;
	readonly index: CatalogueIndex;
	readonly table: ProjectTable;
}

export function assessed({ firms = [], projects = [], overrides = [], chain = {} }: Circumstances): Assessed {
	const chains = TEST_CATALOGUE.chains.map((one) => (one.id === 'soybean' ? { ...one, flows: FLOWS, ...chain } : one));
	const index = indexCatalogue({ ...TEST_CATALOGUE, chains, enterprises: firms });
	const table = tableOf(projects);
	const [soybean] = chains;
	if (!soybean) throw new Error('the test catalogue has no chain');
	return { assessment: assessChain(soybean, { index, table, overrides }), index, table };
}

/** A judgement as a pack has it: its reason in all languages. */
export function ofPack(link: string, more: Partial<Chain['overrides'][number]> = {}): Chain['overrides'][number] {
	const { kept: _, ...judged } = override(link);
	return { ...judged, reason: { zh: '名录', en: 'a register', ru: 'реестр' }, ...more };
}
