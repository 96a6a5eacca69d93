import type { Itinerary } from '$lib/domain/briefing/itinerary/itinerary';
import { scheduleVisit } from '$lib/domain/briefing/itinerary/schedule';
import type { CatalogueIndex } from '$lib/domain/catalogue/index-catalogue';
import type { Locale } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { formatDistance } from '$lib/ui/format';

/** Whether minutes that somebody typed were lost with the ways they were of. */
export function clearedWays(before: Itinerary, after: Itinerary): string[] {
	const typed = ({ stops }: Itinerary) => stops.filter(({ driveMinutes }) => driveMinutes !== null).length;
	return typed(after) < typed(before) ? [m.itinerary_said_cleared()] : [];
}

/** What putting stops in order came to: how long the way was and is. */
export function orderedWords(
	before: Itinerary,
	after: Itinerary,
	{ index, locale }: { index: CatalogueIndex; locale: Locale }
): string[] {
	if (before.stops.every(({ id }, place) => after.stops[place]?.id === id)) return [m.itinerary_said_shortest()];
	const [was, is] = [before, after].map((visit) => scheduleVisit(visit, index).knownKm);
	return [
		m.itinerary_said_ordered({ before: formatDistance(was ?? 0, locale), after: formatDistance(is ?? 0, locale) })
	];
}
