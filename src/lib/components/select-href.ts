import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import { serialiseView, type View } from '$lib/domain/explore/view';
import { localizeHref } from '$lib/paraglide/runtime';

/** The same view where projects are weighed. */
export function selectHref(view: View, catalogue: Catalogue): string {
	const query = serialiseView(view, catalogue).toString();
	return localizeHref('/select') + (query && `?${query}`);
}
