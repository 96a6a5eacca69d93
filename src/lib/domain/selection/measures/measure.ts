import type { CatalogueIndex } from '../../catalogue/index-catalogue.ts';
import type { ProjectTable } from '../../catalogue/project-table.ts';
import type { SelectionColumns } from '../../catalogue/selection-columns.ts';
import type { ChainAssessment } from '../../chain/assessment.ts';
import type { Park } from '../../territory/territory.ts';

/** What measures are taken from; all of one portfolio. */
export interface MeasureSources {
	readonly table: ProjectTable;
	/** Of the same projects in the same order. */
	readonly columns: SelectionColumns;
	readonly index: CatalogueIndex;
	/** `assessChains` of every chain on `table`. */
	readonly chains: readonly ChainAssessment[];
	/** Open to the portfolio. */
	readonly parks: readonly Park[];
}

/** The amount of a row of the table; `NaN` where it is not known. */
export type Reading = (row: number) => number;

/** Amounts of all rows, read one by one. */
export function columnOf(count: number, amountOf: Reading): Float64Array {
	const column = new Float64Array(count);
	for (let row = 0; row < count; row++) column[row] = amountOf(row);
	return column;
}

export interface Measure {
	/** Unit id as the interface writes it; `share` 0–1, `yesNo` 1 or 0, `grade` and `step` a place on a scale stated where it is made. */
	readonly unit: string;
	/** Fields of a project's record that it is made from: what has to be asked for where it is not known. */
	readonly fields: readonly string[];
	/** One amount a row of the table, `NaN` where it is not known. It may be a column of the sources itself: not to be written to. */
	readonly read: (sources: MeasureSources) => Float64Array;
}
