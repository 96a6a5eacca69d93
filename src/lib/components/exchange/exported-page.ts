import type { Locale } from '$lib/domain/names';
import { localizeHref } from '$lib/paraglide/runtime';

/** The page of the explorer that shows what a file holds. `query`: of its address, without the question mark. */
export function exportedPage(query: string, { locale, origin }: { locale: Locale; origin: string }): string {
	const path = localizeHref('/', { locale }).replace(/\/$/, '');
	return new URL(path + (query && `?${query}`), origin).href;
}
