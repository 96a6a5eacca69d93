import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import type { PageLoad } from './$types';

/** The catalogue is small and rendered on the server; the projects follow from the browser. */
export const load: PageLoad = async ({ fetch }) => {
	const response = await fetch('/api/catalogue');
	return { catalogue: (await response.json()) as Catalogue };
};
