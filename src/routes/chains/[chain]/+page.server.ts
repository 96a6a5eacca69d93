import { error } from '@sveltejs/kit';
import { pictureChain } from '$lib/domain/chain/picture';
import { readTerritory, todayIn } from '$lib/server/profiles';
import type { PageServerLoad } from './$types';

/** A chain as its records show it; what the reader filters and chooses follows in the browser. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const territory = await readTerritory(locals.records, url.searchParams.get('p'));
	const chain = territory?.index.chains.get(params.chain);
	if (!territory || !chain) error(404);
	const { catalogue, index, portfolio, table } = territory;
	const columns = 'division' as const;
	const picture = pictureChain(chain, { index, table, portfolio: portfolio.id, overrides: [], columns });
	return {
		catalogue,
		portfolio: portfolio.id,
		today: todayIn(catalogue),
		chain,
		given: { ...picture, portfolio: portfolio.id }
	};
};
