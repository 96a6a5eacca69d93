import type { Result } from '../../result.ts';
import { sharesOf } from './shares.ts';
import { principalEigenvector } from './eigenvector.ts';
import { randomIndex } from './random-index.ts';
import type { RandomIndexTable } from './random-index.ts';
import type { WeightProblem } from './weight-problem.ts';
import { worstTriad } from './worst-triad.ts';
import type { Triad } from './worst-triad.ts';

/** Comparisons of criteria: `comparisons[i][j]` is how many times as important i is as j; `null` is not judged yet. */
export type Comparisons = readonly (readonly (number | null)[])[];

/** Above this ratio comparisons contradict each other too much to be trusted (Saaty 1980). */
const TOLERATED_RATIO = 0.1;
/** How far a comparison times its counterpart may be from 1: a reciprocal written with six digits passes. */
const RECIPROCAL_TOLERANCE = 1e-5;

export interface PairwiseAnswer {
	/** Principal eigenvector, of sum 1. */
	readonly weights: readonly number[];
	/** λmax, its eigenvalue, the order of the matrix where it is consistent. */
	readonly lambdaMax: number;
	/** CI = (λmax − n) / (n − 1); 0 for fewer than three criteria. */
	readonly consistencyIndex: number;
	/** Of the table named, or as given; `null` where the table has none for so many criteria. */
	readonly randomIndex: number | null;
	/** CR = CI / RI; 0 for fewer than three criteria, `null` without a random index above 0. */
	readonly consistencyRatio: number | null;
	/** CR above 0.1. */
	readonly isInconsistent: boolean;
	/** The three comparisons that contradict each other most; `null` where none do. */
	readonly worstTriad: Triad | null;
}

/**
 * Weights from pairwise comparisons (AHP) by the principal eigenvector, with their consistency.
 *
 * `index`: a table of random indices by name, or a random index. Problems: no criterion, a row that is too short or too
 * long, a comparison not judged (`incomplete`), of 0 or below, or not 1 over its counterpart within 1e-5.
 *
 * @source Saaty (1980) The Analytic Hierarchy Process; Saaty (2003) Decision-making with the AHP: why is the principal
 * eigenvector necessary
 */
export function pairwiseWeights(
	comparisons: Comparisons,
	index: RandomIndexTable | number = 'saaty1980'
): Result<PairwiseAnswer, WeightProblem> {
	const checked = completeComparisons(comparisons);
	if (!checked.ok) return checked;
	const size = comparisons.length;
	const { weights, lambdaMax } = principalEigenvector(checked.value);
	const consistencyIndex = size < 3 ? 0 : Math.max(0, (lambdaMax - size) / (size - 1));
	const random = size < 3 ? 0 : typeof index === 'number' ? index : randomIndex(index, size);
	const consistencyRatio = size < 3 ? 0 : random ? consistencyIndex / random : null;
	return {
		ok: true,
		value: {
			weights,
			lambdaMax,
			consistencyIndex,
			randomIndex: random,
			consistencyRatio,
			isInconsistent: consistencyRatio !== null && consistencyRatio > TOLERATED_RATIO,
			worstTriad: worstTriad(checked.value, weights)
		}
	};
}

/**
 * Weights by the geometric means of the rows: near the eigenvector, and the same where the comparisons are consistent.
 *
 * @source Crawford & Williams (1985) A note on the analysis of subjective judgment matrices
 */
export function geometricMeanWeights(comparisons: Comparisons): Result<number[], WeightProblem> {
	const checked = completeComparisons(comparisons);
	if (!checked.ok) return checked;
	const meanLogarithm = (row: readonly number[]) =>
		row.reduce((sum, comparison) => sum + Math.log(comparison), 0) / row.length;
	return sharesOf(checked.value.map((row) => Math.exp(meanLogarithm(row))));
}

/** The comparisons without gaps, or all that is wrong with them. */
function completeComparisons(comparisons: Comparisons): Result<number[][], WeightProblem> {
	const size = comparisons.length;
	if (size === 0) return { ok: false, problems: [{ code: 'nothing-to-weigh', path: 'comparisons', value: 0 }] };
	const problems = comparisons.flatMap((row, i): WeightProblem[] =>
		row.length === size
			? row.flatMap((comparison, j) => comparisonProblem({ comparison, i, j }, comparisons[j]?.[i]))
			: [{ code: 'incomplete', path: `comparisons[${i}]`, value: row }]
	);
	if (problems.length > 0) return { ok: false, problems };
	return { ok: true, value: comparisons.map((row) => row.map((comparison) => comparison as number)) };
}

interface Cell {
	readonly comparison: number | null;
	readonly i: number;
	readonly j: number;
}

function comparisonProblem({ comparison, i, j }: Cell, counterpart: number | null | undefined): WeightProblem[] {
	const problem = (code: WeightProblem['code']): WeightProblem[] => [
		{ code, path: `comparisons[${i}][${j}]`, value: comparison }
	];
	if (comparison === null || Number.isNaN(comparison)) return problem('incomplete');
	if (comparison <= 0 || comparison === Infinity) return problem('not-positive');
	// each pair is told of once, at its place above the diagonal
	if (i > j || typeof counterpart !== 'number' || !(counterpart > 0)) return [];
	return Math.abs(comparison * counterpart - 1) > RECIPROCAL_TOLERANCE ? problem('not-reciprocal') : [];
}
