import { LOCALES, type Locale, type Text } from '$lib/domain/names';

/** A text in the reader's language, or else in the first that has it, with the language it is in; empty: none has. */
export function saidIn(text: Text, locale: Locale): { readonly text: string; readonly lang: Locale | null } {
	const found = [locale, ...LOCALES].find((one) => text[one].trim() !== '') ?? locale;
	return { text: text[found], lang: found === locale ? null : found };
}
