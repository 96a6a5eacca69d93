import { standingOfAction, untouchedDays } from '$lib/domain/roadmap/attraction/agenda';
import type { Campaign } from '$lib/domain/roadmap/attraction/attraction';
import { funnelOf, type FunnelRow } from '$lib/domain/roadmap/attraction/funnel';
import type { Contact, FollowedLead, LeadAction } from '$lib/domain/roadmap/attraction/lead-as-of';
import type { Day } from '$lib/domain/roadmap/day';
import type { Sheet, SheetCell } from '$lib/domain/selection/record/document';
import { m } from '$lib/paraglide/messages';
import {
	AGENDA_WORDS,
	campaignName,
	CONTACT_WORDS,
	divisionNames,
	LEAD_STAGE_WORDS,
	linkNames,
	LOST_WORDS,
	OUTCOME_WORDS,
	SEASON_WORDS
} from '../attraction/attraction-words';
import { dayWord } from '../roadmap-words';
import { aboutSheet } from './about-sheet';
import type { Telling } from './report-words';

interface Plan {
	readonly campaigns: readonly Campaign[];
	readonly leads: readonly FollowedLead[];
}

interface Column<Row> {
	readonly head: string;
	readonly width: number;
	readonly cell: (row: Row) => SheetCell;
}

/** The attraction plan as a workbook: campaigns, leads, contacts, actions, the funnel, and what they are. */
export function attractionSheets(telling: Telling, { campaigns, leads }: Plan): Sheet[] {
	const { asOf } = telling.facts.basis;
	const contacts = leads.flatMap((followed) => followed.contacts.map((contact) => ({ followed, contact })));
	const actions = leads.flatMap((followed) => followed.actions.map((action) => ({ followed, action })));
	const sheet = <Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Sheet => ({
		name,
		widths: columns.map(({ width }) => width),
		frozen: { rows: 4, columns: 1 },
		rows: [
			[{ value: m.report_attraction_title(), tone: 'title', span: columns.length }],
			[{ value: telling.facts.portfolio.banner[telling.locale], tone: 'mark', span: columns.length }],
			[{ value: noteOf(name), tone: 'muted', span: columns.length }],
			columns.map(({ head }): SheetCell => ({ value: head, tone: 'head' })),
			...rows.map((row) => columns.map(({ cell }) => cell(row)))
		]
	});
	return [
		sheet(m.report_sheet_campaigns(), campaignColumns(telling, leads), campaigns),
		sheet(m.report_sheet_leads(), leadColumns(telling, campaigns), leads),
		sheet(m.report_sheet_contacts(), contactColumns(telling), contacts),
		sheet(m.report_sheet_actions(), actionColumns(telling), actions),
		sheet(m.report_sheet_funnel(), funnelColumns(), funnelOf(leads, asOf)),
		aboutSheet(m.report_attraction_title(), telling)
	];
}

/** The funnel says how it counts; the others whom they are for. */
const noteOf = (sheet: string): string => (sheet === m.report_sheet_funnel() ? m.funnel_note() : m.report_internal());

const count = (value: number): SheetCell => ({ value, format: '#,##0' });
const orUnknown = (value: string | null): SheetCell => value ?? { value: m.attraction_unknown(), tone: 'muted' };
const numberOr = (value: number | null, format = '#,##0'): SheetCell =>
	value === null ? { value: m.attraction_unknown(), tone: 'muted' } : { value, format };
const several = (words: readonly string[]): SheetCell => orUnknown(words.length > 0 ? words.join('\n') : null);
const dayCell = (day: Day | null, { locale }: Telling): SheetCell => (day === null ? null : dayWord(day, locale));

function campaignColumns(telling: Telling, leads: readonly FollowedLead[]): Column<Campaign>[] {
	const { facts, locale } = telling;
	const own = ({ id }: Campaign) => leads.filter(({ lead }) => lead.campaign === id);
	return [
		{ head: m.kind_campaign(), width: 32, cell: (campaign) => campaignName(campaign, locale) },
		{ head: m.plan_field_season(), width: 12, cell: ({ season }) => SEASON_WORDS[season]() },
		{ head: m.plan_field_first(), width: 14, cell: ({ first }) => dayCell(first, telling) },
		{ head: m.plan_field_last(), width: 14, cell: ({ last }) => dayCell(last, telling) },
		{ head: m.campaign_goal(), width: 36, cell: ({ goal }) => orUnknown(goal) },
		{ head: m.report_menu_unit(), width: 18, cell: ({ unit }) => orUnknown(unit) },
		{ head: m.plan_field_officer(), width: 14, cell: ({ officer }) => orUnknown(officer) },
		{ head: m.campaign_links(), width: 24, cell: ({ links }) => several(linkNames(links, facts.index, locale)) },
		{ head: m.campaign_regions(), width: 16, cell: ({ regions }) => several(regions) },
		{
			head: m.campaign_divisions(),
			width: 18,
			cell: ({ divisions }) => several(divisionNames(divisions, facts.index, locale))
		},
		{ head: m.report_sheet_leads(), width: 10, cell: (campaign) => count(own(campaign).length) },
		{
			head: m.report_column_open(),
			width: 10,
			cell: (campaign) => count(own(campaign).filter(({ isOpen }) => isOpen).length)
		}
	];
}

function leadColumns(telling: Telling, campaigns: readonly Campaign[]): Column<FollowedLead>[] {
	const { facts, locale } = telling;
	const { asOf } = facts.basis;
	const campaignOf = ({ lead }: FollowedLead) => campaigns.find(({ id }) => id === lead.campaign) ?? null;
	return [
		{ head: m.lead_enterprise(), width: 28, cell: ({ lead }) => lead.enterprise },
		{ head: m.kind_campaign(), width: 28, cell: (lead) => campaignName(campaignOf(lead), locale) },
		{ head: m.lead_from(), width: 12, cell: ({ lead }) => orUnknown(lead.region) },
		{ head: m.lead_links(), width: 20, cell: ({ lead }) => several(linkNames(lead.links, facts.index, locale)) },
		{
			head: m.lead_may_go(),
			width: 16,
			cell: ({ lead }) => several(divisionNames(lead.divisions, facts.index, locale))
		},
		{ head: m.lead_investment(), width: 14, cell: ({ lead }) => numberOr(lead.investmentWanYuan) },
		{ head: m.funnel_stage(), width: 12, cell: ({ stage }) => LEAD_STAGE_WORDS[stage]() },
		{ head: m.plan_field_reason(), width: 16, cell: ({ reason }) => reason && LOST_WORDS[reason]() },
		{ head: m.lead_since(), width: 14, cell: ({ lead }) => dayCell(lead.since, telling) },
		{ head: m.lead_last_touched(), width: 14, cell: ({ touched }) => dayCell(touched, telling) },
		{
			head: m.report_column_untouched(),
			width: 10,
			cell: (lead) => {
				const days = untouchedDays(lead, asOf);
				return days === null ? null : count(days);
			}
		},
		{ head: m.report_menu_unit(), width: 18, cell: ({ lead }) => orUnknown(lead.unit) },
		{ head: m.plan_field_officer(), width: 14, cell: ({ lead }) => orUnknown(lead.officer) },
		{
			head: m.lead_next(),
			width: 32,
			cell: ({ next, isOpen }) => next?.text ?? (isOpen ? { value: AGENDA_WORDS.none(), tone: 'mark' } : null)
		},
		{ head: m.report_column_due(), width: 14, cell: ({ next }) => dayCell(next?.due ?? null, telling) },
		{ head: m.lead_project(), width: 14, cell: ({ project }) => project }
	];
}

interface LeadContact {
	readonly followed: FollowedLead;
	readonly contact: Contact;
}

const contactColumns = (telling: Telling): Column<LeadContact>[] => [
	{ head: m.plan_field_on(), width: 14, cell: ({ contact }) => dayCell(contact.on, telling) },
	{ head: m.lead_enterprise(), width: 28, cell: ({ followed }) => followed.lead.enterprise },
	{ head: m.plan_field_contact(), width: 12, cell: ({ contact }) => CONTACT_WORDS[contact.contact]() },
	{ head: m.plan_field_outcome(), width: 14, cell: ({ contact }) => OUTCOME_WORDS[contact.outcome]() },
	{ head: m.plan_field_place(), width: 18, cell: ({ contact }) => orUnknown(contact.place) },
	{ head: m.plan_field_by(), width: 14, cell: ({ contact }) => orUnknown(contact.by) },
	{ head: m.plan_field_text(), width: 48, cell: ({ contact }) => orUnknown(contact.text) },
	{ head: m.report_column_recorded(), width: 14, cell: ({ contact }) => dayCell(contact.recordedOn, telling) }
];

interface OwnAction {
	readonly followed: FollowedLead;
	readonly action: LeadAction;
}

const actionColumns = (telling: Telling): Column<OwnAction>[] => [
	{ head: m.lead_enterprise(), width: 28, cell: ({ followed }) => followed.lead.enterprise },
	{ head: m.plan_field_action(), width: 40, cell: ({ action }) => action.text },
	{ head: m.plan_field_owner(), width: 18, cell: ({ action }) => orUnknown(action.owner) },
	{ head: m.plan_field_due(), width: 14, cell: ({ action }) => dayCell(action.due, telling) },
	{ head: m.report_column_done(), width: 14, cell: ({ action }) => dayCell(action.done, telling) },
	{
		head: m.report_column_standing(),
		width: 16,
		cell: ({ action }) =>
			action.done === null ? AGENDA_WORDS[standingOfAction(action, telling.facts.basis.asOf)]() : null
	}
];

const funnelColumns = (): Column<FunnelRow>[] => [
	{ head: m.funnel_stage(), width: 16, cell: ({ stage }) => LEAD_STAGE_WORDS[stage]() },
	{ head: m.funnel_reached(), width: 10, cell: ({ reached }) => count(reached) },
	{ head: m.funnel_now(), width: 10, cell: ({ now }) => count(now) },
	{ head: m.funnel_on(), width: 10, cell: ({ wentOn }) => count(wentOn) },
	{
		head: m.report_column_share(),
		width: 12,
		cell: ({ conversion }) => (conversion === null ? null : { value: conversion, format: '0.0%' })
	},
	{ head: m.report_column_undecided(), width: 10, cell: ({ undecided }) => count(undecided) },
	{ head: m.report_column_resting(), width: 10, cell: ({ resting }) => count(resting) },
	{
		head: m.report_column_lost(),
		width: 28,
		cell: ({ lost }) =>
			lost
				.map(({ reason, count }) => `${reason ? LOST_WORDS[reason]() : m.attraction_unknown()} ${count}`)
				.join('\n') || null
	},
	{ head: m.report_column_left_days(), width: 14, cell: ({ medianDays }) => numberOr(medianDays, '0.#') },
	{ head: m.report_column_left(), width: 10, cell: ({ left }) => count(left) },
	{
		head: m.report_column_here_days(),
		width: 14,
		cell: ({ waiting }) => (waiting ? { value: waiting.medianDays, format: '0.#' } : null)
	},
	{
		head: m.report_column_here_most(),
		width: 12,
		cell: ({ waiting }) => (waiting ? count(waiting.mostDays) : null)
	}
];
