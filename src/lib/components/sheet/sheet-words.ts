import { BASE_LAYERS } from '$lib/domain/cartography/base-layers';
import { AGE_CLASSES } from '$lib/domain/explore/age-shade';
import type { ShadeClass } from '$lib/domain/explore/shade';
import type { View } from '$lib/domain/explore/view';
import { nameIn, type Locale } from '$lib/domain/names';
import type { LegendClass } from '$lib/domain/sheet/map/sheet-map';
import type { SheetWords } from '$lib/domain/sheet/sheet';
import type { SheetFacts } from '$lib/domain/sheet/sheet-facts';
import type { SheetSpec } from '$lib/domain/sheet/spec';
import { m } from '$lib/paraglide/messages';
import {
	formatCount,
	formatDistance,
	formatHa,
	formatMoneyShort,
	formatPartialDate,
	semicolonOf
} from '$lib/ui/format';
import { AGE_CLASS_WORDS } from '../explore/age-words';
import { subjectWords } from '../explore/subject';
import { filterWords } from '../selection/record/filter-words';
import { SHADE_WORDS } from '../words';

export interface Told {
	readonly view: View;
	readonly spec: SheetSpec;
	readonly facts: SheetFacts;
	readonly locale: Locale;
	/** What opens the view again; `null`: not said. */
	readonly address: string | null;
	readonly page: { readonly page: number; readonly pages: number };
	/** Of a page of an atlas: what it is about, in place of the view's own title. */
	readonly subject: string | null;
	readonly shade: readonly ShadeClass[];
}

/** Everything that is written on a sheet. */
export function sheetWords(told: Told): SheetWords {
	const { view, spec, facts, locale, address, page, subject } = told;
	const { catalogue, index, portfolio } = facts;
	const { territory } = catalogue;
	const title = subject ?? subjectWords(view, { index, territory, locale }).join(' · ');
	const conditions = filterWords(view, index, locale);
	const filter = conditions.length > 0 ? m.sheet_filter({ filter: conditions.join(semicolonOf(locale)) }) : null;
	const subtitle = [portfolio.name[locale], filter].filter((part) => part !== null).join(' · ');
	return {
		title: spec.title ?? title,
		subtitle: (spec.subtitle ?? subtitle) || null,
		notes: spec.notes === '' ? [] : spec.notes.split('\n'),
		banner: portfolio.banner[locale],
		review: reviewWords(told),
		sources: sourceWords(told),
		page: m.sheet_page({ page: String(page.page), pages: String(page.pages) }),
		address,
		addressTitle: m.sheet_address(),
		legend: m.legend(),
		chains: m.legend_chains(),
		shade: shadeTitle(told),
		locator: m.sheet_locator(),
		north: m.map_north(),
		classOf: (one) => classWords(one, told),
		scale: (denominator) => m.sheet_scale({ denominator: formatCount(denominator, locale) }),
		distance: (km) => formatDistance(km, locale),
		more: (count) => m.sheet_more({ shown: formatCount(count, locale) }),
		none: m.sheet_none(),
		coverage: ({ drawn, all }) => {
			if (drawn === all) return null;
			return m.sheet_coverage({ drawn: formatCount(drawn, locale), all: formatCount(all, locale) });
		}
	};
}

function shadeTitle({ view: { shade, asOf }, facts, locale }: Told): string | null {
	if (shade === null) return null;
	if (shade === 'age') return m.age_legend({ day: formatPartialDate(asOf ?? facts.today, locale) });
	return m.legend_shade({ total: SHADE_WORDS[shade]() });
}

function reviewWords({ spec, facts, locale }: Told): string {
	const { territory } = facts.catalogue;
	const number = spec.review || territory.reviewNumber;
	return number ? m.sheet_review_number({ number }) : territory.reviewNotice[locale];
}

function sourceWords(told: Told): string[] {
	const { view, facts, locale } = told;
	const { boundaries } = facts.catalogue.territory;
	const asOf = boundaries.asOf
		? m.footer_as_of({ date: formatPartialDate(boundaries.asOf, locale) })
		: m.sheet_source_no_date();
	const base = baseWords(told);
	const day = m.sheet_source_frame({ day: formatPartialDate(facts.today, locale) });
	const { edition } = facts.catalogue;
	const published = edition ? m.footer_edition({ id: edition }) : m.edition_none();
	const seen = view.asOf ? m.sheet_source_asof({ day: formatPartialDate(view.asOf, locale) }) : null;
	return [
		m.sheet_source_boundaries({
			edition: boundaries.edition[locale],
			note: boundaries.note[locale],
			source: boundaries.source[locale],
			asof: asOf
		}),
		...(base ? [base] : []),
		projectWords(told),
		[day, published, seen].filter((part) => part !== null).join(semicolonOf(locale))
	];
}

/** Sources of the layers that are drawn, each with its licence and the credit that it asks for. */
function baseWords({ view, facts, locale }: Told): string | null {
	const drawn = Object.entries(BASE_LAYERS).flatMap(([group, layers]) =>
		view.layers.hidden.includes(group as keyof typeof BASE_LAYERS) ? [] : layers.map(({ source }) => source)
	);
	const used = new Set(
		[...new Set(drawn)].flatMap((layer) =>
			(facts.land.get(layer)?.features ?? []).map(({ properties }) => properties?.source as string | undefined)
		)
	);
	const list = facts.basemap
		.filter(({ id }) => used.has(id))
		.map(({ title, licence, credit }) => `${title[locale]} (${[licence, credit].filter((part) => part).join(', ')})`);
	return list.length > 0 ? m.sheet_source_base({ list: list.join(semicolonOf(locale)) }) : null;
}

function projectWords({ facts: { portfolio, table, rows }, locale }: Told): string {
	const dates = Array.from(rows, (row) => table.asOf[row] ?? null).filter((date) => date !== null);
	const [from, to] = [dates.reduce(earlier, dates[0] ?? ''), dates.reduce(later, dates[0] ?? '')];
	const name = portfolio.name[locale];
	if (!from || !to) return m.sheet_source_projects_undated({ portfolio: name });
	return m.sheet_source_projects({
		portfolio: name,
		from: formatPartialDate(from, locale),
		to: formatPartialDate(to, locale)
	});
}

const earlier = (one: string, other: string): string => (other < one ? other : one);
const later = (one: string, other: string): string => (other > one ? other : one);

const CLASS_WORDS: Readonly<Record<string, () => string>> = {
	committed: m.legend_committed,
	contracted: m.legend_contracted,
	candidate: m.legend_candidate,
	park: m.legend_park,
	'park-unverified': m.legend_park_unverified,
	cluster: m.legend_cluster,
	bracket: m.legend_bracket,
	rank: m.sheet_legend_rank,
	'rail-line': m.legend_rail,
	river: m.legend_river,
	lake: m.legend_lake,
	seat: m.legend_seat,
	airport: m.legend_airport,
	station: m.sheet_legend_station,
	'neighbour-edge': m.sheet_legend_neighbour,
	'park-outline-edge': m.legend_park_outline,
	'site-free-edge': m.legend_site_free,
	'site-reserved-edge': m.legend_site_reserved,
	'site-used-edge': m.legend_site_used,
	'site-unknown-edge': m.legend_site_unknown,
	'site-point': m.legend_site_point,
	area: m.sheet_legend_area,
	division: m.sheet_legend_division,
	'division-filtered': m.sheet_legend_division_filtered,
	'division-selected': m.sheet_legend_division_selected
};

/** A class of signs in words; `null` for one that explains itself. */
function classWords(one: LegendClass, { view, facts, locale, shade }: Told): string | null {
	const [kind, id] = one.split(':');
	if (kind === 'chain') {
		const chain = facts.catalogue.chains.find((other) => other.id === id);
		return chain ? nameIn(chain.name, locale) : null;
	}
	if (kind === 'fill') {
		const age = view.shade === 'age' && AGE_CLASSES.find(({ colour }) => colour === id);
		if (age) return AGE_CLASS_WORDS[age.id]();
		const found = shade.find(({ colour }) => colour === id);
		if (!found) return null;
		const amount = (value: number) => shadeAmount(value, view, locale);
		return found.from === found.to ? amount(found.from) : `${amount(found.from)} – ${amount(found.to)}`;
	}
	// where a total fills the divisions, the quiet fills are those without one
	if (one === 'division' && (shade.length > 0 || view.shade === 'age')) return null;
	return CLASS_WORDS[one]?.() ?? null;
}

function shadeAmount(value: number, { shade }: View, locale: Locale): string {
	if (shade === 'investment') return formatMoneyShort(value, locale);
	return shade === 'land' ? formatHa(value, locale) : formatCount(value, locale);
}
