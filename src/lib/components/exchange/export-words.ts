import type { CrsId } from '$lib/domain/exchange/out/coordinates';
import type { CodeList } from '$lib/domain/exchange/out/field';
import type { ExportWords } from '$lib/domain/exchange/out/make-record-set';
import type { AboutLine, CitedSource, Head, Layer, SetWords } from '$lib/domain/exchange/out/record-set';
import { type Locale, nameIn } from '$lib/domain/names';
import type { Source } from '$lib/domain/provenance';
import { m } from '$lib/paraglide/messages';
import { commaOf, formatCount, semicolonOf } from '$lib/ui/format';
import { LAND_USE_WORDS } from '../compare/cell-parts';
import { RISK_WORDS } from '../profile/benefit-rows';
import { SITE_STATE_WORDS } from '../profile/site-words';
import {
	CONFIDENCE_WORDS,
	DIVISION_LEVEL_WORDS,
	FLAG_WORDS,
	PARK_LEVEL_WORDS,
	PLACEMENT_WORDS,
	SOURCE_KIND_WORDS,
	STAGE_WORDS
} from '../words';
import { RECORD_FIELD_WORDS, RECORD_UNIT_WORDS } from './field-words';

/** What files of records say, in one language; to be asked for where that language is spoken. */
export const exportWords = (locale: Locale): ExportWords => ({
	locale,
	comma: commaOf(locale),
	name: (name) => nameIn(name, locale),
	text: (text) => text[locale],
	code: (list, code) => CODE_WORDS[list][code]?.() ?? code,
	date: (date, planned) => (planned ? m.records_date_planned({ date }) : date),
	heading: ({ key, unit }) => {
		const field = RECORD_FIELD_WORDS[key]();
		return unit === null ? field : m.records_heading({ field, unit: RECORD_UNIT_WORDS[unit]() });
	},
	layer: (layer) => LAYER_WORDS[layer](),
	aboutLines: (head) => aboutLines(head, locale),
	set: setWords(locale)
});

const setWords = (locale: Locale): SetWords => ({
	locale,
	about: m.report_sheet_about(),
	sources: m.record_sheet_sources(),
	sourceColumns: [
		m.record_source_id(),
		m.record_source_kind(),
		m.record_source_outlet(),
		m.record_source_title(),
		m.record_source_url(),
		m.record_source_published(),
		m.sources_licence()
	],
	fieldColumns: [
		m.records_field_layer(),
		m.records_field_sheet(),
		m.records_field_key(),
		m.records_field_heading(),
		m.record_source_kind(),
		m.record_unit(),
		m.records_field_short()
	],
	sourceKind: wordsOf(SOURCE_KIND_WORDS)
});

const wordsOf = (words: Readonly<Record<Source['kind'], () => string>>): SetWords['sourceKind'] => ({
	government: words.government(),
	news: words.news(),
	repost: words.repost(),
	dataset: words.dataset(),
	derived: words.derived(),
	submission: words.submission(),
	demonstration: words.demonstration()
});

const CODE_WORDS: Readonly<Record<CodeList, Readonly<Record<string, (() => string) | undefined>>>> = {
	stage: STAGE_WORDS,
	bound: { exact: m.records_bound_exact, atLeast: m.records_bound_at_least, about: m.records_bound_about },
	flag: FLAG_WORDS,
	confidence: CONFIDENCE_WORDS,
	parkLevel: PARK_LEVEL_WORDS,
	divisionLevel: DIVISION_LEVEL_WORDS,
	placement: PLACEMENT_WORDS,
	landUse: LAND_USE_WORDS,
	safetyRisk: RISK_WORDS,
	siteState: SITE_STATE_WORDS
};

export const LAYER_WORDS: Readonly<Record<Layer, () => string>> = {
	projects: m.records_layer_projects,
	parks: m.records_layer_parks,
	sites: m.records_layer_sites,
	divisions: m.records_layer_divisions
};

const CRS_TEXTS: Readonly<Record<CrsId, () => string>> = {
	wgs84: m.records_crs_wgs84,
	cgcs2000: m.records_crs_cgcs2000,
	gcj02: m.records_crs_gcj02
};

/** The head of a file in words: whose data, which of them, and under what conditions. */
function aboutLines(head: Head, locale: Locale): AboutLine[] {
	const { edition, source, asOf } = head.boundaries;
	return [
		[m.record_portfolio(), head.title],
		[m.records_about_data(), head.banner],
		[m.records_about_contents(), countsWord(head, locale)],
		[m.record_filter(), filterWord(head.filter, locale)],
		[m.records_about_reading(), m.records_about_empty()],
		[m.sources_as_of(), head.asOf ?? m.records_about_as_of_each()],
		[m.sources_system(), CRS_TEXTS[head.crs.id]()],
		[m.records_about_notice(), reviewWord(head)],
		[m.sources_boundaries(), [edition, source, ...(asOf === null ? [] : [asOf])].join(semicolonOf(locale))],
		[m.record_sheet_sources(), sourcesWord(head.sources, locale)],
		[m.record_address(), head.address],
		[m.records_about_edition(), head.published ?? m.edition_none()],
		[m.record_made_on(), head.madeOn]
	];
}

const reviewWord = ({ reviewNumber, notice }: Head): string =>
	notice ?? m.records_about_number({ number: reviewNumber ?? '' });

export const filterWord = (filter: readonly string[] | null, locale: Locale): string =>
	filter === null ? m.records_about_all() : m.records_about_filtered({ conditions: filter.join(semicolonOf(locale)) });

const countsWord = ({ counts }: Head, locale: Locale): string =>
	counts
		.map(({ layer, count, of }) =>
			m.records_about_count({
				layer: LAYER_WORDS[layer](),
				count: formatCount(count, locale),
				of: formatCount(of, locale)
			})
		)
		.join(semicolonOf(locale));

function sourcesWord(sources: readonly CitedSource[], locale: Locale): string {
	const lines = sources.map(({ outlet, licence }) =>
		licence === null ? outlet : m.records_source_licensed({ outlet, licence })
	);
	return [...new Set(lines)].join(semicolonOf(locale));
}
