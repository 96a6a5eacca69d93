import type { Result } from '../../result.ts';
import type { DecisionMatrix } from '../decision-matrix.ts';
import { createRandomStream } from '../robustness/random-stream.ts';
import { createWeightSampler } from '../robustness/sample-weights.ts';
import type { WeightConstraint, WeightConstraintProblem } from '../robustness/weight-constraints.ts';
import { BEST_VALUE } from '../value-model/value-matrix.ts';

export interface SampledScores {
	/** 0–100, `NaN` where not disclosed. */
	readonly values: DecisionMatrix;
	readonly constraints: readonly WeightConstraint[];
	readonly samples: number;
	readonly seed: number;
}

const MISSING_LANE = 29;

/**
 * Additive scores of all rows at sampled weights, one list a sample: weights uniformly from those that hold the
 * constraints, each value that is not disclosed anywhere in its interval, each place as likely. The same seed gives the
 * same scores everywhere.
 *
 * Problems: constraints that no weights hold.
 *
 * @source the sampling of SMAA-2: R. Lahdelma, P. Salminen (2001), "SMAA-2", Operations Research 49(3)
 */
export function sampleScores(asked: SampledScores): Result<Float64Array[], WeightConstraintProblem> {
	const { values, constraints, samples, seed } = asked;
	const { rows, columns } = values;
	const sampler = createWeightSampler({ constraints, columns, seed });
	if (!sampler.ok) return sampler;
	const stream = createRandomStream(seed, MISSING_LANE);
	const weights = new Float64Array(columns);
	const scores = Array.from({ length: samples }, () => {
		sampler.value.draw(weights);
		const scored = new Float64Array(rows);
		values.values.forEach((value, at) => {
			const row = Math.floor(at / columns);
			const held = Number.isNaN(value) ? BEST_VALUE * stream() : value;
			scored[row] = (scored[row] ?? 0) + (weights[at % columns] ?? 0) * held;
		});
		return scored;
	});
	return { ok: true, value: scores };
}
