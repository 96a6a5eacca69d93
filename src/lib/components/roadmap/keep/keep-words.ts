import type { Locale } from '$lib/domain/names';
import type { ResponsibleField } from '$lib/domain/roadmap/history';
import {
	MOST_WAN_YUAN,
	MOST_WORDS,
	type KeepProblem,
	type KeepProblemCode
} from '$lib/domain/roadmap/keep/typed-fields';
import type { MoneyField } from '$lib/domain/roadmap/month-money';
import type { ChangeReason } from '$lib/domain/roadmap/stage-transitions';
import { m } from '$lib/paraglide/messages';
import { formatCount, semicolonOf } from '$lib/ui/format';
import { FLAG_WORDS, type Words } from '../../words';

export const WHO_WORDS: Words<ResponsibleField> = {
	unit: m.keep_unit,
	officer: m.keep_officer,
	serviceTeam: m.keep_service_team
};
export const MONEY_WORDS: Words<MoneyField> = {
	investmentPlannedWanYuan: m.keep_invested_plan,
	investedWanYuan: m.keep_invested,
	fundsInPlaceWanYuan: m.keep_funds
};

const pledged = (pledge: () => string, part: (inputs: { pledge: string }) => string) => () =>
	part({ pledge: pledge() });

/** What a field of the forms is called, on the form and where something is wrong with it. */
export const FIELD_WORDS = {
	...WHO_WORDS,
	...MONEY_WORDS,
	stage: m.keep_stage,
	on: m.keep_on,
	'flag-continued': FLAG_WORDS.continued,
	'flag-suspended': FLAG_WORDS.suspended,
	'flag-withdrawn': FLAG_WORDS.withdrawn,
	greenChannel: m.roadmap_green_channel,
	site: m.keep_site,
	fundsPlanned: m.keep_funds_planned,
	milestone: m.keep_milestone,
	phase: m.keep_phase,
	baseline: m.roadmap_baseline,
	plan: m.roadmap_plan,
	procedure: m.keep_procedure,
	state: m.keep_state,
	submitted: m.keep_submitted,
	done: m.keep_decided,
	owner: m.keep_owner,
	due: m.keep_due,
	conditionalPass: m.roadmap_conditional_pass,
	'conditionalPass-owner': pledged(m.roadmap_conditional_pass, m.keep_pledge_owner),
	'conditionalPass-due': pledged(m.roadmap_conditional_pass, m.keep_pledge_due),
	'conditionalPass-fulfilled': pledged(m.roadmap_conditional_pass, m.keep_pledge_fulfilled),
	commitment: m.roadmap_commitment,
	'commitment-owner': pledged(m.roadmap_commitment, m.keep_pledge_owner),
	'commitment-due': pledged(m.roadmap_commitment, m.keep_pledge_due),
	'commitment-fulfilled': pledged(m.roadmap_commitment, m.keep_pledge_fulfilled),
	seasonal: m.keep_seasonal,
	from: m.keep_from,
	reported: m.keep_reported,
	reverified: m.keep_reverified,
	resumed: m.keep_resumed,
	resumptionReported: m.keep_resumption_reported,
	resumptionExpected: m.keep_resumption_expected,
	granted: m.keep_granted,
	months: m.keep_months,
	kind: m.keep_kind,
	text: m.keep_text,
	raised: m.keep_raised,
	settled: m.keep_settled,
	month: m.keep_month,
	reason: m.keep_reason
} as const satisfies Record<string, () => string>;
export type FieldName = keyof typeof FIELD_WORDS;

const REASON_WORDS: Words<ChangeReason> = {
	'no-permit': m.keep_why_no_permit,
	'permit-unknown': m.keep_why_permit_unknown,
	jump: m.keep_why_jump,
	'start-not-recorded': m.keep_why_start,
	'production-not-recorded': m.keep_why_production,
	backwards: m.keep_why_backwards,
	'already-produced': m.keep_why_produced,
	suspended: m.keep_why_suspended,
	withdrawn: m.keep_why_withdrawn,
	'not-being-built': m.keep_why_not_building,
	'already-so': m.keep_why_so,
	stopping: m.keep_why_stopping,
	leaving: m.keep_why_leaving,
	returning: m.keep_why_returning
};

export const whyWords = (why: readonly ChangeReason[], locale: Locale): string =>
	why.map((reason) => REASON_WORDS[reason]()).join(semicolonOf(locale));

const CODES: Readonly<Record<Exclude<KeepProblemCode, 'refused'>, (locale: Locale) => string>> = {
	'not-offered': m.keep_fault_not_offered,
	'bad-date': m.keep_fault_date,
	'bad-month': m.keep_fault_month,
	'bad-amount': (locale) => m.keep_fault_amount({ most: formatCount(MOST_WAN_YUAN, locale) }),
	'no-words': m.keep_fault_words,
	'long-words': () => m.keep_fault_long({ most: MOST_WORDS }),
	'no-reason': m.keep_fault_reason,
	'after-today': m.keep_fault_future,
	'out-of-order': m.keep_fault_order,
	'nothing-new': m.keep_fault_same,
	'permit-takes-no-pledge': m.keep_pledge_permit,
	'has-it-already': m.keep_fault_has,
	'bad-count': m.keep_fault_count,
	'after-itself': m.keep_fault_itself
};

/** Which field, and what is wrong with it. `words`: of the fields of the form. */
export function keepFault(
	{ code, path, value }: KeepProblem,
	locale: Locale,
	words: Readonly<Record<string, () => string>> = FIELD_WORDS
): string {
	const fault = code === 'refused' ? whyWords(value as readonly ChangeReason[], locale) : CODES[code](locale);
	const field = Object.hasOwn(words, path) ? words[path] : undefined;
	return field ? m.keep_fault_of({ field: field(), fault }) : fault;
}
