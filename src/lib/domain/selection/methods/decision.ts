import type { Problem, Result } from '../../result.ts';
import type { DecisionMatrix, Direction } from '../decision-matrix.ts';
import { columnExtents } from './column-extents.ts';
import type { ColumnExtents } from './column-extents.ts';

/** What a method judges: alternatives by criteria, and of each criterion the weight and whether more is better. */
export interface Decision {
	readonly matrix: DecisionMatrix;
	/** Not negative, of any sum above zero. */
	readonly weights: ArrayLike<number>;
	readonly directions: readonly Direction[];
}

export const DECISION_PROBLEM_CODES = [
	'no-alternatives',
	'no-criteria',
	/** A weight below zero, or not finite. */
	'negative-weight',
	'weights-sum-to-zero',
	/** `path` names the criterion, `value` lists the alternatives without a value on it. */
	'missing-values',
	/** No alternative has a value on the criterion. */
	'all-missing',
	/** Amounts below zero where the method needs none; `value` lists the alternatives. */
	'negative-values',
	/** Amounts of zero or below where the method divides or takes logarithms; `value` lists the alternatives. */
	'not-positive',
	/** A threshold of a preference function that is missing, negative, or below the other. */
	'bad-threshold'
] as const;
export type DecisionProblem = Problem<(typeof DECISION_PROBLEM_CODES)[number]>;

/** A decision fit to be judged: complete values, weights as shares. Criteria of weight 0 are left out. */
export interface WeighedDecision {
	readonly rows: number;
	readonly columns: number;
	readonly values: Float64Array;
	readonly weights: Float64Array;
	readonly directions: readonly Direction[];
	/** By column, the criterion it came from. */
	readonly criteria: readonly number[];
	readonly extents: ColumnExtents;
}

/** `share`: weights of sum 1; `asGiven`: whatever their sum. */
export type WeightScale = 'share' | 'asGiven';

/**
 * The criteria that have weight, or all that is wrong: each problem once, with the criterion as `criteria[c]` and the
 * weight as `weights[c]`. A criterion of weight 0 decides nothing, so that its gaps do not matter. One whose amounts are
 * all so small that their squares are no numbers any more is taken as 0 throughout.
 *
 * @throws where there are not as many weights and directions as criteria, or a value is infinite.
 */
export function weighDecision(
	decision: Decision,
	scale: WeightScale = 'share'
): Result<WeighedDecision, DecisionProblem> {
	const problems = outlineProblems(decision);
	if (problems.length > 0) return { ok: false, problems };
	const weighed = withoutDust(weighedColumns(decision, scale));
	const gaps = weighed.extents.sums.every(Number.isFinite) ? [] : gapProblems(weighed);
	return gaps.length > 0 ? { ok: false, problems: gaps } : { ok: true, value: weighed };
}

function outlineProblems({ matrix, weights, directions }: Decision): DecisionProblem[] {
	const { rows, columns } = matrix;
	if (rows === 0) return [{ code: 'no-alternatives', path: 'matrix', value: 0 }];
	if (columns === 0) return [{ code: 'no-criteria', path: 'matrix', value: 0 }];
	if (weights.length !== columns || directions.length !== columns)
		throw new Error(`${columns} criteria, ${weights.length} weights, ${directions.length} directions`);
	const problems = Array.from(weights).flatMap((weight, column): DecisionProblem[] =>
		weight >= 0 && weight < Infinity ? [] : [{ code: 'negative-weight', path: `weights[${column}]`, value: weight }]
	);
	if (problems.length === 0 && sumOf(weights) === 0)
		problems.push({ code: 'weights-sum-to-zero', path: 'weights', value: Array.from(weights) });
	return problems;
}

function weighedColumns({ matrix, weights, directions }: Decision, scale: WeightScale): WeighedDecision {
	const criteria = directions.map((_, column) => column).filter((column) => (weights[column] as number) > 0);
	const total = scale === 'share' ? sumOf(weights) : 1;
	const weighed = {
		rows: matrix.rows,
		columns: criteria.length,
		values: criteria.length === matrix.columns ? matrix.values : pickColumns(matrix, criteria)
	};
	return {
		...weighed,
		extents: columnExtents(weighed),
		weights: Float64Array.from(criteria, (column) => (weights[column] as number) / total),
		directions: criteria.map((column) => directions[column] as Direction),
		criteria
	};
}

/** Amounts of this size and above can be squared, summed and divided by. */
const LEAST_AMOUNT = 1e-150;

function withoutDust(weighed: WeighedDecision): WeighedDecision {
	const { rows, columns, extents } = weighed;
	const isDust = Array.from({ length: columns }, (_, column) => {
		const magnitude = Math.max(Math.abs(extents.least[column] as number), Math.abs(extents.greatest[column] as number));
		return magnitude > 0 && magnitude < LEAST_AMOUNT;
	});
	if (!isDust.includes(true)) return weighed;
	// what is missing stays missing
	const values = weighed.values.map((value, place) => (isDust[place % columns] ? value * 0 : value));
	return { ...weighed, values, extents: columnExtents({ rows, columns, values }) };
}

function sumOf(weights: ArrayLike<number>): number {
	let sum = 0;
	for (let column = 0; column < weights.length; column++) sum += weights[column] as number;
	return sum;
}

function pickColumns({ rows, columns, values }: DecisionMatrix, picked: readonly number[]): Float64Array {
	const kept = new Float64Array(rows * picked.length);
	let place = 0;
	for (let row = 0; row < rows; row++)
		for (const column of picked) kept[place++] = values[row * columns + column] as number;
	return kept;
}

function gapProblems({ rows, columns, values, criteria }: WeighedDecision): DecisionProblem[] {
	return criteria.flatMap((criterion, column): DecisionProblem[] => {
		const missing: number[] = [];
		for (let row = 0; row < rows; row++) {
			const value = values[row * columns + column] as number;
			if (Number.isNaN(value)) missing.push(row);
			else if (!Number.isFinite(value)) throw new Error(`rows[${row}][${criterion}] is ${value}`);
		}
		if (missing.length === 0) return [];
		const code = missing.length === rows ? 'all-missing' : 'missing-values';
		return [{ code, path: `criteria[${criterion}]`, value: missing }];
	});
}

/** A problem for each of the `tested` columns that has a value below zero, or, for `not-positive`, zero. */
export function unfitColumns(
	{ rows, columns, values, criteria }: WeighedDecision,
	code: 'negative-values' | 'not-positive',
	tested: (column: number) => boolean = () => true
): DecisionProblem[] {
	return criteria.flatMap((criterion, column): DecisionProblem[] => {
		if (!tested(column)) return [];
		const unfit: number[] = [];
		for (let row = 0; row < rows; row++) {
			const value = values[row * columns + column] as number;
			if (value < 0 || (value === 0 && code === 'not-positive')) unfit.push(row);
		}
		return unfit.length === 0 ? [] : [{ code, path: `criteria[${criterion}]`, value: unfit }];
	});
}
