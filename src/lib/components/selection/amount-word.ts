import type { Locale } from '$lib/domain/names';
import { SAFETY_RISKS, type SafetyRisk } from '$lib/domain/project/benefits';
import { ANCHOR_STEPS } from '$lib/domain/selection/measures/anchor';
import { ACTION_STEPS } from '$lib/domain/selection/measures/link-action';
import type { ChainAction } from '$lib/domain/chain/assessment';
import { m } from '$lib/paraglide/messages';
import { formatCount, formatHa, formatMoney, formatNumber, formatPercent } from '$lib/ui/format';
import { CHAIN_ACTION_WORDS } from '../words';

/** What is measured and in which unit: a criterion, a gate. */
interface Measured {
	readonly measure: string;
	readonly unit: string;
}

const RISK_WORDS: Readonly<Record<SafetyRisk, () => string>> = {
	low: m.benefit_risk_low,
	general: m.benefit_risk_general,
	considerable: m.benefit_risk_considerable,
	major: m.benefit_risk_major
};

const UNIT_WORDS: Readonly<Record<string, (given: { value: string }) => string>> = {
	wanYuanPerMu: m.amount_wan_yuan_per_mu,
	people: m.amount_people,
	peoplePerHa: m.amount_people_per_ha,
	households: m.amount_households,
	places: m.amount_places,
	years: m.amount_years,
	tcePerYear: m.amount_tce,
	tcePerWanYuan: m.amount_tce_per_wan_yuan,
	equivalentsPerYear: m.amount_equivalents,
	equivalentsPerWanYuan: m.amount_equivalents_per_wan_yuan,
	m3PerDayPerYiYuan: m.amount_water_per_yi_yuan,
	kVA: m.compare_unit_kva,
	m3PerDay: m.compare_unit_water,
	gjPerHour: m.compare_unit_heat,
	tPerHour: m.compare_unit_steam
};

/** An amount of a criterion or gate as the reader's language writes it; `null` and `NaN` are not disclosed. */
export function amountWord({ measure, unit }: Measured, amount: number | null, locale: Locale): string {
	if (amount === null || Number.isNaN(amount)) return m.undisclosed();
	switch (unit) {
		case 'wanYuan':
			return formatMoney(amount, locale);
		case 'share':
			return formatPercent(amount, locale);
		case 'ha':
			return formatHa(amount, locale);
		case 'yesNo':
			return amount === 1 ? m.amount_yes() : m.amount_no();
		case 'grade':
			return gradeWord(measure, amount, locale);
		case 'step':
			return stepWord(measure, amount);
		default: {
			const value = Number.isInteger(amount) ? formatCount(amount, locale) : formatNumber(amount, locale);
			return UNIT_WORDS[unit]?.({ value }) ?? value;
		}
	}
}

function gradeWord(measure: string, amount: number, locale: Locale): string {
	const risk = SAFETY_RISKS[amount - 1];
	if (measure === 'safetyRisk' && risk) return RISK_WORDS[risk]();
	return m.amount_class({ value: formatCount(amount, locale) });
}

function stepWord(measure: string, amount: number): string {
	if (measure === 'anchor') {
		if (amount === ANCHOR_STEPS.none) return m.amount_anchor_none();
		return amount === ANCHOR_STEPS.sameLink ? m.amount_anchor_same() : m.amount_anchor_next();
	}
	const actions = Object.entries(ACTION_STEPS) as [ChainAction, number][];
	const action = actions.find(([, step]) => step === amount)?.[0];
	return action ? CHAIN_ACTION_WORDS[action]() : m.amount_no_action();
}
