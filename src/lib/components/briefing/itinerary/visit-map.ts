import type { Itinerary } from '$lib/domain/briefing/itinerary/itinerary';
import { type Schedule, scheduleVisit } from '$lib/domain/briefing/itinerary/schedule';
import type { CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import type { Locale } from '$lib/domain/names';
import type { LegendClass, RouteStop } from '$lib/domain/sheet/map/sheet-map';
import type { Bbox, Position } from '$lib/domain/territory/territory';
import { m } from '$lib/paraglide/messages';
import { formatCount } from '$lib/ui/format';

export interface VisitMap {
	readonly stops: readonly RouteStop[];
	/** All stops with some land around them; `null`: no position is known. */
	readonly box: Bbox | null;
	/** What the signs of a visit are called; `null` of any other. */
	readonly classOf: (one: LegendClass) => string | null;
}

/** A visit as a map on paper shows it. */
export function visitMap(itinerary: Itinerary, index: CatalogueIndex, locale: Locale): VisitMap {
	const schedule = scheduleVisit(itinerary, index);
	return {
		stops: routeOf(schedule, locale),
		box: boxOf(schedule),
		classOf: (one) => CLASS_WORDS[one]?.() ?? null
	};
}

const CLASS_WORDS: Readonly<Record<string, () => string>> = {
	stop: m.itinerary_legend_stop,
	'stop-division': m.itinerary_legend_stop_division,
	leg: m.itinerary_legend_leg
};

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
