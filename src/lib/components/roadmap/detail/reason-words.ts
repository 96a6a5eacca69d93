import type { Locale } from '$lib/domain/names';
import type { HealthReason } from '$lib/domain/roadmap/health';
import { MILESTONE_KINDS } from '$lib/domain/roadmap/milestone';
import type { NextAction } from '$lib/domain/roadmap/next-action';
import type { ProcedureDefinition } from '$lib/domain/roadmap/procedure';
import { m } from '$lib/paraglide/messages';
import { formatCount } from '$lib/ui/format';
import { dayWord, ISSUE_WORDS, MILESTONE_WORDS, spanWord } from '../roadmap-words';

interface Telling {
	readonly locale: Locale;
	readonly procedures: readonly ProcedureDefinition[];
}

const counted = (count: number, locale: Locale) => ({ count, shown: formatCount(count, locale) });

function procedureName(id: string, { locale, procedures }: Telling): string {
	return procedures.find((procedure) => procedure.id === id)?.name[locale] ?? id;
}

/** Why a project stands as it stands, in a sentence. */
export function reasonWord(reason: HealthReason, telling: Telling): string {
	const { locale } = telling;
	switch (reason.test) {
		case 'capacity-reached':
			return m.reason_capacity_reached();
		case 'suspended':
			return m.reason_suspended();
		case 'started-without-permit':
			return m.reason_started_without_permit();
		case 'nothing-due':
			return m.reason_nothing_due();
		case 'halted':
			return m.reason_halted({ since: spanWord(reason.from, locale) });
		case 'halt-unknown':
			return m.reason_halt_unknown({ since: spanWord(reason.from, locale) });
		case 'milestone-unknown':
			return m.reason_milestone_unknown({ milestone: MILESTONE_WORDS[reason.milestone.kind]() });
		case 'procedure-returned':
			return m.reason_procedure_returned({ procedure: procedureName(reason.procedure, telling) });
		case 'pledge-overdue':
			return m.reason_pledge_overdue({
				procedure: procedureName(reason.procedure, telling),
				...counted(reason.days, locale)
			});
		case 'milestone-overdue':
		case 'forecast-after-due':
		case 'forecast-passed':
		case 'slipped':
			return MILESTONE_REASONS[reason.test]({
				milestone: MILESTONE_WORDS[reason.milestone.kind](),
				...counted(reason.days, locale)
			});
		case 'rule-blocks':
		case 'rule-missed':
		case 'rule-out-of-reach':
		case 'rule-undetermined':
			return RULE_REASONS[reason.test]({ rule: reason.verdict.rule.name[locale] });
	}
}

/** What stops a project, then rules, pledges and procedures, then its own dates from the first milestone on. */
export const weightiestFirst = (reasons: readonly HealthReason[]): HealthReason[] =>
	[...reasons].sort((a, b) => weightOf(a) - weightOf(b));

function weightOf(reason: HealthReason): number {
	if ('milestone' in reason) return 3 + MILESTONE_KINDS.indexOf(reason.milestone.kind);
	if ('verdict' in reason) return reason.test === 'rule-blocks' ? 0 : 1;
	return 'procedure' in reason ? 2 : 0;
}

const MILESTONE_REASONS = {
	'milestone-overdue': m.reason_milestone_overdue,
	'forecast-after-due': m.reason_forecast_after_due,
	'forecast-passed': m.reason_forecast_passed,
	slipped: m.reason_slipped
} as const;

const RULE_REASONS = {
	'rule-blocks': m.reason_rule_blocks,
	'rule-missed': m.reason_rule_missed,
	'rule-out-of-reach': m.reason_rule_out_of_reach,
	'rule-undetermined': m.reason_rule_undetermined
} as const;

/** What is to be done next. */
export function actionWord(action: NextAction, telling: Telling): string {
	switch (action.kind) {
		case 'pledge':
			return m.action_pledge({ procedure: procedureName(action.procedure, telling) });
		case 'returned':
			return m.action_returned({ procedure: procedureName(action.procedure, telling) });
		case 'procedure':
			return m.action_procedure({ procedure: procedureName(action.procedure, telling) });
		case 'issue':
			return m.action_issue({ issue: ISSUE_WORDS[action.issue.kind]() });
		case 'resume':
			return m.action_resume();
		case 'milestone':
			return m.action_milestone({ milestone: MILESTONE_WORDS[action.milestone.kind]() });
	}
}

export const dueWord = (action: NextAction, locale: Locale): string =>
	action.due === null ? m.action_no_day() : m.action_by({ day: dayWord(action.due, locale) });
