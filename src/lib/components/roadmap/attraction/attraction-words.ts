import { nameIn } from '$lib/domain/names';
import type { AgendaStanding } from '$lib/domain/roadmap/attraction/agenda';
import type {
	Campaign,
	ContactKind,
	ContactOutcome,
	LeadStage,
	LostReason,
	Season
} from '$lib/domain/roadmap/attraction/attraction';
import type { FunnelGroup } from '$lib/domain/roadmap/attraction/funnel';
import type { Lanes } from '$lib/domain/roadmap/attraction/lane-lines';
import type { LeadAction } from '$lib/domain/roadmap/attraction/lead-as-of';
import type { CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import type { Locale } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import type { Words } from '../../words';
import { dayWord } from '../roadmap-words';

export const SEASON_WORDS: Words<Season> = { winter: m.season_winter, spring: m.season_spring, other: m.season_other };

export const LEAD_STAGE_WORDS: Words<LeadStage> = {
	lead: m.lead_stage_lead,
	contacted: m.lead_stage_contacted,
	visited: m.lead_stage_visited,
	negotiating: m.lead_stage_negotiating,
	contracted: m.lead_stage_contracted,
	commenced: m.lead_stage_commenced,
	lost: m.lead_stage_lost,
	resting: m.lead_stage_resting
};

export const LOST_WORDS: Words<LostReason> = {
	elsewhere: m.lost_elsewhere,
	land: m.lost_land,
	factors: m.lost_factors,
	market: m.lost_market,
	funds: m.lost_funds,
	policy: m.lost_policy,
	noAnswer: m.lost_noanswer,
	other: m.lost_other,
	withdrawn: m.lost_withdrawn
};

export const CONTACT_WORDS: Words<ContactKind> = {
	visit: m.contact_visit,
	talk: m.contact_talk,
	call: m.contact_call,
	fair: m.contact_fair,
	reception: m.contact_reception
};

export const OUTCOME_WORDS: Words<ContactOutcome> = {
	nextStep: m.outcome_nextstep,
	interested: m.outcome_interested,
	undecided: m.outcome_undecided,
	declined: m.outcome_declined,
	noAnswer: m.outcome_noanswer
};

export const AGENDA_WORDS: Words<AgendaStanding> = {
	overdue: m.agenda_overdue,
	soon: m.agenda_soon,
	none: m.agenda_none,
	later: m.agenda_later,
	undated: m.agenda_undated
};

export const LANES_WORDS: Words<Lanes> = {
	both: m.attraction_lanes_both,
	attraction: m.attraction_lane,
	delivery: m.attraction_lane_delivery
};

export const FUNNEL_GROUP_WORDS: Words<FunnelGroup> = {
	campaign: m.funnel_by_campaign,
	chain: m.funnel_by_chain,
	region: m.funnel_by_region,
	unit: m.funnel_by_unit
};

/** The name of a campaign; of those of none, that they are. */
export const campaignName = (campaign: Campaign | null, locale: Locale): string =>
	campaign === null ? m.attraction_no_campaign() : nameIn(campaign.name, locale);

/** Links by name, in the order given. */
export const linkNames = (links: readonly string[], index: CatalogueIndex, locale: Locale): string[] =>
	links.map((id) => {
		const found = index.links.get(id);
		return found ? nameIn(found.link.name, locale) : id;
	});

export const divisionNames = (codes: readonly string[], index: CatalogueIndex, locale: Locale): string[] =>
	codes.map((code) => {
		const found = index.divisions.get(code);
		return found ? nameIn(found.name, locale) : code;
	});

/** Words in a row; that nobody said anything where there are none. */
export const listed = (words: readonly string[]): string =>
	words.length > 0 ? words.join(' · ') : m.attraction_unknown();

/** By when: a day, or that none is set. */
export const byWhen = ({ due }: Pick<LeadAction, 'due'>, locale: Locale): string =>
	due === null ? m.action_no_day() : m.action_by({ day: dayWord(due, locale) });
