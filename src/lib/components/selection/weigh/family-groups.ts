import type { Criterion, Family } from '$lib/domain/selection/criterion';
import { familiesIn } from './pairwise-weights';

export interface FamilyGroup {
	readonly family: Family;
	/** Places of its criteria among all, in their order. */
	readonly places: readonly number[];
}

/** The criteria by family: economic and social first and apart. */
export const familyGroups = (criteria: readonly Pick<Criterion, 'family'>[]): FamilyGroup[] =>
	familiesIn(criteria).map((family) => ({
		family,
		places: criteria.flatMap((criterion, place) => (criterion.family === family ? [place] : []))
	}));
