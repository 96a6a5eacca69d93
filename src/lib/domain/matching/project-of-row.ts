import { needsOfRow } from '../catalogue/need-columns.ts';
import type { ProjectTable } from '../catalogue/project-table.ts';
import type { Chain } from '../chain/chain.ts';
import type { ProjectToMatch } from './verdict.ts';

type Columns = Pick<ProjectTable, 'ids' | 'namesZh' | 'namesEn' | 'namesRu' | 'chainBits' | 'landHa' | 'needs'>;

/** A row of a table as matching reads it. `chains`: of the catalogue the table was made with, in its order. */
export function projectOfRow(table: Columns, row: number, chains: readonly Pick<Chain, 'id'>[]): ProjectToMatch {
	const landHa = table.landHa[row] ?? NaN;
	const bits = table.chainBits[row] ?? 0;
	return {
		id: table.ids[row] ?? '',
		name: { zh: table.namesZh[row] ?? '', en: table.namesEn[row] ?? null, ru: table.namesRu[row] ?? null },
		chains: chains.filter((_, chain) => (bits >>> chain) & 1).map(({ id }) => id),
		landHa: Number.isNaN(landHa) ? null : landHa,
		needs: needsOfRow(table.needs, row)
	};
}
