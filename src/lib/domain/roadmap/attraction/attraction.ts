import type { LinkId } from '../../chain/chain.ts';
import type { Name } from '../../names.ts';
import type { ProjectId } from '../../project/project.ts';
import type { DivisionCode } from '../../territory/territory.ts';
import type { Day } from '../day.ts';

export type CampaignId = string & { readonly __brand: 'CampaignId' };
export type LeadId = string & { readonly __brand: 'LeadId' };

/** 冬季攻势（winter preparation）、春季、其他. */
export const SEASONS = ['winter', 'spring', 'other'] as const;
export type Season = (typeof SEASONS)[number];

/** An effort to attract: which links are to be filled, whom to approach, where, when, by whom. */
export interface Campaign {
	readonly id: CampaignId;
	readonly name: Omit<Name, 'aliases'>;
	readonly season: Season;
	readonly first: Day;
	readonly last: Day;
	/** What is to be reached, in the words of whoever set it; `null`: nobody said. */
	readonly goal: string | null;
	readonly unit: string | null;
	/** By role, never by name. */
	readonly officer: string | null;
	/** Links to be filled. */
	readonly links: readonly LinkId[];
	/** Where it goes: names of regions, as written. */
	readonly regions: readonly string[];
	/** For whom it recruits; empty: not settled. */
	readonly divisions: readonly DivisionCode[];
	readonly recordedOn: Day;
}

/** A campaign as the database keeps it. */
export interface KeptCampaign extends Campaign {
	/** 1 as first recorded; each correction adds one. */
	readonly version: number;
}

/** 线索、对接、考察、在谈、签约、开工: the way of a lead, in order. */
export const FUNNEL_STAGES = ['lead', 'contacted', 'visited', 'negotiating', 'contracted', 'commenced'] as const;
export type FunnelStage = (typeof FUNNEL_STAGES)[number];

/** Where a lead can stand: on the way, lost (流失), or resting (搁置) until somebody takes it up again. */
export const LEAD_STAGES = [...FUNNEL_STAGES, 'lost', 'resting'] as const;
export type LeadStage = (typeof LEAD_STAGES)[number];

/** Why a lead was lost; `withdrawn` follows from its project and is never typed. */
export const LOST_REASONS = ['elsewhere', 'land', 'factors', 'market', 'funds', 'policy', 'noAnswer', 'other'] as const;
export type LostReason = (typeof LOST_REASONS)[number] | 'withdrawn';

/** 走访、洽谈、通话、展会、来访. */
export const CONTACT_KINDS = ['visit', 'talk', 'call', 'fair', 'reception'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export const CONTACT_OUTCOMES = ['nextStep', 'interested', 'undecided', 'declined', 'noAnswer'] as const;
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];

/** What an entry says happened; `on` in the entry is the day of it. */
export type LeadEvent =
	| {
			readonly kind: 'stage';
			readonly stage: LeadStage;
			readonly reason: LostReason | null;
			readonly note: string | null;
	  }
	| {
			readonly kind: 'contact';
			readonly contact: ContactKind;
			readonly place: string | null;
			/** By role. */
			readonly by: string | null;
			readonly outcome: ContactOutcome;
			readonly text: string | null;
	  }
	| {
			readonly kind: 'action';
			readonly action: string;
			readonly text: string;
			readonly owner: string | null;
			readonly due: Day | null;
	  }
	| { readonly kind: 'done'; readonly action: string }
	/** The project it became; `null`: it is none after all. */
	| { readonly kind: 'project'; readonly project: ProjectId | null };

/** A line of a lead's history; lines are only added. */
export type LeadEntry = LeadEvent & {
	/** The day it speaks of. */
	readonly on: Day;
	/** The day it was written down. */
	readonly recordedOn: Day;
	/** Order of writing; no two entries of a lead have the same. */
	readonly sequence: number;
};

/** Somebody who may invest (招商线索), and what was done about it. */
export interface Lead {
	readonly id: LeadId;
	/** `null`: of no campaign. */
	readonly campaign: CampaignId | null;
	/** The enterprise or investor, as named. */
	readonly enterprise: string;
	/** Where it comes from; `null`: not known. */
	readonly region: string | null;
	readonly links: readonly LinkId[];
	/** Where it may go; empty: not settled. */
	readonly divisions: readonly DivisionCode[];
	/** Estimated by us, 万元; `null`: nobody has. */
	readonly investmentWanYuan: number | null;
	readonly unit: string | null;
	/** By role. */
	readonly officer: string | null;
	/** The day it came up. */
	readonly since: Day;
	readonly recordedOn: Day;
	readonly entries: readonly LeadEntry[];
}

/** A lead as the database keeps it. */
export interface KeptLead extends Lead {
	/** 1 as first recorded; each entry adds one. */
	readonly version: number;
}

/** All of a portfolio. */
export interface AttractionPlan {
	readonly campaigns: readonly KeptCampaign[];
	readonly leads: readonly KeptLead[];
}

/** What goes out to whoever asks: of a plan that is not for them nothing but that it is not. */
export interface ShownPlan extends AttractionPlan {
	readonly isShown: boolean;
}

/** The first four stages: somebody has to act next. */
export const isOpenStage = (stage: LeadStage): boolean =>
	stage === 'lead' || stage === 'contacted' || stage === 'visited' || stage === 'negotiating';

/** From the signing on the delivery lane has it. */
export const isDeliveryStage = (stage: LeadStage): boolean => stage === 'contracted' || stage === 'commenced';
