import { type ComparedValue, MISSING, type RowForm } from '$lib/domain/compare/row';
import type { AmountUnit } from '$lib/domain/matching/needs';
import type { Verdict, VerdictKey } from '$lib/domain/matching/verdict';
import type { Outcome } from '$lib/domain/matching/ranking';
import { type Locale, nameIn } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { commaOf } from '$lib/ui/format';
import { cellParts } from '../compare/cell-parts';
import type { ProfileSetting } from '../profile/setting';

export const NEED_WORDS: Readonly<Record<VerdictKey, () => string>> = {
	landHa: m.match_need_land,
	powerKva: m.match_need_power,
	waterM3PerDay: m.match_need_water,
	heatGjPerHour: m.match_need_heat,
	steamTPerHour: m.match_need_steam,
	railSiding: m.match_need_siding,
	pollutionClass: m.match_need_pollution,
	landUse: m.match_need_use,
	chain: m.match_need_chain,
	neighbours: m.match_need_neighbours
};

export const VERDICT_WORDS: Readonly<Record<Verdict['verdict'], () => string>> = {
	pass: m.match_pass,
	fail: m.match_fail,
	unknown: m.match_unknown
};

/** Read in greyscale, and beside their words only. */
export const VERDICT_SIGNS: Readonly<Record<Verdict['verdict'], string>> = { pass: '✓', fail: '✗', unknown: '?' };

export const OUTCOME_WORDS: Readonly<Record<Outcome, () => string>> = {
	fits: m.match_outcome_fits,
	possible: m.match_outcome_possible,
	excluded: m.match_outcome_excluded
};

/** One side of a verdict in words; `null`: not known. */
export function sideText(verdict: Verdict, side: 'needed' | 'offered', setting: ProfileSetting): string | null {
	const value = verdict[side];
	if (value === null) return null;
	if (value === 'some') return m.compare_some();
	if (value === 0 || (value === false && side === 'needed')) return m.match_none_needed();
	if (verdict.key === 'neighbours') return divisionsText(value, setting);
	return valueText({ key: verdict.key, unit: verdict.unit, value }, setting);
}

/** A need or an offer in words. */
export function valueText({ key, unit, value }: Valued, setting: ProfileSetting): string {
	return cellParts({ ...MISSING, value }, { form: FORMS[key] ?? 'number', unit }, setting)
		.map(({ text }) => text)
		.join(commaOf(setting.locale));
}

interface Valued {
	readonly key: VerdictKey;
	readonly unit: AmountUnit | null;
	readonly value: NonNullable<ComparedValue['value']>;
}

const FORMS: Readonly<Partial<Record<VerdictKey, RowForm>>> = {
	chain: 'chains',
	landUse: 'landUse',
	pollutionClass: 'pollutionClass'
};

/** Divisions spelled out before the rest is only counted. */
const MOST_DIVISIONS = 3;

function divisionsText(codes: unknown, { index, locale }: ProfileSetting): string {
	const list = Array.isArray(codes) ? (codes as string[]) : [String(codes)];
	const names = list.slice(0, MOST_DIVISIONS).map((code) => {
		const division = index.divisions.get(code);
		return division ? nameIn(division.name, locale) : code;
	});
	const more = list.length - names.length;
	return [...names, ...(more > 0 ? [`+${more}`] : [])].join(commaOf(locale));
}

/** Who has to be asked; `null` where the verdict stands. */
export function askText(verdict: Verdict): string | null {
	if (verdict.verdict !== 'unknown') return null;
	const words = { park: m.match_ask_park, project: m.match_ask_project, both: m.match_ask_both };
	return words[verdict.ask]();
}

/** The hard needs that exclude. */
export const failedNeeds = (verdicts: readonly Verdict[]): VerdictKey[] =>
	verdicts.filter(({ binding, verdict }) => binding === 'hard' && verdict === 'fail').map(({ key }) => key);

export const needsText = (keys: readonly VerdictKey[], locale: Locale): string =>
	keys.map((key) => NEED_WORDS[key]()).join(commaOf(locale));
