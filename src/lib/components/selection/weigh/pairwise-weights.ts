import { type Criterion, FAMILIES, type Family } from '$lib/domain/selection/criterion';
import { weightsOfFamilies } from '$lib/domain/selection/weights/families';
import { pairwiseWeights } from '$lib/domain/selection/weights/pairwise';
import { toPercent } from '$lib/domain/selection/weights/percent';
import { comparisonsOf, countAnswered, type PairAnswers, pairsOf } from './pair-scale';

/** Things that are compared with each other: the families, or the criteria of one. */
export interface Compared {
	readonly family: Family | null;
	readonly ids: readonly string[];
}

/** A family among pairs: no criterion has a slash in its id. */
export const familyKey = (family: Family): string => `family/${family}`;

/** The families that have criteria, economic and social first. */
export const familiesIn = (criteria: readonly Pick<Criterion, 'family'>[]): Family[] =>
	FAMILIES.filter((family) => criteria.some((criterion) => criterion.family === family));

/** All that is to be compared: the families, then the criteria of each; a single one has nobody to be compared with. */
export function comparedIn(criteria: readonly Pick<Criterion, 'id' | 'family'>[]): Compared[] {
	const families = familiesIn(criteria);
	const within = families.map((family) => ({
		family,
		ids: criteria.filter((criterion) => criterion.family === family).map(({ id }): string => id)
	}));
	return [{ family: null, ids: families.map(familyKey) }, ...within].filter(({ ids }) => ids.length > 1);
}

export interface Progress {
	readonly answered: number;
	readonly pairs: number;
}

export function progressOf(compared: readonly Compared[], answers: PairAnswers): Progress {
	const count = (of: (ids: readonly string[]) => number) => compared.reduce((sum, { ids }) => sum + of(ids), 0);
	return { answered: count((ids) => countAnswered(ids, answers)), pairs: count((ids) => pairsOf(ids).length) };
}

/** Weights in percent by criterion, 100 in sum; `null` until every pair is answered. */
export function weightsFromPairs(
	criteria: readonly Pick<Criterion, 'id' | 'family'>[],
	answers: PairAnswers
): number[] | null {
	const families = familiesIn(criteria);
	const familyShares = sharesOf(families.map(familyKey), answers);
	if (!familyShares) return null;
	const within = new Map<string, number>();
	for (const family of families) {
		const ids = criteria.filter((criterion) => criterion.family === family).map(({ id }): string => id);
		const shares = sharesOf(ids, answers);
		if (!shares) return null;
		ids.forEach((id, place) => within.set(id, shares[place] ?? 0));
	}
	const weights = weightsOfFamilies({
		families: Object.fromEntries(families.map((family, place) => [family, familyShares[place]])),
		within: criteria.map(({ id }) => within.get(id) ?? 0),
		familyOf: criteria.map(({ family }) => family)
	});
	const percent = weights.ok ? toPercent(weights.value, 1) : weights;
	return percent.ok ? percent.value : null;
}

function sharesOf(ids: readonly string[], answers: PairAnswers): readonly number[] | null {
	const answer = pairwiseWeights(comparisonsOf(ids, answers));
	return answer.ok ? answer.value.weights : null;
}
