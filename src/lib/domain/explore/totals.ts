import type { ProjectTable } from '../catalogue/project-table.ts';
import type { Commitment } from '../project/project.ts';
import { INVESTMENT_BOUNDS, STAGES, commitmentOf } from '../project/project.ts';

/** A sum of what is disclosed, and how many rows disclose it; `undisclosed` rows are in no sum. */
export interface Sum {
	readonly sum: number;
	readonly disclosed: number;
	readonly undisclosed: number;
}

export interface Totals {
	readonly count: number;
	/** `atLeast`: how many of the disclosed are lower bounds, so that the sum is one too. */
	readonly investmentWanYuan: Sum & { readonly atLeast: number };
	readonly landHa: Sum;
	readonly jobs: Sum;
	readonly commitments: Readonly<Record<Commitment, number>>;
}

const AT_LEAST = INVESTMENT_BOUNDS.indexOf('atLeast');

/** Totals of `rows`, added in row order: the same rows always give the same sums. */
export function totalsOf(table: ProjectTable, rows: Uint32Array): Totals {
	const commitments = { candidate: 0, contracted: 0, committed: 0 };
	const byStage = new Uint32Array(STAGES.length);
	let atLeast = 0;
	for (const row of rows) {
		const stage = table.stage[row] as number; // `rows` are rows of `table`
		byStage[stage] = (byStage[stage] ?? 0) + 1;
		if (table.investmentBound[row] === AT_LEAST && !Number.isNaN(table.investmentWanYuan[row])) atLeast++;
	}
	STAGES.forEach((stage, code) => (commitments[commitmentOf(stage)] += byStage[code] ?? 0));
	return {
		count: rows.length,
		investmentWanYuan: { ...sumOf(table.investmentWanYuan, rows), atLeast },
		landHa: sumOf(table.landHa, rows),
		jobs: sumOf(table.jobs, rows),
		commitments
	};
}

function sumOf(values: Float64Array, rows: Uint32Array): Sum {
	let [sum, disclosed] = [0, 0];
	for (const row of rows) {
		const value = values[row] as number; // `rows` are rows of the table
		if (Number.isNaN(value)) continue;
		sum += value;
		disclosed++;
	}
	return { sum, disclosed, undisclosed: rows.length - disclosed };
}
