import type { ProjectTable } from '../catalogue/project-table.ts';
import { NOT_REPORTED } from '../catalogue/project-table.ts';

export const SORT_KEYS = ['investment', 'land', 'jobs', 'asOf', 'name', 'stage', 'division', 'chain'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/**
 * By row: the number it is sorted by, `NaN` where not reported. Stages are in the order of a project's life,
 * divisions and primary chains in catalogue order.
 *
 * `nameRanks`: by row, the rank of its name in the reader's language; without them Chinese names are ordered by
 * code unit.
 */
export function sortValues(table: ProjectTable, key: SortKey, nameRanks: ArrayLike<number> | null): Float64Array {
	switch (key) {
		case 'investment':
			return table.investmentWanYuan;
		case 'land':
			return table.landHa;
		case 'jobs':
			return table.jobs;
		case 'asOf':
			return table.asOfYear;
		case 'name':
			return Float64Array.from(nameRanks ?? ranksOf(table.namesZh));
		case 'stage':
			return valuesOfCodes(table.stage);
		case 'division':
			return valuesOfCodes(table.division);
		case 'chain':
			return valuesOfCodes(table.chain);
	}
}

const valuesOfCodes = (codes: Uint16Array): Float64Array =>
	Float64Array.from(codes, (code) => (code === NOT_REPORTED ? NaN : code));

function ranksOf(names: readonly string[]): number[] {
	const rankByName = new Map([...new Set(names)].sort().map((name, rank) => [name, rank]));
	return names.map((name) => rankByName.get(name) ?? NaN);
}
