export const LOCALES = ['zh', 'en', 'ru'] as const;
export type Locale = (typeof LOCALES)[number];

/** A text that exists in every language of the interface. */
export type Text = Readonly<Record<Locale, string>>;

/** A name: Chinese is primary; a translation that does not exist is `null`, never invented. */
export interface Name {
	readonly zh: string;
	readonly en: string | null;
	readonly ru: string | null;
	/** Other spellings people search by: short names, former names, brand names. */
	readonly aliases: readonly string[];
}

/** The name in a reader's language; a Russian reader gets English before Chinese where there is no Russian. */
export function nameIn(name: Omit<Name, 'aliases'>, locale: Locale): string {
	if (locale === 'zh') return name.zh;
	if (locale === 'ru') return name.ru ?? name.en ?? name.zh;
	return name.en ?? name.zh;
}

/** The Chinese name to stand beside a translation; `null` where the reader already sees it. */
export function originalBeside(name: Omit<Name, 'aliases'>, locale: Locale): string | null {
	return nameIn(name, locale) === name.zh ? null : name.zh;
}
