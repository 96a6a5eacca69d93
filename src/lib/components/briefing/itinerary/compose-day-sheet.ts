import type { Itinerary } from '$lib/domain/briefing/itinerary/itinerary';
import { type Schedule, scheduleVisit } from '$lib/domain/briefing/itinerary/schedule';
import { defaultView, type View } from '$lib/domain/explore/view';
import type { Locale } from '$lib/domain/names';
import type { Drawing } from '$lib/domain/sheet/drawing';
import { layoutSheet } from '$lib/domain/sheet/layout-sheet';
import { layoutTable } from '$lib/domain/sheet/layout-tables';
import type { RouteStop } from '$lib/domain/sheet/map/sheet-map';
import type { SheetContent } from '$lib/domain/sheet/sheet';
import type { SheetFacts, SheetSource } from '$lib/domain/sheet/sheet-facts';
import { DEFAULT_SPEC, type SheetSpec } from '$lib/domain/sheet/spec';
import type { Bbox, Position } from '$lib/domain/territory/territory';
import { m } from '$lib/paraglide/messages';
import { formatCount } from '$lib/ui/format';
import { composeSheet } from '../../sheet/compose-sheet';
import { itineraryTable } from './itinerary-table';
import { clockWord, dayWord } from './itinerary-words';

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
	const schedule = scheduleVisit(itinerary, source.index);
	const spec = daySpec(order, title);
	const content = composeSheet({
		view: dayView(source),
		spec,
		facts: dayFacts(source),
		locale,
		address,
		logo,
		page,
		fit: boxOf(schedule)
	});
	const { words } = content;
	return {
		...content,
		map: { ...content.map, route: routeOf(schedule, locale) },
		words: { ...words, classOf: (one) => CLASS_WORDS[one]?.() ?? words.classOf(one) }
	};
}

const CLASS_WORDS: Readonly<Record<string, () => string>> = {
	stop: m.itinerary_legend_stop,
	'stop-division': m.itinerary_legend_stop_division,
	leg: m.itinerary_legend_leg
};

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
function dayView({ catalogue, portfolio }: SheetSource): View {
	const usual = defaultView(catalogue);
	return { ...usual, portfolio: portfolio.id, layers: { ...usual.layers, hidden: ['projects', 'parks'] } };
}

const dayFacts = (source: SheetSource): SheetFacts => ({ ...source, rows: new Uint32Array(), parks: [], ranked: null });

function routeOf({ stops }: Schedule, locale: Locale): RouteStop[] {
	const route: RouteStop[] = [];
	for (const [place, { stop, park, placement, position }] of stops.entries()) {
		if (!position) continue;
		route.push({
			number: formatCount(place + 1, locale),
			position,
			isApproximate: placement === 'division',
			// no line over a stop that nobody knows the place of: it would show a way that is not
			isJoined: stops[place - 1]?.position != null,
			of: park ? `park:${park.id}` : `stop:${stop.id}`
		});
	}
	return route;
}

/** Degrees of latitude around a single stop. */
const AROUND_DEGREES = 0.12;

/** All stops with some land around them; `null` where no position is known: then the whole territory is shown. */
function boxOf({ stops }: Schedule): Bbox | null {
	const positions = stops.flatMap(({ position }) => (position ? [position] : []));
	const [first] = positions;
	if (!first) return null;
	const [west, south, east, north] = positions.reduce(extended, [...first, ...first] as unknown as Bbox);
	const wide = Math.max((east - west) * 0.18, AROUND_DEGREES / Math.cos((south * Math.PI) / 180));
	const high = Math.max((north - south) * 0.18, AROUND_DEGREES);
	return [west - wide, south - high, east + wide, north + high];
}

const extended = ([west, south, east, north]: Bbox, [lng, lat]: Position): Bbox => [
	Math.min(west, lng),
	Math.min(south, lat),
	Math.max(east, lng),
	Math.max(north, lat)
];
