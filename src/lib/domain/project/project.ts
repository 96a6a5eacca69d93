import type { ChainId, LinkId } from '../chain/chain.ts';
import type { Needs } from '../matching/needs.ts';
import type { Name, Text } from '../names.ts';
import type { Provenance, ValueProvenance } from '../provenance.ts';
import type { DivisionCode, ParkId, PortfolioId, Position } from '../territory/territory.ts';
import type { Benefits } from './benefits.ts';

export type ProjectId = string & { readonly __brand: 'ProjectId' };
export type ProgrammeId = string & { readonly __brand: 'ProgrammeId' };

/** The life of a project: 谋划、在谈、签约、前期、开工、在建、投产、达产. */
export const STAGES = [
	'planned',
	'negotiating',
	'contracted',
	'procedures',
	'commenced',
	'construction',
	'production',
	'capacity'
] as const;
export type Stage = (typeof STAGES)[number];

/** How sure a project is to come: a candidate must never look funded. */
export const COMMITMENTS = ['candidate', 'contracted', 'committed'] as const;
export type Commitment = (typeof COMMITMENTS)[number];

/** `candidate`: planned or negotiating; `contracted`: contracted or in procedures; `committed`: commenced onward. */
export function commitmentOf(stage: Stage): Commitment {
	const step = STAGES.indexOf(stage);
	if (step < 2) return 'candidate';
	return step < 4 ? 'contracted' : 'committed';
}

/** 续建、停工、退出. */
export const FLAGS = ['continued', 'suspended', 'withdrawn'] as const;
export type Flag = (typeof FLAGS)[number];

export const INVESTMENT_BOUNDS = ['exact', 'atLeast', 'about'] as const;
export type InvestmentBound = (typeof INVESTMENT_BOUNDS)[number];

export interface Programme {
	readonly id: ProgrammeId;
	readonly name: Name;
	readonly provenance: Provenance;
}

export const PORTFOLIO_NATURES = ['public-record', 'demonstration'] as const;
export type PortfolioNature = (typeof PORTFOLIO_NATURES)[number];

export interface Portfolio {
	readonly id: PortfolioId;
	readonly name: Text;
	readonly nature: PortfolioNature;
	/** The sentence that stands on every screen and export. */
	readonly banner: Text;
	/** The day on which it stands, `2026-11-20`: that of an invented one. `null`: today. */
	readonly asOf: string | null;
}

/** Dates of a project's life as reported: `2018-10-13`, `2018-10` or `2018`. `planned`: a plan, not an event. */
export interface ProjectDate {
	readonly event: 'signed' | 'commenced' | 'resumed' | 'trial' | 'production' | 'capacity' | 'acceptance' | 'other';
	readonly date: string;
	readonly planned: boolean;
	readonly reported: string | null;
}

export interface Project {
	readonly id: ProjectId;
	readonly portfolio: PortfolioId;
	readonly name: Name;
	/** Where a Chinese name was translated back from another language and must be checked. */
	readonly nameNote: Text | null;
	readonly investor: string | null;
	/** `null`: the whole territory, or not stated (`placeReported` says which words). */
	readonly division: DivisionCode | null;
	readonly placeReported: string | null;
	readonly park: ParkId | null;
	readonly position: Position | null;
	/** First is primary; a project counts once however many it has. */
	readonly chains: readonly ChainId[];
	readonly links: readonly LinkId[];
	/** Who said it belongs to these chains. */
	readonly chainMapping: 'ours' | 'official';
	readonly stage: Stage;
	/** The stage in the words of the source. */
	readonly stageReported: string | null;
	readonly flags: readonly Flag[];
	readonly programmes: readonly ProgrammeId[];
	readonly investmentWanYuan: number | null;
	readonly investmentBound: InvestmentBound;
	readonly landHa: number | null;
	readonly jobs: number | null;
	readonly outputWanYuan: number | null;
	readonly taxWanYuan: number | null;
	/** `null`: nothing of it is disclosed. */
	readonly needs: Needs | null;
	/** What it is weighed by beside the above; `null`: nothing of it is disclosed. */
	readonly benefits: Benefits | null;
	readonly dates: readonly ProjectDate[];
	/** Sourced statements that fit no field: capacity, progress, funding. */
	readonly statements: readonly { readonly label: Text; readonly text: string }[];
	/** Ours, with the inputs shown; empty where an input is doubtful. */
	readonly derived: readonly {
		readonly label: Text;
		readonly value: number;
		readonly unit: string;
		readonly formula: string;
	}[];
	readonly notes: readonly Text[];
	/** Of every value that has none of its own in `valueProvenance`. */
	readonly provenance: Provenance;
	readonly valueProvenance: ValueProvenance;
}

/** `site`: a position is known; `division`: known to the county only; `none`: not even that. */
export const PLACEMENTS = ['site', 'division', 'none'] as const;
export type Placement = (typeof PLACEMENTS)[number];
