import type { DecisionMatrix } from '../decision-matrix.ts';

/** Two criteria that say much the same: what both measure counts twice. */
export interface DoubleCounting {
	readonly columns: readonly [number, number];
	/** Projects whose values are known on both. */
	readonly pairs: number;
	/** Of the values. */
	readonly pearson: number;
	/** Of their ranks, ties at the mean of the ranks they fill. */
	readonly spearman: number;
}

/** With fewer projects known on both, a correlation says nothing. */
const LEAST_PAIRS = 5;

/**
 * Pairs of criteria whose correlation, by values or by ranks, is above `limit`; the strongest first. A pair that goes
 * against each other is a conflict, not double counting, and is not named; nor is a criterion that is the same for all.
 *
 * `values`: the better the higher on every criterion; `NaN` where not disclosed, and that project is left out of the
 * pair.
 *
 * @source K. Pearson (1895) Note on regression and inheritance in the case of two parents; C. Spearman (1904) The proof
 * and measurement of association between two things. The limit of 0.8 and the five pairs are ours
 */
export function findDoubleCounting({ rows, columns, values }: DecisionMatrix, limit = 0.8): DoubleCounting[] {
	const found: DoubleCounting[] = [];
	for (let one = 0; one < columns; one++) {
		for (let other = one + 1; other < columns; other++) {
			const known = Array.from({ length: rows }, (_, row) => [
				values[row * columns + one] ?? NaN,
				values[row * columns + other] ?? NaN
			]).filter((pair) => !pair.some(Number.isNaN));
			if (known.length < LEAST_PAIRS) continue;
			const [left, right] = [known.map(([value = 0]) => value), known.map(([, value = 0]) => value)];
			const pearson = correlation(left, right);
			const spearman = correlation(meanRanks(left), meanRanks(right));
			if (pearson === null || spearman === null || Math.max(pearson, spearman) <= limit) continue;
			found.push({ columns: [one, other], pairs: known.length, pearson, spearman });
		}
	}
	return found.sort((a, b) => Math.max(b.pearson, b.spearman) - Math.max(a.pearson, a.spearman));
}

/** `null` where one of both does not vary. */
function correlation(left: readonly number[], right: readonly number[]): number | null {
	const [leftMean, rightMean] = [meanOf(left), meanOf(right)];
	let [shared, leftSquares, rightSquares] = [0, 0, 0];
	left.forEach((value, place) => {
		const [a, b] = [value - leftMean, (right[place] ?? 0) - rightMean];
		shared += a * b;
		leftSquares += a * a;
		rightSquares += b * b;
	});
	const scale = Math.sqrt(leftSquares) * Math.sqrt(rightSquares);
	return scale > 1e-12 ? Math.max(-1, Math.min(1, shared / scale)) : null;
}

function meanRanks(values: readonly number[]): number[] {
	const sorted = Float64Array.from(values).sort();
	return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2);
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
