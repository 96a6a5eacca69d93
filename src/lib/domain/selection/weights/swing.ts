import type { Result } from '../../result.ts';
import { sharesOf } from './shares.ts';
import { negativeProblems } from './weight-problem.ts';
import type { WeightProblem } from './weight-problem.ts';

/**
 * Weights from swing points: each criterion is given 0 to 100 for what its swing from worst to best is worth beside the
 * swing that matters most; a weight is its share of all points. That one has 100 is asked of the reader, not needed here.
 *
 * @source von Winterfeldt & Edwards (1986) Decision Analysis and Behavioral Research, ch. 8
 */
export function swingWeights(points: readonly number[]): Result<number[], WeightProblem> {
	const problems = [...negativeProblems(points, 'points'), ...above100(points)];
	return problems.length > 0 ? { ok: false, problems } : sharesOf(points, 'points');
}

const above100 = (points: readonly number[]): WeightProblem[] =>
	points.flatMap((value, place): WeightProblem[] =>
		value > 100 && value < Infinity ? [{ code: 'above-100', path: `points[${place}]`, value }] : []
	);
