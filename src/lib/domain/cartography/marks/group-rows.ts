import type { ProjectTable } from '../../catalogue/project-table.ts';
import { PLACEMENTS } from '../../project/project.ts';

/** Rows apart by how precisely their place is known. */
export interface GroupedRows {
	readonly sited: Int32Array;
	/** By division index: rows known to the division only. */
	readonly byDivision: readonly Int32Array[];
	/** Neither: counted, not placed. */
	readonly unplaced: number;
}

/** Code of a known position in a table's column of placements. */
export const SITE = PLACEMENTS.indexOf('site');
const DIVISION = PLACEMENTS.indexOf('division');

/** Parts `rows` (indices into the table) for drawing; order within each group is that of `rows`. */
export function groupRows(table: ProjectTable, rows: Uint32Array, divisionCount: number): GroupedRows {
	const group = groupOfRows(table, rows, divisionCount);
	// counted first, so that each group is one array of its size: this runs at every step of a brush
	const counts = new Uint32Array(divisionCount + 2);
	for (const code of group) counts[code] = (counts[code] ?? 0) + 1;
	const groups = Array.from(counts, (count) => new Int32Array(count));
	counts.fill(0);
	for (let index = 0; index < rows.length; index++) {
		const code = group[index] as number; // index < rows.length
		const at = counts[code] as number;
		(groups[code] as Int32Array)[at] = rows[index] as number;
		counts[code] = at + 1;
	}
	const [sited = new Int32Array(), unplaced = new Int32Array(), ...byDivision] = groups;
	return { sited, byDivision, unplaced: unplaced.length };
}

/** So many are laid out and painted in a moment: they are new in the same frame as what changed them. */
const MOST_FEW = 100;

export const areFew = ({ sited, byDivision }: GroupedRows): boolean =>
	byDivision.reduce((count, rows) => count + rows.length, sited.length) <= MOST_FEW;

/** 0: sited; 1: nowhere; 2 on: the divisions. */
function groupOfRows({ placement, division }: ProjectTable, rows: Uint32Array, divisionCount: number): Uint16Array {
	const group = new Uint16Array(rows.length);
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index] as number; // index < rows.length
		if (placement[row] === SITE) continue;
		const code = division[row] as number;
		group[index] = placement[row] === DIVISION && code < divisionCount ? code + 2 : 1;
	}
	return group;
}
