import { isMeasure, MEASURES } from '$lib/domain/selection/measures/measures';
import type { Locale } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { commaOf } from '$lib/ui/format';

/** Fields of a project's record that measures are made from. */
const FIELD_WORDS: Readonly<Record<string, () => string>> = {
	investmentWanYuan: m.filter_field_investmentWanYuan,
	fixedAssetWanYuan: m.benefit_fixedAssetWanYuan,
	outputWanYuan: m.profile_output,
	taxWanYuan: m.profile_tax,
	landHa: m.filter_field_landHa,
	jobs: m.filter_field_jobs,
	localInputShare: m.benefit_localInputShare,
	paybackYears: m.benefit_paybackYears,
	localJobShare: m.benefit_localJobShare,
	yearRoundJobShare: m.benefit_yearRoundJobShare,
	farmHouseholds: m.benefit_farmHouseholds,
	trainingPlaces: m.benefit_trainingPlaces,
	energyTcePerYear: m.benefit_energyTcePerYear,
	pollutionEquivalentsPerYear: m.benefit_pollutionEquivalentsPerYear,
	safetyRisk: m.benefit_safetyRisk,
	landSecured: m.benefit_landSecured,
	procedureShare: m.benefit_procedureShare,
	fundsShare: m.benefit_fundsShare,
	powerKva: m.match_need_power,
	waterM3PerDay: m.match_need_water,
	heatGjPerHour: m.match_need_heat,
	steamTPerHour: m.match_need_steam,
	pollutionClass: m.match_need_pollution,
	needs: m.compare_group_needs,
	park: m.kind_park,
	chains: m.kind_chain,
	links: m.kind_link,
	flags: m.filter_field_flags
};

/** What has to be asked for where an amount is not known, each field named. */
export function fieldsToAsk({ measure }: { readonly measure: string }, locale: Locale): string {
	const fields = isMeasure(measure) ? MEASURES[measure].fields : [];
	return fields.map((field) => FIELD_WORDS[field]?.() ?? field).join(commaOf(locale));
}
