import { m } from '$lib/paraglide/messages';
import type { OverviewSortKey } from './sort-rows';

/** Heads of the columns that can be ordered by. */
export const COLUMN_WORDS: Readonly<Record<OverviewSortKey, () => string>> = {
	coverage: m.overview_column_coverage,
	gaps: m.overview_column_gaps,
	projects: m.overview_column_projects,
	investment: m.overview_column_investment,
	enterprises: m.overview_column_enterprises,
	parks: m.overview_column_parks,
	localSupply: m.chain_local_supply
};
