import { type Locale, nameIn } from '$lib/domain/names';
import { type DaySpan, isoOf } from '$lib/domain/roadmap/day';
import { type Indicator, type IndicatorUnit, type Counting } from '$lib/domain/roadmap/targets/indicator';
import type { PaceClass, Progress } from '$lib/domain/roadmap/targets/progress';
import type { UncountedCause } from '$lib/domain/roadmap/targets/tally';
import type { TargetRevision } from '$lib/domain/roadmap/targets/target';
import { m } from '$lib/paraglide/messages';
import {
	formatCount,
	formatMoneyShort,
	formatNumber,
	formatPartialDate,
	formatPoints,
	LANGUAGE_TAGS
} from '$lib/ui/format';
import type { Words } from '../../words';
import { spanWord } from '../roadmap-words';

export const PACE_WORDS: Words<PaceClass> = {
	ahead: m.target_class_ahead,
	onTime: m.target_class_on_time,
	behind: m.target_class_behind,
	farBehind: m.target_class_far_behind,
	notAssigned: m.target_class_not_assigned,
	unknown: m.target_class_unknown
};

export const COUNTING_WORDS: Words<Counting> = {
	commenced: m.target_counting_commenced,
	invested: m.target_counting_invested,
	contracted: m.target_counting_contracted,
	landed: m.target_counting_landed,
	produced: m.target_counting_produced,
	reported: m.target_counting_reported
};

export const CAUSE_WORDS: Words<Exclude<UncountedCause, 'month-missing'>> = {
	undated: m.target_why_undated,
	straddles: m.target_why_straddles,
	unknown: m.target_why_unknown,
	'signing-unknown': m.target_why_signing_unknown,
	'money-unknown': m.target_why_money_unknown
};

/** An amount in the unit of its indicator: money with its unit, all else bare. */
export function amountWord(amount: number, unit: IndicatorUnit, locale: Locale): string {
	switch (unit.kind) {
		case 'projects':
			// what is due by a day, or lacking, need not be whole
			return Number.isInteger(amount) ? formatCount(amount, locale) : formatPoints(amount, locale);
		case 'wanYuan':
			return formatMoneyShort(amount, locale);
		case 'own':
			return unit.decimals < 2 && !Number.isInteger(amount)
				? formatPoints(amount, locale)
				: formatNumber(amount, locale);
	}
}

/** The name of a unit, as it stands at a head or after a bare amount. */
export function unitWord(unit: IndicatorUnit, locale: Locale): string {
	switch (unit.kind) {
		case 'projects':
			return m.target_unit_projects();
		case 'wanYuan':
			return m.target_unit_wan_yuan();
		case 'own':
			return nameIn(unit.name, locale);
	}
}

/** An amount that stands alone, with its unit. */
export function amountWithUnit(amount: number, unit: IndicatorUnit, locale: Locale): string {
	const shown = amountWord(amount, unit, locale);
	if (unit.kind === 'wanYuan') return shown;
	if (unit.kind === 'projects' && Number.isInteger(amount)) return m.count_projects({ count: amount, shown });
	return `${shown} ${unitWord(unit, locale)}`;
}

/** With its sign; `±0` for what is written as nothing. */
export function signed(shown: (amount: number) => string, amount: number): string {
	const text = shown(Math.abs(amount));
	if (!/[1-9]/.test(text)) return `±${shown(0)}`;
	return `${amount > 0 ? '+' : '−'}${text}`;
}

/** A share as percentage points, with its sign. */
export const paceWord = (pace: number, locale: Locale): string =>
	signed((points) => formatPoints(points, locale), pace * 100);

/** What was done as far as is known; `isLeast` says so where something is missing. */
export function doneWord({ tally }: Pick<Progress, 'tally'>, unit: IndicatorUnit, locale: Locale): string {
	if (tally.done === null) return m.target_class_unknown();
	return amountWord(tally.done, unit, locale);
}

/** Whether something is missing, so that more may have been done. */
export const isLeast = ({ tally }: Pick<Progress, 'tally'>): boolean =>
	tally.done !== null && (tally.uncounted.length > 0 || tally.missing.length > 0);

export const indicatorName = ({ name }: Pick<Indicator, 'name'>, locale: Locale): string => nameIn(name, locale);

/** Who assigned it, by which document, when. */
export function sourceWord(revision: TargetRevision, locale: Locale): string {
	const { assignedBy, document, assignedOn } = revision;
	const parts = [assignedBy, document, assignedOn && documentDate(assignedOn, locale)].filter((part) => part !== null);
	return parts.length === 0 ? m.target_source_none() : m.target_assigned_by({ source: parts.join(' · ') });
}

const documentDate = (span: DaySpan, locale: Locale): string =>
	span.earliest === span.latest ? formatPartialDate(isoOf(span.earliest), locale) : spanWord(span, locale);

const monthFormats = new Map<Locale, Intl.DateTimeFormat>();

/** A month (0–11) by its short name. */
export function monthWord(month: number, locale: Locale): string {
	let found = monthFormats.get(locale);
	if (!found) {
		found = new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { month: 'short', timeZone: 'UTC' });
		monthFormats.set(locale, found);
	}
	return found.format(new Date(Date.UTC(2026, month, 1)));
}
