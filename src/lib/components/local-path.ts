import type { Locale } from '$lib/domain/names';
import { getLocale, localizeHref } from '$lib/paraglide/runtime';

const found = new Map<Locale, Map<string, string>>();

/**
 * A path of the app in the reader's language; remembered, for links are written anew at each step of a brush.
 *
 * `path`: one of a few: no query, and no id of which there are many.
 */
export function localPath(path: string): string {
	const locale = getLocale();
	const ofLocale = found.get(locale) ?? new Map<string, string>();
	found.set(locale, ofLocale);
	const local = ofLocale.get(path) ?? localizeHref(path);
	ofLocale.set(path, local);
	return local;
}
