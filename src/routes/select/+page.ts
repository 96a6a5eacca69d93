import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import type { SelectionSet } from '$lib/domain/selection/criteria/selection-set';
import { editionOf } from '$lib/state/in-edition';
import type { PageLoad } from './$types';

/** What projects are weighed by is small; the projects follow from the browser. */
export const load: PageLoad = async ({ fetch, url }) => {
	const [catalogue, selection] = await Promise.all(
		['/api/catalogue', '/api/selection'].map(
			async (path) => (await fetch(path + editionOf(url))).json() as Promise<unknown>
		)
	);
	return { catalogue: catalogue as Catalogue, selection: selection as SelectionSet };
};
