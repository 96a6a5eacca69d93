import type { Locale, Text } from '../names.ts';
import type { Enterprise } from '../territory/territory.ts';
import type { Chain, ChainLink } from './chain.ts';

/** How a link stands, on the evidence at hand. `docs/method.md` has the rule in words. */
export const LINK_STATES = ['strong', 'present', 'weak', 'missing', 'unknown'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** 建链、强链、补链、延链. */
export const CHAIN_ACTIONS = ['build', 'strengthen', 'supplement', 'extend'] as const;
export type ChainAction = (typeof CHAIN_ACTIONS)[number];

/** A person's judgement in place of the derived one. It never stands without its reason. */
export interface LinkOverride {
	readonly link: string;
	readonly state: LinkState;
	/** `null`: no action is called for. */
	readonly action: ChainAction | null;
	/** In all languages as the pack's keepers give it, or as a reader wrote it. */
	readonly reason: Text | string;
	/** Who judged; `null` where nobody is named. */
	readonly by: string | null;
	/** Day of the judgement, `2026-11-24`. */
	readonly on: string;
	/** `pack`: part of the territory's data; `reader`: kept in this browser only. */
	readonly kept: 'pack' | 'reader';
}

/** What is known to stand on a link: records, never a guess. Rows are rows of the `ProjectTable` it was made from. */
export interface LinkEvidence {
	/** Enterprises whose record names the link, in catalogue order. */
	readonly producers: readonly Enterprise[];
	/** Those of `producers` that lead the chain. */
	readonly leaders: readonly Enterprise[];
	/** Producers by `producers` and `producing` together, one that stands in both counted once (`countProducers`). */
	readonly producerCount: number;
	/** Projects on the link that are not withdrawn: in production or at capacity; commenced or under construction; contracted or in procedures; planned or negotiating. */
	readonly producing: readonly number[];
	readonly building: readonly number[];
	readonly contracted: readonly number[];
	readonly candidates: readonly number[];
	/** Disclosed investment of the rows of all four lists, and how many of them disclose none. */
	readonly investmentWanYuan: number;
	readonly undisclosed: number;
}

/** Why a link has its state and action: codes with the numbers or links they speak of, for the interface to put in words. */
export type AssessmentReason =
	| { readonly code: 'producers'; readonly count: number; readonly leaders: number }
	| { readonly code: 'building'; readonly count: number }
	| { readonly code: 'no-producer' }
	/** Enterprises of the chain whose link no record names: one of them may fill this link. Said wherever no producer is known. */
	| { readonly code: 'unplaced-enterprises'; readonly count: number }
	/** No enterprise or project of the whole chain is placed on any link. */
	| { readonly code: 'no-evidence-in-chain' }
	/** A direct supplier, present or strong, from which the chain can be extended. */
	| { readonly code: 'supplied-by'; readonly link: ChainLink }
	/** A sourced statement names the link as a gap; said beside a producer too, where the two disagree. */
	| { readonly code: 'stated-gap'; readonly gap: Chain['gaps'][number] };

export interface LinkJudgement {
	readonly state: LinkState;
	readonly action: ChainAction | null;
}

export interface LinkAssessment extends LinkJudgement {
	readonly link: ChainLink;
	readonly evidence: LinkEvidence;
	/** What the rule says, whether or not it is overridden: of this link without its override, of its suppliers with theirs. */
	readonly derived: LinkJudgement;
	readonly reasons: readonly AssessmentReason[];
	readonly override: LinkOverride | null;
}

export interface ChainAssessment {
	readonly chain: Chain;
	/** In chain order. */
	readonly links: readonly LinkAssessment[];
	/** Enterprises of the chain whose link no record names. */
	readonly unplaced: readonly Enterprise[];
	/** Rows of the chain that name none of its links, withdrawn ones left out. */
	readonly unplacedRows: readonly number[];
}

/** The reason of a judgement in a language, if it was given in several. */
export const overrideReason = ({ reason }: Pick<LinkOverride, 'reason'>, locale: Locale): string =>
	typeof reason === 'string' ? reason : reason[locale];

/** Missing and weak links: what a chain's sentence counts as gaps. */
export const isGap = ({ state }: LinkJudgement): boolean => state === 'missing' || state === 'weak';
