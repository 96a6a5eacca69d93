import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import type { RoadmapSet } from '$lib/domain/roadmap/roadmap-set';
import { editionOf } from '$lib/state/in-edition';
import type { PageLoad } from './$types';

/** What projects are followed by is small; the projects follow from the browser. */
export const load: PageLoad = async ({ fetch, url }) => {
	const [catalogue, set] = await Promise.all(
		['/api/catalogue', '/api/roadmap'].map(
			async (path) => (await fetch(path + editionOf(url))).json() as Promise<unknown>
		)
	);
	return { catalogue: catalogue as Catalogue, set: set as RoadmapSet };
};
