import type { Result } from '../../result.ts';
import { type DecisionMatrix, pickRows } from '../decision-matrix.ts';
import { leastChangeOfWeights, type LeastChange } from '../robustness/least-change.ts';
import { createSmaa } from '../robustness/smaa.ts';
import { rankBand, type RankBand } from '../robustness/smaa-result.ts';
import { stabilityIntervals, type Stability, swapPoints, type SwapPoint } from '../robustness/stability.ts';
import type { WeightConstraint, WeightConstraintProblem } from '../robustness/weight-constraints.ts';
import { holdMissing } from '../value-model/value-matrix.ts';
import type { Spread } from './weighing.ts';

/** What is tried, of ranked rows in the order of their ranks. */
export interface RobustnessRequest {
	/** 0–100, `NaN` where not disclosed; at most `MOST_COMPARED` rows. */
	readonly values: DecisionMatrix;
	/** Shares that sum to 1. */
	readonly weights: readonly number[];
	readonly spread: Spread;
	readonly seed: number;
	readonly samples: number;
}

/** So many rows are compared with each other: the tally of their ranks grows with the square. */
export const MOST_COMPARED = 1_000;

/** What the weightings tried so far say, by row. */
export interface RobustnessReport {
	readonly samples: number;
	/** Where a rank lies in at least nine of ten weightings; `null` before any is tried. */
	readonly bands: readonly (RankBand | null)[];
	readonly expectedRanks: Float64Array;
	/** `acceptability[row * rows + rank]`: share of the weightings in which a row takes a rank. */
	readonly acceptability: Float64Array;
	/** Mean of the weights with which a row is first; `null` where it never is. */
	readonly centralWeights: readonly (Float64Array | null)[];
}

/** In what share of weightings a rank has to lie within its band. */
export const BAND_SHARE = 0.9;

/**
 * A rank that says little: its band goes three places or more beyond its best rank, and at least as far again as that
 * rank itself. 2–4 and 20–30 are stable, 3–8 and 10–20 are not.
 */
export const isUnstable = ({ from, to }: RankBand): boolean => to - from >= Math.max(3, from);

/** A weight stays within these shares of what it is. */
const NEAR = [0.5, 1.5] as const;

/** What a spread asks of weights. Two criteria of one weight may stand either way. */
export function spreadConstraints(weights: readonly number[], spread: Spread): WeightConstraint[] {
	switch (spread) {
		case 'any':
			return [];
		case 'near':
			return weights.map((weight, column) => ({
				kind: 'range',
				columns: [column],
				least: weight * NEAR[0],
				most: Math.min(1, weight * NEAR[1])
			}));
		case 'order': {
			const falling = weights.map((_, column) => column).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
			return falling.flatMap((heavier) =>
				falling
					.filter((lighter) => (weights[heavier] ?? 0) > (weights[lighter] ?? 0))
					.map((lighter): WeightConstraint => ({ kind: 'order', heavier: [heavier], lighter: [lighter] }))
			);
		}
	}
}

/**
 * Tries weightings in steps of `step`, and says after each what all so far say: SMAA-2 over the weights of the spread,
 * what is not disclosed drawn from its whole interval. Steps do not change the end.
 */
export function* tryWeightings(
	request: RobustnessRequest,
	step: number
): Generator<RobustnessReport, Result<RobustnessReport, WeightConstraintProblem>> {
	const { values, weights, spread, seed, samples } = request;
	const smaa = createSmaa({
		values,
		constraints: spreadConstraints(weights, spread),
		seed,
		ranks: 'all',
		missing: 'uniform'
	});
	if (!smaa.ok) return smaa;
	for (let done = 0; ;) {
		const next = Math.min(step, samples - done);
		smaa.value.extend(next);
		done += next;
		const { acceptability, expectedRanks, centralWeights } = smaa.value.result();
		const { rows } = values;
		const report: RobustnessReport = {
			samples: done,
			acceptability,
			centralWeights,
			expectedRanks: expectedRanks ?? new Float64Array(rows),
			bands: Array.from({ length: rows }, (_, row) =>
				rankBand(acceptability.subarray(row * rows, (row + 1) * rows), BAND_SHARE)
			)
		};
		if (done >= samples) return { ok: true, value: report };
		yield report;
	}
}

/** What a change of the weights does to the first places; rows as in the request. */
export interface Sensitivity {
	/** By criterion: how far its weight may go. */
	readonly stability: readonly Stability[];
	/** By criterion: at which weight first and second are level; `null` where at none. */
	readonly swaps: readonly SwapPoint[];
	/** `null`: no weights put another in front. */
	readonly leastChange: LeastChange | null;
}

/** Everything that is not disclosed stands at the middle of its interval, as in the ranking. */
export function findSensitivity({ values, weights }: Pick<RobustnessRequest, 'values' | 'weights'>): Sensitivity {
	const held = holdMissing(values, 0.5);
	return {
		stability: stabilityIntervals(held, weights),
		swaps: swapPoints(held, weights),
		leastChange: leastChangeOfWeights(held, weights)
	};
}

/** The first of the ranked rows, as far as they are compared with each other, as a matrix of their own. */
export const comparedRows = (values: DecisionMatrix, order: Uint32Array, ranked: number): DecisionMatrix =>
	pickRows(values, order.subarray(0, Math.min(ranked, MOST_COMPARED)));
