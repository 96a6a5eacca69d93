import { type BenefitAmount, type Benefits, NO_BENEFITS_KNOWN, type SafetyRisk } from '$lib/domain/project/benefits';
import type { Project } from '$lib/domain/project/project';
import type { Locale } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { commaOf, formatFact, formatMoney, formatNumber, formatPercent } from '$lib/ui/format';
import { factRow, type FactRow, said } from './fact-row';
import { provenanceOf } from './project-facts';
import type { ProfileSetting } from './setting';

const KEYS = Object.keys(NO_BENEFITS_KNOWN) as (keyof Benefits)[];

/** What a project is weighed by beside its worth, and in one line what it does not disclose. */
export function benefitRows(project: Project, { locale }: ProfileSetting): FactRow[] {
	const benefits = project.benefits ?? NO_BENEFITS_KNOWN;
	const rows = KEYS.flatMap((key) => {
		const text = benefitText(benefits, key, locale);
		return text === null ? [] : [factRow(m[`benefit_${key}`](), [said(text)], provenanceOf(project, 'benefits', key))];
	});
	const silent = KEYS.filter((key) => benefits[key] === null).map((key) => m[`benefit_${key}`]());
	if (silent.length === 0) return rows;
	return [...rows, factRow(m.benefit_undisclosed(), [], null, said(silent.join(commaOf(locale))))];
}

function benefitText(benefits: Benefits, key: keyof Benefits, locale: Locale): string | null {
	if (key === 'safetyRisk') return benefits.safetyRisk && RISK_WORDS[benefits.safetyRisk]();
	if (key === 'landSecured') {
		if (benefits.landSecured === null) return null;
		return benefits.landSecured ? m.benefit_secured() : m.benefit_not_secured();
	}
	const amount = benefits[key];
	return amount === null ? null : amountText(key, amount, locale);
}

export const RISK_WORDS: Readonly<Record<SafetyRisk, () => string>> = {
	low: m.benefit_risk_low,
	general: m.benefit_risk_general,
	considerable: m.benefit_risk_considerable,
	major: m.benefit_risk_major
};

function amountText(key: BenefitAmount, amount: number, locale: Locale): string {
	const value = formatNumber(amount, locale);
	switch (key) {
		case 'fixedAssetWanYuan':
			return formatMoney(amount, locale);
		case 'paybackYears':
			return m.benefit_years({ value });
		case 'farmHouseholds':
			return formatFact(amount, 'households', locale);
		case 'trainingPlaces':
		case 'pollutionEquivalentsPerYear':
			return m.benefit_places_a_year({ value });
		case 'energyTcePerYear':
			return m.benefit_tce_a_year({ value });
		case 'localInputShare':
		case 'localJobShare':
		case 'yearRoundJobShare':
		case 'procedureShare':
		case 'fundsShare':
			return formatPercent(amount, locale);
	}
}
