import { error } from '@sveltejs/kit';
import { groupOf, rowsOf } from '$lib/components/profile/project-group';
import { readTerritory, todayIn } from '$lib/server/profiles';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const db = locals.records;
	const territory = await readTerritory(db, url.searchParams.get('p'));
	const enterprise = territory?.index.enterprises.get(params.enterprise);
	if (!territory || !enterprise) error(404);
	const { catalogue, index, portfolio, table } = territory;
	return {
		catalogue,
		portfolio: portfolio.id,
		today: todayIn(catalogue),
		enterprise,
		projects: groupOf(rowsOf({ kind: 'enterprise', id: enterprise.id }, table, index), table, catalogue)
	};
};
