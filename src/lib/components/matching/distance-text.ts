import type { Locale } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { formatDistance } from '$lib/ui/format';

/** A way in a straight line; one from or to a label point is not known to the metre. */
export function distanceText(
	{ km, approximate }: { readonly km: number; readonly approximate: boolean },
	locale: Locale
): string {
	if (!approximate) return formatDistance(km, locale);
	return m.about({ value: formatDistance(Math.round(km), locale) });
}
