import type { Locale } from '../../domain/names.ts';
import { localizeUrl } from '../../paraglide/runtime.js';
import { paraglideMiddleware } from '../../paraglide/server.js';

/** Does something that asks for words in a language: an address of the API, unlike a page's, does not say which. */
export async function inLanguage<T>(locale: Locale, make: () => T | Promise<T>): Promise<T> {
	const made: T[] = [];
	const page = new Request(localizeUrl('http://localhost/', { locale }));
	await paraglideMiddleware(page, async () => {
		made.push(await make());
		return new Response();
	});
	return made[0] as T;
}
