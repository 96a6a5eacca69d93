import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import { serialiseView, type View } from '$lib/domain/explore/view';
import type { Locale } from '$lib/domain/names';
import { exportedPage } from './exchange/exported-page';

/** The page of the explorer that shows a view, to be written on paper: how a sheet of it was made is no part of it. */
export const viewPage = (
	view: View,
	{ catalogue, ...where }: { catalogue: Catalogue; locale: Locale; origin: string }
): string => exportedPage(serialiseView({ ...view, sheet: null }, catalogue).toString(), where);
