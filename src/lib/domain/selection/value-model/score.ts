import type { Criterion, Family } from '../criterion.ts';
import type { DecisionMatrix } from '../decision-matrix.ts';
import { BEST_VALUE } from './value-matrix.ts';

/**
 * Additive scores of projects whose values may be missing.
 *
 * A project's score is known where all its values are; otherwise it lies somewhere from `worst` to `best`, and no
 * narrower statement is true.
 */
export interface Scores {
	/** `contributions[row * columns + column]`: weight share × value; `NaN` where not disclosed, never for a reader. */
	readonly contributions: Float64Array;
	/** With all missing values at 0; the sum of the known contributions. The score itself where none is missing. */
	readonly worst: Float64Array;
	/** With all missing values at 100. */
	readonly best: Float64Array;
	/** Share of the weight whose values are missing, 0–1. */
	readonly missingShare: Float64Array;
	/**
	 * The score of the known part as if its weights were all: to be shown as that and never ranked, since it takes
	 * silence for average. 0 where nothing is known: see `missingShare`.
	 */
	readonly ofKnownPart: Float64Array;
}

/**
 * Scores projects by weighted values, 0–100. `weights`: shares that sum to 1. A missing value of a criterion without
 * weight leaves the score known. Adding or removing a project changes no other score.
 *
 * @source Keeney & Raiffa (1976), "Decisions with Multiple Objectives", chapter 3: the additive model; interval of
 * missing values: A. Salo, R. Hämäläinen (1992), "Preference assessment by imprecise ratio statements", Operations
 * Research 40(6)
 */
export function scoreProjects({ rows, columns, values }: DecisionMatrix, weights: ArrayLike<number>): Scores {
	const contributions = new Float64Array(values.length);
	const worst = new Float64Array(rows);
	const best = new Float64Array(rows);
	const missingShare = new Float64Array(rows);
	const ofKnownPart = new Float64Array(rows);
	for (let row = 0; row < rows; row++) {
		let known = 0;
		let missing = 0;
		for (let column = 0; column < columns; column++) {
			// weights has a place for each column
			const weight = weights[column] as number;
			const value = values[row * columns + column] as number;
			contributions[row * columns + column] = weight * value;
			if (Number.isNaN(value)) missing += weight;
			else known += weight * value;
		}
		worst[row] = known;
		best[row] = known + missing * BEST_VALUE;
		missingShare[row] = missing;
		ofKnownPart[row] = missing < 1 - 1e-12 ? known / (1 - missing) : 0;
	}
	return { contributions, worst, best, missingShare, ofKnownPart };
}

/** The score of one family of criteria by itself. */
export interface FamilyScores extends Scores {
	/** Share of the whole weight that the family has. */
	readonly familyShare: number;
}

/**
 * Scores by the criteria of one family alone, on its own 0–100: the weights within it as they stand to each other.
 * `null` where the family has no weight: nothing is then said of it.
 */
export function scoreFamily(
	values: DecisionMatrix,
	weights: ArrayLike<number>,
	{ criteria, family }: { criteria: readonly Pick<Criterion, 'family'>[]; family: Family }
): FamilyScores | null {
	const own = criteria.map((criterion, column) => (criterion.family === family ? (weights[column] ?? 0) : 0));
	const familyShare = own.reduce((sum, weight) => sum + weight, 0);
	if (!(familyShare > 0)) return null;
	return {
		familyShare,
		...scoreProjects(
			values,
			own.map((weight) => weight / familyShare)
		)
	};
}

/** Ranks a project can take, the first being 1. */
export interface PossibleRanks {
	readonly best: number;
	readonly worst: number;
}

/** Scores closer than this are equal: they are sums of rounded products. */
export const EQUAL_SCORES = 1e-9;

/**
 * The best and worst rank of each project as far as the intervals of scores tell, missing values of different projects
 * having nothing to do with each other: behind those whose worst exceeds its best, before those whose best is below
 * its worst. Equal scores are one rank (1, 2, 2, 4).
 */
export function possibleRanks({ worst, best }: Pick<Scores, 'worst' | 'best'>): PossibleRanks[] {
	const worsts = worst.slice().sort();
	const bests = best.slice().sort();
	return Array.from(worst, (low, row) => {
		const high = best[row] ?? low;
		const ahead = worsts.length - placeAbove(worsts, high + EQUAL_SCORES);
		const mayLead = bests.length - placeAbove(bests, low + EQUAL_SCORES) - (high > low + EQUAL_SCORES ? 1 : 0);
		return { best: 1 + ahead, worst: 1 + mayLead };
	});
}

/** The first place of `sorted` whose number is above `limit`. */
function placeAbove(sorted: Float64Array, limit: number): number {
	let [from, to] = [0, sorted.length];
	while (from < to) {
		const middle = (from + to) >>> 1;
		if ((sorted[middle] ?? Infinity) > limit) to = middle;
		else from = middle + 1;
	}
	return from;
}
