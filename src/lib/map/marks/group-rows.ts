import { NOT_REPORTED, type ProjectTable } from '$lib/domain/catalogue/project-table';
import { PLACEMENTS } from '$lib/domain/project/project';

/** Rows apart by how precisely their place is known. */
export interface GroupedRows {
	readonly sited: Int32Array;
	/** By division index: rows known to the division only. */
	readonly byDivision: readonly Int32Array[];
	/** Neither: counted, not placed. */
	readonly unplaced: number;
}

const SITE = PLACEMENTS.indexOf('site');
const DIVISION = PLACEMENTS.indexOf('division');

/** Parts `rows` (indices into the table) for drawing; order within each group is that of `rows`. */
export function groupRows(table: ProjectTable, rows: ArrayLike<number>, divisionCount: number): GroupedRows {
	const sited: number[] = [];
	const byDivision: number[][] = Array.from({ length: divisionCount }, () => []);
	let unplaced = 0;
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index] ?? 0;
		const division = table.division[row] ?? NOT_REPORTED;
		if (table.placement[row] === SITE) sited.push(row);
		else if (table.placement[row] === DIVISION && division < divisionCount) byDivision[division]?.push(row);
		else unplaced++;
	}
	return { sited: Int32Array.from(sited), byDivision: byDivision.map((group) => Int32Array.from(group)), unplaced };
}
