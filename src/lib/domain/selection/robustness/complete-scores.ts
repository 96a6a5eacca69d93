import type { DecisionMatrix } from '../decision-matrix.ts';

/**
 * Additive scores of projects whose values are all known or held at some place (`holdMissing`).
 *
 * @throws where a value is missing.
 */
export function completeScores({ rows, columns, values }: DecisionMatrix, weights: ArrayLike<number>): Float64Array {
	const scores = new Float64Array(rows);
	for (let row = 0; row < rows; row++) {
		for (let column = 0; column < columns; column++) {
			const value = values[row * columns + column] ?? NaN;
			if (Number.isNaN(value)) throw new Error(`rows[${row}][${column}] is missing`);
			scores[row] = (scores[row] ?? 0) + (weights[column] ?? 0) * value;
		}
	}
	return scores;
}

/** Scores closer than this, in points of whatever scale up to 100, are equal. */
export const EQUAL = 1e-9;

/** Rows from the highest score down, equal scores in row order. */
export const orderOf = (scores: ArrayLike<number>): number[] =>
	Array.from(scores, (_, row) => row).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);

/** Of each criterion, the value of one project less that of another. */
export function differencesOf({ columns, values }: DecisionMatrix, one: number, other: number): number[] {
	return Array.from(
		{ length: columns },
		(_, column) => (values[one * columns + column] ?? 0) - (values[other * columns + column] ?? 0)
	);
}
