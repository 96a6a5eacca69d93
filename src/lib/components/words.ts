import type { ChainAction, LinkState } from '$lib/domain/chain/assessment';
import type { LinkBasis, LinkPosition } from '$lib/domain/chain/chain';
import type { FilterField } from '$lib/domain/explore/filter';
import type { GroupKey, LayerId, SelectionKind, Shade, SortKey } from '$lib/domain/explore/view';
import type { Commitment, Flag, Placement, ProjectDate, Stage } from '$lib/domain/project/project';
import type { Confidence, SourceKind } from '$lib/domain/provenance';
import type { DivisionLevel, ParkLevel } from '$lib/domain/territory/territory';
import { m } from '$lib/paraglide/messages';

/** The domain's words in the reader's language. Functions, because the language is known only when they are called. */
export type Words<Key extends string> = Readonly<Record<Key, () => string>>;

export const STAGE_WORDS: Words<Stage> = {
	planned: m.stage_planned,
	negotiating: m.stage_negotiating,
	contracted: m.stage_contracted,
	procedures: m.stage_procedures,
	commenced: m.stage_commenced,
	construction: m.stage_construction,
	production: m.stage_production,
	capacity: m.stage_capacity
};

export const SHORT_STAGE_WORDS: Words<Stage> = {
	planned: m.stage_short_planned,
	negotiating: m.stage_short_negotiating,
	contracted: m.stage_short_contracted,
	procedures: m.stage_short_procedures,
	commenced: m.stage_short_commenced,
	construction: m.stage_short_construction,
	production: m.stage_short_production,
	capacity: m.stage_short_capacity
};

export const COMMITMENT_WORDS: Words<Commitment> = {
	candidate: m.commitment_candidate,
	contracted: m.commitment_contracted,
	committed: m.commitment_committed
};

export const FLAG_WORDS: Words<Flag> = {
	continued: m.flag_continued,
	suspended: m.flag_suspended,
	withdrawn: m.flag_withdrawn
};

export const CONFIDENCE_WORDS: Words<Confidence> = {
	high: m.confidence_high,
	medium: m.confidence_medium,
	low: m.confidence_low,
	unsourced: m.confidence_unsourced
};

export const PARK_LEVEL_WORDS: Words<ParkLevel> = {
	national: m.park_level_national,
	provincial: m.park_level_provincial,
	municipal: m.park_level_municipal,
	county: m.park_level_county,
	'sub-park': m.park_level_sub_park,
	enterprise: m.park_level_enterprise,
	unverified: m.park_level_unverified
};

export const DIVISION_LEVEL_WORDS: Words<DivisionLevel> = {
	district: m.division_level_district,
	county: m.division_level_county,
	'county-level city': m.division_level_county_level_city
};

export const LINK_POSITION_WORDS: Words<LinkPosition> = {
	upstream: m.link_position_upstream,
	midstream: m.link_position_midstream,
	downstream: m.link_position_downstream
};

export const LINK_BASIS_WORDS: Words<LinkBasis> = {
	official: m.link_basis_official,
	sourced: m.link_basis_sourced,
	generic: m.link_basis_generic
};

export const SHORT_BASIS_WORDS: Words<LinkBasis> = {
	official: m.graph_legend_official,
	sourced: m.graph_legend_sourced,
	generic: m.graph_legend_generic
};

export const LINK_STATE_WORDS: Words<LinkState> = {
	strong: m.link_state_strong,
	present: m.link_state_present,
	weak: m.link_state_weak,
	missing: m.link_state_missing,
	unknown: m.link_state_unknown
};

export const CHAIN_ACTION_WORDS: Words<ChainAction> = {
	build: m.chain_action_build,
	strengthen: m.chain_action_strengthen,
	supplement: m.chain_action_supplement,
	extend: m.chain_action_extend
};

/** One character for the seal of an action. */
export const ACTION_SEAL: Words<ChainAction> = {
	build: m.chain_action_seal_build,
	strengthen: m.chain_action_seal_strengthen,
	supplement: m.chain_action_seal_supplement,
	extend: m.chain_action_seal_extend
};

export const PLACEMENT_WORDS: Words<Placement> = {
	site: m.placement_site,
	division: m.placement_division,
	none: m.placement_none
};

export const SOURCE_KIND_WORDS: Words<SourceKind> = {
	government: m.source_kind_government,
	news: m.source_kind_news,
	repost: m.source_kind_repost,
	dataset: m.source_kind_dataset,
	derived: m.source_kind_derived,
	submission: m.source_kind_submission,
	demonstration: m.source_kind_demonstration
};

export const EVENT_WORDS: Words<ProjectDate['event']> = {
	signed: m.event_signed,
	commenced: m.event_commenced,
	resumed: m.event_resumed,
	trial: m.event_trial,
	production: m.event_production,
	capacity: m.event_capacity,
	acceptance: m.event_acceptance,
	other: m.event_other
};

export const KIND_WORDS: Words<SelectionKind> = {
	division: m.kind_division,
	park: m.kind_park,
	site: m.kind_site,
	project: m.kind_project,
	chain: m.kind_chain,
	link: m.kind_link,
	enterprise: m.kind_enterprise,
	campaign: m.kind_campaign,
	lead: m.kind_lead
};

export const LAYER_WORDS: Words<LayerId> = {
	online: m.layer_online,
	neighbours: m.layer_neighbours,
	divisions: m.layer_divisions,
	sites: m.layer_sites,
	water: m.layer_water,
	rail: m.layer_rail,
	places: m.layer_places,
	parks: m.layer_parks,
	projects: m.layer_projects
};

export const SHADE_WORDS: Words<Shade> = {
	projects: m.shade_projects,
	investment: m.shade_investment,
	jobs: m.shade_jobs,
	land: m.shade_land,
	age: m.shade_age
};

export const SORT_WORDS: Words<SortKey> = {
	investment: m.sort_investment,
	land: m.sort_land,
	jobs: m.sort_jobs,
	asOf: m.sort_asOf,
	name: m.sort_name,
	stage: m.sort_stage,
	division: m.sort_division,
	chain: m.sort_chain
};

export const GROUP_WORDS: Words<GroupKey> = { division: m.sort_division, chain: m.sort_chain, stage: m.sort_stage };

export const FIELD_WORDS: Words<FilterField> = {
	divisions: m.filter_field_divisions,
	chains: m.filter_field_chains,
	links: m.filter_field_links,
	parkLevels: m.filter_field_parkLevels,
	stages: m.filter_field_stages,
	programmes: m.filter_field_programmes,
	flags: m.filter_field_flags,
	confidences: m.filter_field_confidences,
	investmentWanYuan: m.filter_field_investmentWanYuan,
	landHa: m.filter_field_landHa,
	jobs: m.filter_field_jobs,
	asOfYear: m.filter_field_asOfYear,
	area: m.filter_field_area,
	text: m.filter_field_text
};
