import { type Locale, LOCALES, type Text } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';

const ROLE_WORDS = [
	m.itinerary_role_park,
	m.itinerary_role_division,
	m.itinerary_role_host,
	m.itinerary_role_escort,
	m.itinerary_role_interpreter,
	m.itinerary_role_driver
] as const;

/** Roles to choose from, in all languages; any other can be typed. Nobody is named by them. */
export const suggestedRoles = (): Text[] =>
	ROLE_WORDS.map((word) => ({
		zh: word({}, { locale: 'zh' }),
		en: word({}, { locale: 'en' }),
		ru: word({}, { locale: 'ru' })
	}));

/** A role as it was typed in one language; one of those suggested brings its other languages, where nobody typed another. */
export function withRole(role: Text, locale: Locale, typed: string): Text {
	const suggested = suggestedRoles();
	const chosen = suggested.find((one) => one[locale] === typed);
	const own = { ...role, [locale]: typed };
	if (!chosen) return own;
	const isFree = (other: Locale) => role[other] === '' || suggested.some((one) => one[other] === role[other]);
	return LOCALES.reduce((text, other) => (isFree(other) ? { ...text, [other]: chosen[other] } : text), own);
}
