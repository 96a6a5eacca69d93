import type { CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import type { ComparedKind, RowGroup } from '$lib/domain/compare/row';
import type { Locale } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';

export const ROW_GROUP_WORDS: Readonly<Record<RowGroup, () => string>> = {
	identity: m.compare_group_identity,
	amounts: m.compare_group_amounts,
	perMu: m.compare_group_perMu,
	reach: m.compare_group_reach,
	offers: m.compare_group_offers,
	needs: m.compare_group_needs,
	activity: m.compare_group_activity,
	facts: m.compare_group_facts,
	record: m.compare_group_record
};

const SHARED: Readonly<Record<string, () => string>> = {
	division: m.kind_division,
	chains: m.kind_chain,
	asOf: m.filter_field_asOfYear,
	confidence: m.filter_field_confidences
};

const ROW_WORDS: Readonly<Record<ComparedKind, Readonly<Record<string, () => string>>>> = {
	project: {
		stage: m.filter_field_stages,
		park: m.kind_park,
		links: m.kind_link,
		programmes: m.filter_field_programmes,
		flags: m.filter_field_flags,
		investmentWanYuan: m.filter_field_investmentWanYuan,
		landHa: m.filter_field_landHa,
		jobs: m.filter_field_jobs,
		outputWanYuan: m.profile_output,
		taxWanYuan: m.profile_tax,
		investmentPerMu: m.compare_investment_per_mu,
		outputPerMu: m.compare_output_per_mu,
		taxPerMu: m.compare_tax_per_mu,
		'need-powerKva': m.compare_need_power,
		'need-waterM3PerDay': m.compare_need_water,
		'need-heatGjPerHour': m.compare_need_heat,
		'need-steamTPerHour': m.compare_need_steam,
		'need-railSiding': m.profile_siding,
		'need-pollutionClass': m.compare_pollution_need,
		'need-landUse': m.compare_land_use
	},
	park: {
		level: m.filter_field_parkLevels,
		industries: m.profile_leading_industries,
		stations: m.profile_near_station,
		airports: m.profile_near_airport,
		seats: m.profile_near_seat,
		road: m.compare_road,
		'offer-landHa': m.compare_offer_land,
		'offer-powerKva': m.profile_power,
		'offer-waterM3PerDay': m.profile_water,
		'offer-heatGjPerHour': m.profile_heat,
		'offer-steamTPerHour': m.profile_steam,
		'offer-railSiding': m.profile_siding,
		'offer-pollutionClass': m.compare_pollution_offer,
		'offer-landUse': m.compare_land_use,
		projects: m.compare_projects_count,
		investmentDisclosed: m.compare_investment_disclosed
	},
	division: {
		level: m.compare_level,
		shapeAreaKm2: m.profile_shape_area,
		projects: m.compare_projects_count,
		investmentDisclosed: m.compare_investment_disclosed,
		leadingChains: m.compare_leading_chains,
		parks: m.compare_parks_count,
		enterprises: m.compare_enterprises_count
	}
};

/** What a row is called; a fact by the label of its definition. @throws for a key of no row. */
export function rowLabel(kind: ComparedKind, key: string, given: { index: CatalogueIndex; locale: Locale }): string {
	const words = ROW_WORDS[kind][key] ?? SHARED[key];
	if (words) return words();
	const definition = given.index.factDefinitions.get(key.replace(/^fact-/, ''));
	if (!definition) throw new Error(`no word for the row ${key} of a ${kind}`);
	return definition.label[given.locale];
}

/** How a row came about or is to be read, where that is not plain. */
export const ROW_NOTES: Readonly<Record<string, () => string>> = {
	stations: m.compare_straight_note,
	airports: m.compare_straight_note,
	seats: m.compare_straight_note,
	projects: m.compare_counted,
	investmentDisclosed: m.compare_counted,
	leadingChains: m.compare_counted,
	parks: m.compare_counted,
	enterprises: m.compare_counted,
	shapeAreaKm2: m.profile_shape_area_note,
	investmentPerMu: m.compare_derived,
	outputPerMu: m.compare_derived,
	taxPerMu: m.compare_derived
};
