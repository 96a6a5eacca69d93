import type { Result } from '../../result.ts';
import type { DecisionMatrix, Direction } from '../decision-matrix.ts';
import { weighDecision } from '../methods/decision.ts';
import { normalise } from '../methods/normalise.ts';
import type { Normalisation } from '../methods/normalise.ts';
import type { WeightProblem } from './weight-problem.ts';

/**
 * The columns of a matrix, scaled by a named rule; constant columns are `null`.
 *
 * Problems: no rows or columns, a value missing, a value below zero where the rule needs none. `path` names the column.
 */
export function scaledColumns(
	matrix: DecisionMatrix,
	directions: readonly Direction[],
	normalisation: Normalisation
): Result<(Float64Array | null)[], WeightProblem> {
	const weighed = weighDecision({ matrix, directions, weights: directions.map(() => 1) });
	const scaled = weighed.ok ? normalise(weighed.value, normalisation) : weighed;
	if (!scaled.ok) return { ok: false, problems: scaled.problems.map(asWeightProblem) };
	const { rows, columns, values, factors, offsets, extents } = scaled.value;
	const columnOf = (column: number): Float64Array | null => {
		if (extents.least[column] === extents.greatest[column]) return null;
		const [factor, offset] = [factors[column] as number, offsets[column] as number];
		return Float64Array.from(
			{ length: rows },
			(_, row) => (values[row * columns + column] as number) * factor + offset
		);
	};
	return { ok: true, value: Array.from({ length: columns }, (_, column) => columnOf(column)) };
}

function asWeightProblem({ code, path, value }: { code: string; path: string; value: unknown }): WeightProblem {
	switch (code) {
		case 'missing-values':
		case 'all-missing':
			return { code: 'missing-values', path, value };
		case 'negative-values':
		case 'not-positive':
			return { code: 'negative-values', path, value };
		case 'no-alternatives':
		case 'no-criteria':
			return { code: 'nothing-to-weigh', path, value };
		default:
			throw new Error(`unexpected problem: ${code}`);
	}
}

/** Weights that the amounts themselves suggest, and whether they suggest any. */
export interface DataWeights {
	/** Of sum 1; equal where the amounts set no criterion apart. */
	readonly weights: readonly number[];
	readonly isInformative: boolean;
}

/** Shares of what each criterion tells; what is below 1e-12 of the greatest possible is rounding and tells nothing. */
export function weightsByInformation(information: readonly number[], possible: number): DataWeights {
	const told = information.map((amount) => (amount > 1e-12 * possible ? amount : 0));
	const sum = told.reduce((total, amount) => total + amount, 0);
	const isInformative = sum > 0;
	return { weights: told.map((amount) => (isInformative ? amount / sum : 1 / told.length)), isInformative };
}
