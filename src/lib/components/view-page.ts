import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import { serialiseView, type View } from '$lib/domain/explore/view';
import type { Locale } from '$lib/domain/names';
import { localizeHref } from '$lib/paraglide/runtime';

/** The page of the explorer that shows a view, to be written on paper: how a sheet of it was made is no part of it. */
export function viewPage(
	view: View,
	{ catalogue, locale, origin }: { catalogue: Catalogue; locale: Locale; origin: string }
): string {
	// whoever opens it later finds the records as they were
	const edition = view.edition ?? catalogue.edition;
	const query = serialiseView({ ...view, sheet: null, edition }, catalogue).toString();
	return new URL(localizeHref('/', { locale }) + (query && `?${query}`), origin).href;
}
