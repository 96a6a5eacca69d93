import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDecisionMatrix } from '../decision-matrix.ts';
import type { DecisionMatrix } from '../decision-matrix.ts';
import { completeScores } from './complete-scores.ts';
import { findDoubleCounting } from './correlated.ts';
import { leaveOneOut } from './leave-one-out.ts';
import { findReversals } from './rank-reversal.ts';

describe('leaving one criterion out', () => {
	it('is not done with the one that has all the weight', () => {
		const values = toDecisionMatrix([
			[1, 2],
			[2, 1]
		]);
		expect(leaveOneOut(values, [1, 0]).map(({ column }) => column)).toEqual([1]);
		expect(leaveOneOut(values, [0, 0])).toEqual([]);
	});

	it('says that tau is not defined where all are level without it', () => {
		const values = toDecisionMatrix([
			[1, 5],
			[2, 5]
		]);
		expect(leaveOneOut(values, [0.5, 0.5])[0]).toMatchObject({ column: 0, tau: null });
	});
});

/** Values as shares of the best: another best one, and all shares change. */
function sharesOfBest(matrix: DecisionMatrix, weights: Float64Array): Float64Array {
	const best = Array.from({ length: matrix.columns }, (_, column) =>
		Math.max(...matrix.values.filter((_, at) => at % matrix.columns === column))
	);
	const shares = matrix.values.map((value, at) => value / (best[at % matrix.columns] ?? 1));
	return completeScores({ ...matrix, values: shares }, weights);
}

describe('a rank reversal', () => {
	it('is named with the project that is removed and the pair that turns', () => {
		const matrix = toDecisionMatrix([
			[90, 2],
			[50, 5],
			[10, 10]
		]);
		// with all: 1 + 2/10 = 1.2, 5/9 + 5/10 = 1.06, 1/9 + 1 = 1.11. Without the third 1 + 2/5 = 1.4 and
		// 5/9 + 1 = 1.56; without the first 1 + 5/10 = 1.5 and 1/5 + 1 = 1.2; without the second nothing turns
		expect(findReversals(matrix, [1, 1], sharesOfBest)).toEqual([
			{ removed: 0, ahead: 2, behind: 1 },
			{ removed: 2, ahead: 0, behind: 1 }
		]);
	});

	it('never happens with fixed value functions', () => {
		const row = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 });
		fc.assert(
			fc.property(fc.array(row, { minLength: 1, maxLength: 7 }), (rows) => {
				expect(findReversals(toDecisionMatrix(rows), [0.5, 0.3, 0.2], completeScores)).toEqual([]);
			})
		);
	});

	it('is not looked for where the method cannot judge', () => {
		expect(findReversals(toDecisionMatrix([[1], [2], [3]]), [1], () => null)).toEqual([]);
	});
});

describe('double counting', () => {
	const columnsOf = (...columns: (number | null)[][]) =>
		toDecisionMatrix((columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? null)));

	it('is named where two criteria rise together', () => {
		// ranks 1 2 3 4 5 and 1 2 3 5 4: ρ = 1 − 6 × 2 / 120 = 0.9; r = 10 − 1 over 10
		const found = findDoubleCounting(columnsOf([1, 2, 3, 4, 5], [1, 2, 3, 5, 4], [5, 4, 3, 2, 1]));
		expect(found).toEqual([
			{ columns: [0, 1], pairs: 5, pearson: expect.closeTo(0.9, 12), spearman: expect.closeTo(0.9, 12) }
		]);
	});

	it('is seen by ranks where the values bend', () => {
		const [found] = findDoubleCounting(columnsOf([1, 2, 3, 4, 5], [0, 0.1, 0.2, 0.3, 100]));
		expect(found?.spearman).toBeCloseTo(1, 12);
		expect(found?.pearson).toBeLessThan(0.8);
	});

	it('is not claimed of four projects, of what does not vary, or at the limit', () => {
		expect(findDoubleCounting(columnsOf([1, 2, 3, 4, null], [1, 2, 3, 4, 5]))).toEqual([]);
		expect(findDoubleCounting(columnsOf([1, 2, 3, 4, 5], [7, 7, 7, 7, 7]))).toEqual([]);
		expect(findDoubleCounting(columnsOf([1, 2, 3, 4, 5], [1, 2, 3, 5, 4]), 0.91)).toEqual([]);
		expect(findDoubleCounting(columnsOf([null, null], [null, null]))).toEqual([]);
	});
});
