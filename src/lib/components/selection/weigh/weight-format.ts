import type { Locale } from '$lib/domain/names';
import { LANGUAGE_TAGS } from '$lib/ui/format';

const formats = new Map<Locale, Intl.NumberFormat>();

/** A weight in percent: always with one decimal, so that columns of them align and add up to 100.0. */
export function formatWeight(percent: number, locale: Locale): string {
	let found = formats.get(locale);
	if (!found) {
		const decimals = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
		formats.set(locale, (found = new Intl.NumberFormat(LANGUAGE_TAGS[locale], decimals)));
	}
	return found.format(percent);
}
