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

/** What adds up the rows of `table`, in row order: the same rows always give the same sums. */
export function createTotals(table: ProjectTable): (rows: Uint32Array) => Totals {
	const investment = splitReported(table.investmentWanYuan);
	const land = splitReported(table.landHa);
	const jobs = splitReported(table.jobs);
	const atLeast = table.investmentBound.map(
		(bound, row) => Number(bound === AT_LEAST) & (investment.isReported[row] ?? 0)
	);
	return (rows) => ({
		count: rows.length,
		investmentWanYuan: { ...sumOf(investment, rows), atLeast: countOf(atLeast, rows) },
		landHa: sumOf(land, rows),
		jobs: sumOf(jobs, rows),
		commitments: commitmentsOf(table.stage, rows)
	});
}

/** A column of numbers without holes: 0 where not reported, and 1 or 0 for whether it is. Adding needs no branch. */
interface ReportedColumn {
	readonly amounts: Float64Array;
	readonly isReported: Uint16Array;
}

const splitReported = (values: Float64Array): ReportedColumn => ({
	amounts: values.map((value) => (Number.isNaN(value) ? 0 : value)),
	isReported: Uint16Array.from(values, (value) => Number(!Number.isNaN(value)))
});

// the casts to `number` below: `at` is below `rows.length`, and `rows` are rows of the table

function sumOf({ amounts, isReported }: ReportedColumn, rows: Uint32Array): Sum {
	let sum = 0;
	for (let at = 0, count = rows.length; at < count; at++) sum += amounts[rows[at] as number] as number;
	const disclosed = countOf(isReported, rows);
	return { sum, disclosed, undisclosed: rows.length - disclosed };
}

function countOf(flags: Uint16Array, rows: Uint32Array): number {
	let flagged = 0;
	for (let at = 0, count = rows.length; at < count; at++) flagged += flags[rows[at] as number] as number;
	return flagged;
}

function commitmentsOf(stages: Uint16Array, rows: Uint32Array): Record<Commitment, number> {
	const byStage = new Uint32Array(STAGES.length);
	for (let at = 0, count = rows.length; at < count; at++) {
		const stage = stages[rows[at] as number] as number;
		byStage[stage] = (byStage[stage] as number) + 1;
	}
	const commitments = { candidate: 0, contracted: 0, committed: 0 };
	STAGES.forEach((stage, code) => (commitments[commitmentOf(stage)] += byStage[code] ?? 0));
	return commitments;
}
