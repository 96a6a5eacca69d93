import { error } from '@sveltejs/kit';
import { groupOf, linkCounts, rowsOf } from '$lib/components/profile/project-group';
import { readTerritory, todayIn } from '$lib/server/profiles';
import { database } from '$lib/server/store';
import type { PageServerLoad } from './$types';

/** A chain, or with `?link=` one link of it. */
export const load: PageServerLoad = async ({ params, url }) => {
	const territory = await readTerritory(await database(), url.searchParams.get('p'));
	const chain = territory?.index.chains.get(params.chain);
	if (!territory || !chain) error(404);
	const { catalogue, index, portfolio, table } = territory;
	const id = url.searchParams.get('link');
	const link = id === null ? null : chain.links.find((one) => one.id === id);
	if (link === undefined) error(404);
	const selection = link ? ({ kind: 'link', id: link.id } as const) : ({ kind: 'chain', id: chain.id } as const);
	return {
		catalogue,
		portfolio: portfolio.id,
		today: todayIn(catalogue),
		chain,
		link,
		selection,
		linkCounts: linkCounts(chain, table, index),
		projects: groupOf(rowsOf(selection, table, index), table, catalogue)
	};
};
