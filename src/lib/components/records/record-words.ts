import type { FactDefinition } from '$lib/domain/territory/territory';
import type { Locale } from '$lib/domain/names';
import type { PartWords } from '$lib/domain/records/part-shape';
import type { FieldType, FieldUnit } from '$lib/domain/records/record-field';
import type { RecordKind } from '$lib/domain/records/record-kind';
import { m } from '$lib/paraglide/messages';
import { factUnit } from '$lib/ui/format';
import { LAND_USE_WORDS } from '../compare/cell-parts';
import { RECORD_FIELD_WORDS, RECORD_UNIT_WORDS } from '../exchange/field-words';
import { NEED_WORDS } from '../matching/verdict-words';
import { RISK_WORDS } from '../profile/benefit-rows';
import {
	CHAIN_ACTION_WORDS,
	FLAG_WORDS,
	LINK_BASIS_WORDS,
	LINK_POSITION_WORDS,
	LINK_STATE_WORDS,
	PARK_LEVEL_WORDS,
	STAGE_WORDS
} from '../words';

export const RECORD_KIND_WORDS: Readonly<Record<RecordKind, () => string>> = {
	division: m.kind_division,
	park: m.kind_park,
	site: m.edit_kind_site,
	enterprise: m.kind_enterprise,
	chain: m.kind_chain,
	project: m.kind_project
};

const of = RECORD_FIELD_WORDS;
const event = (word: () => string, planned: boolean) => () =>
	planned ? m.edit_field_planned({ event: word() }) : m.records_field_date_of({ event: word() });

/** Fields by their keys, as people know them. */
const FIELDS: Readonly<Record<string, () => string>> = {
	'name.zh': of.name_zh,
	'name.en': of.name_en,
	'name.ru': of.name_ru,
	'name.aliases': of.aliases,
	level: of.level,
	levelReported: of.level_reported,
	division: of.division,
	position: m.profile_position,
	outline: m.edit_field_outline,
	leadingIndustries: of.leading_industries,
	chains: of.chains,
	note: of.note,
	park: of.park,
	areaHa: m.edit_field_area,
	landUse: of.land_use,
	pollutionClass: of.pollution_class,
	state: m.edit_field_state,
	priceWanYuanPerMu: m.edit_field_price,
	seat: of.seat,
	kind: m.edit_field_kind,
	glyph: m.edit_field_glyph,
	colour: m.edit_field_colour,
	industryCodes: m.edit_field_industry_codes,
	links: of.links,
	flows: m.edit_field_flows,
	localSupply: m.edit_field_local_supply,
	leaders: m.edit_field_leaders,
	hosts: m.edit_field_hosts,
	gaps: m.edit_field_gaps,
	overrides: m.edit_field_overrides,
	facts: m.edit_field_statements,
	investor: of.investor,
	placeReported: of.place_reported,
	chainMapping: of.chain_mapping,
	stage: of.stage,
	stageReported: of.stage_reported,
	flags: of.flags,
	programmes: of.programmes,
	investmentWanYuan: of.investment_wan_yuan,
	investmentBound: of.investment_bound,
	landHa: of.land_ha,
	jobs: of.jobs,
	outputWanYuan: of.output_wan_yuan,
	taxWanYuan: of.tax_wan_yuan,
	'benefits.fixedAssetWanYuan': of.fixed_asset_wan_yuan,
	'benefits.paybackYears': of.payback_years,
	'benefits.localInputShare': of.local_input_share,
	'benefits.localJobShare': of.local_job_share,
	'benefits.yearRoundJobShare': of.year_round_job_share,
	'benefits.farmHouseholds': of.farm_households,
	'benefits.trainingPlaces': of.training_places,
	'benefits.energyTcePerYear': of.energy_tce_per_year,
	'benefits.pollutionEquivalentsPerYear': of.pollution_equivalents_per_year,
	'benefits.safetyRisk': of.safety_risk,
	'benefits.landSecured': of.land_secured,
	'benefits.procedureShare': of.procedure_share,
	'benefits.fundsShare': of.funds_share,
	'date.signed': event(m.event_signed, false),
	'date.signed.planned': event(m.event_signed, true),
	'date.commenced': event(m.event_commenced, false),
	'date.commenced.planned': event(m.event_commenced, true),
	'date.production': event(m.event_production, false),
	'date.production.planned': event(m.event_production, true),
	'date.capacity': event(m.event_capacity, false),
	'date.capacity.planned': event(m.event_capacity, true),
	statements: of.statements,
	notes: of.notes
};

type Facts = readonly FactDefinition[];

/** A field in words: that of a fact is its definition's; a key that is not known stays as it is. */
export function fieldWord(key: string, { facts, locale }: { facts: Facts; locale: Locale }): string {
	if (key.startsWith('fact.')) return facts.find((fact) => fact.key === key.slice(5))?.label[locale] ?? key.slice(5);
	const need = /^(?:needs|offer)\.(.+)$/.exec(key)?.[1];
	if (need !== undefined) return (NEED_WORDS as Readonly<Record<string, () => string>>)[need]?.() ?? key;
	return FIELDS[key]?.() ?? key;
}

/** Members of parts, by their keys. */
export const MEMBER_WORDS: Readonly<Record<string, () => string>> = {
	zh: m.edit_in_zh,
	en: m.edit_in_en,
	ru: m.edit_in_ru,
	aliases: of.aliases,
	position: m.profile_position,
	note: of.note,
	chain: m.kind_chain,
	role: m.edit_member_role,
	lead: m.edit_member_lead,
	links: m.kind_link,
	link: m.kind_link,
	words: m.edit_member_words,
	fill: m.edit_member_fill,
	ringLight: m.edit_member_ring_light,
	ringDark: m.edit_member_ring_dark,
	id: of.id,
	name: m.edit_member_name,
	basis: m.edit_member_basis,
	from: m.edit_member_from,
	to: m.edit_member_to,
	share: m.edit_member_share,
	enterprise: m.kind_enterprise,
	division: m.kind_division,
	text: m.edit_member_text,
	label: m.edit_member_label,
	state: m.edit_member_state,
	action: m.edit_member_action,
	reason: m.keep_reason,
	by: m.edit_member_by,
	on: m.edit_member_on
};
/** The place of a link along its chain is no place on the map. */
export const memberWord = (key: string, isCode: boolean): string =>
	key === 'position' && isCode ? m.profile_link_position() : (MEMBER_WORDS[key]?.() ?? key);

const POLLUTION: Readonly<Record<string, () => string>> = {
	1: m.edit_pollution_1,
	2: m.edit_pollution_2,
	3: m.edit_pollution_3
};

const CODES: Readonly<Record<PartWords, Readonly<Record<string, () => string>>>> = {
	stage: STAGE_WORDS,
	flag: FLAG_WORDS,
	bound: { exact: m.records_bound_exact, atLeast: m.records_bound_at_least, about: m.records_bound_about },
	parkLevel: PARK_LEVEL_WORDS,
	landUse: LAND_USE_WORDS,
	safetyRisk: RISK_WORDS,
	siteState: { free: m.edit_site_free, reserved: m.edit_site_reserved, used: m.edit_site_used },
	chainKind: { plan: m.edit_chain_plan, custom: m.edit_chain_custom, other: m.edit_chain_other },
	pollutionClass: POLLUTION,
	chainMapping: { ours: m.edit_mapping_ours, official: m.edit_mapping_official },
	linkPosition: LINK_POSITION_WORDS,
	linkBasis: LINK_BASIS_WORDS,
	linkState: LINK_STATE_WORDS,
	chainAction: CHAIN_ACTION_WORDS
};

export const codeWord = (words: PartWords, code: string | number): string => CODES[words][code]?.() ?? String(code);
/** Codes whose word, or who themselves, are what was typed. */
export const codesOfWord = (words: PartWords, typed: string): string[] =>
	Object.keys(CODES[words]).filter(
		(code) => code === typed || codeWord(words, code).toLowerCase() === typed.toLowerCase()
	);

/** The unit of an amount; `null`: it is a plain number. */
export function unitWord(unit: FieldUnit | null, locale: Locale): string | null {
	if (unit === null) return null;
	if (unit === 'percent') return '%';
	if (unit === 'yiYuan') return m.edit_unit_yi_yuan();
	if (unit === 'kVA') return 'kVA';
	const known = (RECORD_UNIT_WORDS as Readonly<Record<string, () => string>>)[unit];
	return known ? known() : (factUnit(unit, locale) ?? unit);
}

/** Headings under which the fields of a form stand, in their order. */
export const GROUPS = [
	'names',
	'kind',
	'place',
	'chains',
	'progress',
	'money',
	'needs',
	'offers',
	'benefits',
	'facts',
	'words'
] as const;
export type Group = (typeof GROUPS)[number];

export const GROUP_WORDS: Readonly<Record<Group, () => string>> = {
	names: m.edit_group_names,
	kind: m.edit_group_kind,
	place: m.edit_group_place,
	chains: m.edit_group_chains,
	progress: m.edit_group_progress,
	money: m.edit_group_money,
	needs: m.edit_group_needs,
	offers: m.edit_group_offers,
	benefits: m.edit_group_benefits,
	facts: m.edit_group_facts,
	words: m.edit_group_words
};

const BY_PREFIX: Readonly<Record<string, Group>> = {
	name: 'names',
	offer: 'offers',
	needs: 'needs',
	benefits: 'benefits',
	date: 'progress',
	fact: 'facts'
};
const BY_KEY: Readonly<Record<string, Group>> = {
	...groupAll('place', 'division', 'placeReported', 'park', 'position', 'seat', 'hosts'),
	...groupAll('chains', 'leadingIndustries', 'chains', 'links', 'chainMapping', 'flows', 'leaders', 'programmes'),
	...groupAll('progress', 'stage', 'stageReported', 'flags'),
	...groupAll('money', 'investmentWanYuan', 'investmentBound', 'landHa', 'jobs', 'outputWanYuan', 'taxWanYuan'),
	...groupAll('words', 'note', 'notes', 'statements', 'facts', 'gaps', 'overrides', 'localSupply')
};

function groupAll(group: Group, ...keys: string[]): Record<string, Group> {
	return Object.fromEntries(keys.map((key) => [key, group]));
}

export const groupOf = (key: string): Group => BY_KEY[key] ?? BY_PREFIX[key.split('.')[0] ?? ''] ?? 'kind';

/** Whether a field takes the whole width: what is long, or has parts of its own. */
export const isWide = (of: FieldType): boolean =>
	of.type === 'parts' || of.type === 'references' || (of.type === 'text' && of.lines === 'several');
