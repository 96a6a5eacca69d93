import { type Locale } from '$lib/domain/names';
import { dayInYear } from '$lib/domain/roadmap/day';
import type { DEADLINE_KINDS } from '$lib/domain/roadmap/keep/keep-rule';
import type { MilestoneRule, YearDay } from '$lib/domain/roadmap/rules';
import { m } from '$lib/paraglide/messages';
import { commaOf, formatMonthDay } from '$lib/ui/format';
import { FLAG_WORDS, STAGE_WORDS, type Words } from '../../words';
import { dayWord, RULE_EVENT_WORDS, SITE_WORDS } from '../roadmap-words';

export const KIND_WORDS: Words<(typeof DEADLINE_KINDS)[number]> = {
	none: m.rules_kind_none,
	yearly: m.rules_kind_yearly,
	once: m.rules_kind_once,
	after: m.rules_kind_after,
	before: m.rules_kind_before
};

const LANGUAGES = { Zh: '中文', En: 'English', Ru: 'русский' } as const;
export const IN_LANGUAGES = Object.keys(LANGUAGES) as readonly (keyof typeof LANGUAGES)[];
const inLanguages = (field: string, word: () => string) =>
	Object.fromEntries(
		IN_LANGUAGES.map((language) => [
			`${field}${language}`,
			() => m.rules_in_language({ field: word(), language: LANGUAGES[language] })
		])
	);

/** What a field of the form of a rule is called. */
export const RULE_FIELD_WORDS: Readonly<Record<string, () => string>> = {
	...inLanguages('name', m.rules_name),
	...inLanguages('text', m.rules_text),
	...inLanguages('source', m.rules_source_field),
	year: m.rules_year,
	stages: m.rules_stages,
	flags: m.rules_flags,
	withoutFlags: m.rules_without,
	sites: m.keep_site,
	happened: m.rules_happened,
	civilWorks: m.rules_civil,
	haltedMonths: m.rules_halted,
	requires: m.rules_requires,
	deadline: m.rules_deadline,
	on: m.rules_on,
	watchedFrom: m.rules_watched,
	since: m.rules_since,
	day: m.rules_day,
	event: m.rules_event,
	count: m.rules_count,
	unit: m.rules_unit,
	times: m.rules_times,
	extendMonths: m.rules_extend_months,
	whenMissed: m.rules_missed,
	basis: m.rules_basis,
	statutory: m.rules_statutory,
	statutorySource: m.rules_statutory_source,
	promised: m.rules_promised,
	reason: m.keep_reason
};

const SOME_LEAP_YEAR = 2024;
const yearDayWord = (day: YearDay, locale: Locale): string => {
	const inYear = dayInYear(SOME_LEAP_YEAR, day);
	return inYear === null ? '' : formatMonthDay(inYear, locale);
};

/** When a rule falls due. */
export function dueWords({ deadline }: MilestoneRule, locale: Locale): string {
	switch (deadline.kind) {
		case 'none':
			return m.rules_due_none();
		case 'yearly':
			return m.rules_due_yearly({
				on: yearDayWord(deadline.on, locale),
				from: yearDayWord(deadline.watchedFrom, locale)
			});
		case 'once':
			return dayWord(deadline.on, locale);
		case 'before':
			return m.rules_due_before({ event: RULE_EVENT_WORDS[deadline.event]() });
		case 'after': {
			const { span, extendable } = deadline;
			const said = { event: RULE_EVENT_WORDS[deadline.event](), count: span.count };
			const within = span.unit === 'days' ? m.rules_due_after_days(said) : m.rules_due_after_months(said);
			if (!extendable) return within;
			return [within, m.rules_due_extendable({ times: extendable.times, months: extendable.months })].join(
				locale === 'zh' ? '，' : ', '
			);
		}
	}
}

/** Whom a rule concerns, a line a condition. */
export function concernWords({ appliesTo }: MilestoneRule, locale: Locale): string[] {
	const list = (words: readonly string[]) => words.join(commaOf(locale));
	const { stages, flags, withoutFlags, civilWorks, siteTransfers, happened, haltedMonths, programmes } = appliesTo;
	const said = [
		stages && m.rules_applies_stages({ stages: list(stages.map((stage) => STAGE_WORDS[stage]())) }),
		flags && m.rules_applies_flags({ flags: list(flags.map((flag) => FLAG_WORDS[flag]())) }),
		withoutFlags && m.rules_applies_without({ flags: list(withoutFlags.map((flag) => FLAG_WORDS[flag]())) }),
		civilWorks && (civilWorks === 'complete' ? m.rules_applies_civil_done() : m.rules_applies_civil_open()),
		siteTransfers && m.rules_applies_sites({ sites: list(siteTransfers.map((site) => SITE_WORDS[site]())) }),
		happened && m.rules_applies_happened({ events: list(happened.map((event) => RULE_EVENT_WORDS[event]())) }),
		haltedMonths !== undefined && m.rules_applies_halted({ months: haltedMonths }),
		programmes && m.rules_applies_programmes({ programmes: list(programmes) })
	].filter((word) => typeof word === 'string');
	return said.length > 0 ? said : [m.rules_applies_all()];
}
