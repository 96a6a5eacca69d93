import { m } from '$lib/paraglide/messages';

const ACTIONS: Readonly<Record<string, () => string>> = {
	invite: m.audit_invite,
	withdraw: m.audit_withdraw,
	join: m.audit_join,
	account: m.audit_account,
	password: m.audit_password,
	keep: m.audit_keep,
	change: m.audit_change,
	archive: m.audit_archive,
	restore: m.audit_restore,
	move: m.audit_move,
	follow: m.audit_follow,
	add: m.audit_add,
	remove: m.audit_remove,
	record: m.audit_record,
	assign: m.audit_assign,
	report: m.audit_report,
	make: m.audit_make,
	label: m.audit_label,
	share: m.audit_share,
	revoke: m.audit_revoke,
	submit: m.audit_submit,
	publish: m.audit_publish,
	'hand-over': m.audit_hand_over,
	'withdraw-question': m.audit_withdraw_question,
	send: m.audit_send,
	accept: m.audit_accept,
	ask: m.audit_ask,
	refuse: m.audit_refuse,
	compare: m.audit_compare,
	confirm: m.audit_confirm
};

const KINDS: Readonly<Record<string, () => string>> = {
	account: m.audit_kind_account,
	invitation: m.audit_kind_invitation,
	scenario: m.audit_kind_scenario,
	delivery: m.audit_kind_delivery,
	rule: m.audit_kind_rule,
	procedure: m.audit_kind_procedure,
	campaign: m.audit_kind_campaign,
	lead: m.audit_kind_lead,
	indicator: m.audit_kind_indicator,
	target: m.audit_kind_target,
	template: m.audit_kind_template,
	briefing: m.audit_kind_briefing,
	division: m.audit_kind_division,
	park: m.audit_kind_park,
	site: m.audit_kind_site,
	enterprise: m.audit_kind_enterprise,
	chain: m.audit_kind_chain,
	project: m.audit_kind_project,
	source: m.audit_kind_source,
	setting: m.audit_kind_setting,
	edition: m.audit_kind_edition,
	question: m.audit_kind_question,
	submission: m.audit_kind_submission
};

/** Kinds of things that change, as the list is narrowed by them. */
export const AUDIT_KINDS = Object.keys(KINDS);

export const kindWord = (kind: string): string => KINDS[kind]?.() ?? kind;
export const actionWord = (action: string): string => ACTIONS[action]?.() ?? action;

/** One field that changed, before and after; `null` where it was not there. */
export interface ChangedField {
	readonly field: string;
	readonly before: string | null;
	readonly after: string | null;
}

/** The fields that differ between what was and what is, in the order of what is. */
export function changedFields(before: unknown, after: unknown): ChangedField[] {
	const [from, to] = [fieldsOf(before), fieldsOf(after)];
	const names = [...new Set([...Object.keys(to), ...Object.keys(from)])];
	return names
		.map((field) => ({ field, before: textOf(from[field]), after: textOf(to[field]) }))
		.filter((change) => change.before !== change.after);
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
	typeof value === 'object' && value !== null ? { ...value } : {};

function textOf(value: unknown): string | null {
	if (value === undefined || value === null || value === '') return null;
	return typeof value === 'string' ? value : JSON.stringify(value);
}
