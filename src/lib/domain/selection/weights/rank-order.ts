import type { Result } from '../../result.ts';
import { rankScores } from '../ranking/rank-scores.ts';
import type { WeightProblem } from './weight-problem.ts';

/**
 * Weights from an order of importance by rank order centroids (ROC): the k-th of n weighs (1/k + … + 1/n) / n.
 * Criteria of equal importance share the mean of the weights of the places they fill.
 *
 * `importanceRanks`: by criterion, 1 the most important; only their order counts, so that 1, 2, 2, 4 and 1, 2, 2, 3
 * give the same. Result: weights of sum 1.
 *
 * @source Barron & Barrett (1996) Decision quality using ranked attribute weights
 */
export function rankOrderWeights(importanceRanks: readonly number[]): Result<number[], WeightProblem> {
	const count = importanceRanks.length;
	if (count === 0) return { ok: false, problems: [{ code: 'nothing-to-weigh', path: 'ranks', value: 0 }] };
	const places = rankScores(importanceRanks.map((rank) => -rank));
	const centroids = centroidsOf(count);
	return {
		ok: true,
		value: Array.from(places, (place) => {
			const tied = places.reduce((sum, other) => (other === place ? sum + 1 : sum), 0);
			const filled = centroids.slice(place - 1, place - 1 + tied);
			return filled.reduce((sum, weight) => sum + weight, 0) / tied;
		})
	};
}

function centroidsOf(count: number): number[] {
	const centroids = new Array<number>(count);
	let sum = 0;
	for (let place = count; place >= 1; place--) {
		sum += 1 / place;
		centroids[place - 1] = sum / count;
	}
	return centroids;
}
