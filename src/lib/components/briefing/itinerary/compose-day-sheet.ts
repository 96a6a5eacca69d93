import type { Itinerary } from '$lib/domain/briefing/itinerary/itinerary';
import { defaultView } from '$lib/domain/explore/view';
import type { Locale } from '$lib/domain/names';
import type { Drawing } from '$lib/domain/sheet/drawing';
import { layoutSheet } from '$lib/domain/sheet/layout-sheet';
import { layoutTable } from '$lib/domain/sheet/layout-tables';
import type { SheetContent } from '$lib/domain/sheet/sheet';
import type { SheetFacts, SheetSource } from '$lib/domain/sheet/sheet-facts';
import { DEFAULT_SPEC, type SheetSpec } from '$lib/domain/sheet/spec';
import { m } from '$lib/paraglide/messages';
import { composeSheet } from '../../sheet/compose-sheet';
import { itineraryTable } from './itinerary-table';
import { clockWord, dayWord } from './itinerary-words';
import { visitMap } from './visit-map';

export interface DaySheetOrder {
	readonly itinerary: Itinerary;
	/** Of the portfolio of the briefing. */
	readonly source: SheetSource;
	readonly locale: Locale;
	/** Of the visit; `null`: called an itinerary. */
	readonly title?: string | null;
	/** What opens the briefing again; `null`: not said. */
	readonly address?: string | null;
	/** Paper, colours and review number, where they are not the usual ones. */
	readonly spec?: Partial<Pick<SheetSpec, 'paper' | 'isLandscape' | 'scheme' | 'review'>>;
	readonly logo?: SheetContent['logo'];
}

/** A visit on paper: a map that shows all stops, and below it the timetable, or on pages of its own where it is long. */
export function composeDaySheet(order: DaySheetOrder): Drawing[] {
	const { itinerary, source, locale } = order;
	const table = itineraryTable(itinerary, source.index, locale);
	const content = { ...contentOf(order, { page: 1, pages: 1 }), wide: table };
	const sheet = layoutSheet(content);
	if (!sheet.leftOut.includes(table.name)) return [sheet];
	const pagesOf = (count: number) =>
		layoutTable(table, {
			...content,
			pageOf: (page) => m.sheet_page({ page: String(page + 1), pages: String(count + 1) })
		});
	const further = pagesOf(pagesOf(1).length);
	const alone = contentOf(order, { page: 1, pages: 1 + further.length });
	const words = { ...alone.words, notes: [...alone.words.notes, m.itinerary_sheet_goes_on()] };
	return [layoutSheet({ ...alone, words }), ...further];
}

function contentOf(order: DaySheetOrder, page: { page: number; pages: number }): SheetContent {
	const { itinerary, source, locale, title = null, address = null, logo = null } = order;
	const { stops, box, classOf } = visitMap(itinerary, source.index, locale);
	const spec = daySpec(order, title);
	const content = composeSheet({
		view: { ...defaultView(source.catalogue), portfolio: source.portfolio.id },
		spec,
		facts: dayFacts(source),
		locale,
		address,
		logo,
		page,
		fit: box
	});
	const { words } = content;
	return {
		...content,
		map: { ...content.map, route: stops },
		words: { ...words, classOf: (one) => classOf(one) ?? words.classOf(one) }
	};
}

function daySpec({ itinerary, locale, spec }: DaySheetOrder, title: string | null): SheetSpec {
	return {
		...DEFAULT_SPEC,
		isLandscape: false,
		parts: ['legend', 'scale', 'north', 'locator', 'address', 'page'],
		blocks: [],
		...spec,
		title: title ?? m.itinerary_title(),
		subtitle: m.itinerary_sheet_subtitle({
			day: dayWord(itinerary, locale),
			time: clockWord(itinerary.startMinutes)
		})
	};
}

/** The land alone: of projects and parks, only what is visited is on the map, as its stops. */
const dayFacts = (source: SheetSource): SheetFacts => ({ ...source, rows: new Uint32Array(), parks: [], ranked: null });
