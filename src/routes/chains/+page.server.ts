import { chainRow, standsApart } from '$lib/components/chains/overview/chain-row';
import { parseSort, sortRows } from '$lib/components/chains/overview/sort-rows';
import { assessChains } from '$lib/domain/chain/assess-chain';
import { summariseChain } from '$lib/domain/chain/summary';
import { readTerritory, todayIn } from '$lib/server/profiles';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** All chains of a portfolio side by side. The reader's own judgements are kept in the browser and not known here. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const territory = await readTerritory(locals.records, url.searchParams.get('p'));
	if (!territory) error(404);
	const { catalogue, index, portfolio, table } = territory;
	const sort = parseSort(url.searchParams.get('sort'));
	const rows = assessChains(catalogue.chains, { index, table, overrides: [] }).map((assessment) =>
		chainRow(assessment, summariseChain(assessment, { index, table, portfolio: portfolio.id }), table)
	);
	return {
		catalogue,
		portfolio: portfolio.id,
		today: todayIn(catalogue),
		projectCount: table.count,
		sort,
		rows: sortRows(
			rows.filter((row) => !standsApart(row)),
			sort
		),
		apart: rows.filter(standsApart)
	};
};
