import type { DecisionMatrix } from '../decision-matrix.ts';
import { createRandomStream } from './random-stream.ts';
import { placeOf, scaleValues, scorePair } from './scaled-values.ts';

export interface ConfidenceRequest {
	/** As the run of SMAA-2 had them. */
	readonly values: DecisionMatrix;
	readonly best?: number;
	/** Of the result of that run. */
	readonly centralWeights: readonly (Float64Array | null)[];
	readonly seed: number;
	readonly samples: number;
}

const CONFIDENCE_LANE = 13;

/**
 * Confidence factors of SMAA-2: the share of samples of the values not disclosed, drawn uniformly from worst to best,
 * in which a project is first when its own central weights hold; a tie for the first counts. `null` where it has no
 * central weights. Where all values are known the factor is 1, since the weights that favour a project are convex.
 *
 * Quadratic in the projects that have central weights; a thousand samples settle ± 0.03.
 *
 * @source R. Lahdelma, P. Salminen (2001), "SMAA-2", Operations Research 49(3), section 2.4
 */
export function confidenceFactors(request: ConfidenceRequest): (number | null)[] {
	const { values, best = 100, centralWeights, seed, samples } = request;
	const scaled = scaleValues(values, { best, missing: 'uniform' });
	const drawn = { ...scaled, values: scaled.values.slice() };
	const favoured = centralWeights.flatMap((weights, row) => (weights ? [{ row, weights, firsts: 0 }] : []));
	const stream = createRandomStream(seed, CONFIDENCE_LANE);
	const scores = new Float64Array(scaled.filledRows);
	const unused = new Float64Array(scaled.filledRows);
	const rounds = scaled.sampledRows.length === 0 ? 1 : Math.max(1, Math.floor(samples));
	for (let round = 0; round < rounds; round++) {
		scaled.sampledRows.forEach((row, each) => {
			const at = placeOf(scaled.columns, row, scaled.sampledColumns[each] ?? 0);
			drawn.values[at] = (scaled.values[at] ?? 0) + scaled.span * stream();
		});
		for (const project of favoured) {
			scorePair(drawn, { weights: [project.weights, project.weights], scores: [scores, unused] });
			const own = Math.round(scores[project.row] ?? 0);
			if (scores.every((score) => Math.round(score) <= own)) project.firsts++;
		}
	}
	const factors = centralWeights.map((): number | null => null);
	for (const { row, firsts } of favoured) factors[row] = firsts / rounds;
	return factors;
}
