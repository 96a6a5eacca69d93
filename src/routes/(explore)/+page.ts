import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import { editionOf } from '$lib/state/in-edition';
import type { PageLoad } from './$types';

/** The catalogue is small and rendered on the server; the projects follow from the browser. */
export const load: PageLoad = async ({ fetch, url }) => {
	const response = await fetch('/api/catalogue' + editionOf(url));
	return { catalogue: (await response.json()) as Catalogue };
};
