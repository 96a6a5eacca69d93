import type { Locale } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { formatDistance } from '$lib/ui/format';

interface Way {
	readonly km: number;
	readonly approximate: boolean;
}

/** How far a project and a park are apart; of two that are known to one division only, nothing more can be said. */
export function wayText(way: Way | null, locale: Locale): string {
	if (way === null) return m.match_distance_unknown();
	return way.approximate && way.km === 0 ? m.match_same_division() : distanceText(way, locale);
}

/** A way in a straight line; one from or to a label point is not known to the metre. */
export function distanceText({ km, approximate }: Way, locale: Locale): string {
	if (!approximate) return formatDistance(km, locale);
	return m.about({ value: formatDistance(Math.round(km), locale) });
}
