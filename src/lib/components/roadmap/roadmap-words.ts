import { nameIn, type Locale } from '$lib/domain/names';
import { type Day, isoOf, type DaySpan } from '$lib/domain/roadmap/day';
import type { RuleEvent } from '$lib/domain/roadmap/events';
import type { IssueKind } from '$lib/domain/roadmap/issue';
import type { MilestoneKind, DayRange } from '$lib/domain/roadmap/milestone';
import type { ProcedureStanding, SiteTransfer } from '$lib/domain/roadmap/procedure';
import type { RateName } from '$lib/domain/roadmap/rates';
import type { BarKind } from '$lib/domain/roadmap/timeline/bars';
import type { Standing } from '$lib/domain/roadmap/timeline/groups';
import type { TimelineGroup } from '$lib/domain/roadmap/timeline/timeline-view';
import { m } from '$lib/paraglide/messages';
import type { Explorer } from '$lib/state/explorer.svelte';
import { formatCount, formatPartialDate } from '$lib/ui/format';
import { STAGE_WORDS, type Words } from '../words';

export const STANDING_WORDS: Words<Standing> = {
	done: m.health_done,
	blocked: m.health_blocked,
	overdue: m.health_overdue,
	atRisk: m.health_at_risk,
	unknown: m.health_unknown,
	onTrack: m.health_on_track,
	withdrawn: m.health_withdrawn
};

export const MILESTONE_WORDS: Words<MilestoneKind> = {
	signing: m.milestone_signing,
	proceduresComplete: m.milestone_procedures_complete,
	permit: m.milestone_permit,
	commencement: m.milestone_commencement,
	civilComplete: m.milestone_civil_complete,
	equipmentInstalled: m.milestone_equipment_installed,
	acceptance: m.milestone_acceptance,
	production: m.milestone_production,
	capacity: m.milestone_capacity
};

/** What a rule asks for or counts from. */
export const RULE_EVENT_WORDS: Words<RuleEvent> = {
	...MILESTONE_WORDS,
	suspension: m.event_suspension,
	suspensionReported: m.event_suspension_reported,
	permitReverified: m.event_permit_reverified,
	suspensionEnded: m.event_suspension_ended,
	resumption: m.event_resumption,
	resumptionReported: m.event_resumption_reported
};

export const GROUP_WORDS: Words<TimelineGroup> = {
	division: m.roadmap_group_division,
	chain: m.roadmap_group_chain,
	unit: m.roadmap_group_unit,
	stage: m.roadmap_group_stage
};

export const BAR_WORDS: Words<BarKind> = {
	preparation: m.roadmap_bar_preparation,
	civil: m.roadmap_bar_civil,
	equipment: m.roadmap_bar_equipment,
	running: m.roadmap_bar_running,
	open: m.roadmap_bar_open
};

export const RATE_WORDS: Words<RateName> = {
	commencement: m.rate_commencement,
	funds: m.rate_funds,
	investment: m.rate_investment,
	production: m.rate_production
};

export const PROCEDURE_WORDS: Words<ProcedureStanding> = {
	'not-needed': m.procedure_not_needed,
	done: m.procedure_done,
	conditional: m.procedure_conditional,
	submitted: m.procedure_submitted,
	returned: m.procedure_returned,
	'not-begun': m.procedure_not_begun,
	unknown: m.procedure_unknown
};

export const SITE_WORDS: Words<SiteTransfer> = {
	transfer: m.site_transfer,
	allocation: m.site_allocation,
	lease: m.site_lease,
	existing: m.site_existing
};

export const ISSUE_WORDS: Words<IssueKind> = {
	land: m.issue_land,
	power: m.issue_power,
	water: m.issue_water,
	heat: m.issue_heat,
	funds: m.issue_funds,
	labour: m.issue_labour,
	procedures: m.issue_procedures,
	environment: m.issue_environment,
	other: m.issue_other
};

/** `2026-11-20` in the reader's language. */
export const dayWord = (day: Day, locale: Locale): string => formatPartialDate(isoOf(day), locale);

/** A date as it is known: to the day, else from and to. */
export const spanWord = ({ earliest, latest }: DaySpan, locale: Locale): string =>
	earliest === latest ? dayWord(earliest, locale) : `${dayWord(earliest, locale)} – ${dayWord(latest, locale)}`;

/** `+9 days`, `±0`, `−3 days`; between two numbers where a date is known to a month only. */
export function slipWord({ least, most }: DayRange, locale: Locale): string {
	const signed = (days: number) =>
		days === 0 ? '±0' : `${days > 0 ? '+' : '−'}${formatCount(Math.abs(days), locale)}`;
	const shown = least === most ? signed(least) : `${signed(least)}…${signed(most)}`;
	return m.roadmap_slip({ shown });
}

/** The name of a group of the timeline. */
export function groupName(key: string | null, group: TimelineGroup, { index, locale }: Explorer): string {
	if (key === null) return m.roadmap_group_unknown();
	switch (group) {
		case 'division': {
			const division = index.divisions.get(key);
			return division ? nameIn(division.name, locale) : key;
		}
		case 'chain': {
			const chain = index.chains.get(key as never);
			return chain ? nameIn(chain.name, locale) : key;
		}
		case 'unit':
			return key;
		case 'stage':
			return STAGE_WORDS[key as keyof typeof STAGE_WORDS]?.() ?? key;
	}
}
