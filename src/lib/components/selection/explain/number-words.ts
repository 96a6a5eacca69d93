import type { Locale } from '$lib/domain/names';
import { LANGUAGE_TAGS } from '$lib/ui/format';

const pointFormats = new Map<Locale, Intl.NumberFormat>();

/** Points, always with one decimal so that they stand under each other: 4.2, 0.0, −1.3. */
export function pointsWord(points: number, locale: Locale): string {
	let format = pointFormats.get(locale);
	if (!format) {
		format = new Intl.NumberFormat(LANGUAGE_TAGS[locale], { minimumFractionDigits: 1, maximumFractionDigits: 1 });
		pointFormats.set(locale, format);
	}
	// of the two zeros that rounding leaves, one
	return format.format(Math.round(points * 10) / 10 || 0).replace(/^-/, '−');
}

/** Points for or against: +4.2, −1.3. */
export const signedPoints = (points: number, locale: Locale): string => {
	const word = pointsWord(points, locale);
	return points >= 0.05 ? `+${word}` : word;
};

/** A list as a sentence has it: a, b and c. */
export const listWord = (parts: readonly string[], locale: Locale): string =>
	new Intl.ListFormat(LANGUAGE_TAGS[locale], { type: 'conjunction' }).format(parts);
