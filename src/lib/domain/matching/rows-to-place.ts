import type { ProjectTable } from '../catalogue/project-table.ts';
import { isWithdrawn } from '../chain/link-rows.ts';
import { commitmentOf, STAGES } from '../project/project.ts';

type Columns = Pick<ProjectTable, 'stage' | 'flagBits' | 'investmentWanYuan'>;

/** Whether a park is still to be found: candidates and contracted projects. What has commenced stands, what is withdrawn comes no more. */
export const isToPlace = (table: Columns, row: number): boolean =>
	commitmentOf(STAGES[table.stage[row] ?? 0] ?? 'planned') !== 'committed' && !isWithdrawn(table, row);

/**
 * Of `rows` those to place, the largest investment first, what discloses none last, ties in the order given.
 *
 * At most `most`; `left` counts those beyond.
 */
export function rowsToPlace(
	table: Columns,
	rows: Iterable<number>,
	most: number
): { readonly rows: readonly number[]; readonly left: number } {
	const investment = (row: number): number => {
		const amount = table.investmentWanYuan[row] ?? NaN;
		return Number.isNaN(amount) ? -Infinity : amount;
	};
	const ordered = [...rows]
		.filter((row) => isToPlace(table, row))
		// two that disclose none differ by NaN, which is no order
		.sort((a, b) => investment(b) - investment(a) || 0);
	return { rows: ordered.slice(0, most), left: Math.max(0, ordered.length - most) };
}
