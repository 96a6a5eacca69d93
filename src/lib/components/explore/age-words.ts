import type { AgeClass, DivisionAge } from '$lib/domain/explore/age-shade';
import type { Locale } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { formatNumber } from '$lib/ui/format';

export const AGE_CLASS_WORDS: Readonly<Record<AgeClass['id'], () => string>> = {
	halfYear: m.age_half_year,
	year: m.age_year,
	twoYears: m.age_two_years,
	older: m.age_older,
	undated: m.age_undated
};

/** Below two years in months: a year more or less is then too coarse. */
const IN_MONTHS_BELOW = 2;

/** An age in words, short enough for a map. */
export function ageText({ medianYears }: Pick<DivisionAge, 'medianYears'>, locale: Locale): string {
	if (medianYears === null) return m.age_undated();
	return medianYears < IN_MONTHS_BELOW
		? m.age_months({ months: formatNumber(Math.round(medianYears * 12), locale) })
		: m.freshness_years({ years: formatNumber(Math.round(medianYears * 10) / 10, locale) });
}
