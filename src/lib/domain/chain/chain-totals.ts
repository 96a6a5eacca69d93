import type { ProjectTable } from '../catalogue/project-table.ts';
import type { ChainAssessment } from './assessment.ts';
import { investmentOf, rowsOf } from './link-rows.ts';

/** What the projects of a chain come to, each counted once however many links it is on. */
export interface ChainTotals {
	/** Rows on any link and rows of the chain that name none, in table order. */
	readonly rows: readonly number[];
	/** Disclosed investment, and how many projects disclose none. */
	readonly investmentWanYuan: number;
	readonly undisclosed: number;
}

export function totalsOf({ links, unplacedRows }: ChainAssessment, table: ProjectTable): ChainTotals {
	const distinct = new Set([...links.flatMap(({ evidence }) => rowsOf(evidence)), ...unplacedRows]);
	const rows = [...distinct].sort((a, b) => a - b);
	return { rows, ...investmentOf(rows, table) };
}
