import type { DecisionMatrix } from '../decision-matrix.ts';

/**
 * Where a value that is not disclosed stands in a sample: anywhere in its interval from worst to best, each place as
 * likely and each value by itself; or always at one end.
 */
export type MissingValues = 'uniform' | 'worst' | 'best';

/** One end of the scale is this far from the other, so that whole numbers tell a billionth of it. */
const STEPS = 1e9;
/** Rows are handled in fours. */
const STRIDE = 4;
/** So far below the scale stand the rows that fill up the last four. */
const NO_ROW = -10;

/** Values on a scale of 0 to `STEPS`; what is sampled stands at its worst. */
export interface ScaledValues {
	readonly rows: number;
	readonly columns: number;
	/** Rows filled up to whole fours. */
	readonly filledRows: number;
	/** Four rows after four, of each the values of a column side by side: see `placeOf`. */
	readonly values: Float64Array;
	/** Row and column of each value that is sampled, in rising order. */
	readonly sampledRows: Uint32Array;
	readonly sampledColumns: Uint32Array;
	/** From worst to best, on the scale. */
	readonly span: number;
}

/** Where the value of a row on a column stands. */
export const placeOf = (columns: number, row: number, column: number): number =>
	((row >> 2) * columns + column) * STRIDE + (row & 3);

/**
 * Brings values to a common scale; only its ends are shifted, so no order changes.
 *
 * `best`: the value at the best end; the worst is 0. Values beyond these ends stretch the scale.
 */
export function scaleValues(
	{ rows, columns, values }: DecisionMatrix,
	{ best, missing }: { best: number; missing: MissingValues }
): ScaledValues {
	let [low, high] = values.some(Number.isNaN) ? [0, best] : [Infinity, -Infinity];
	for (const value of values) {
		if (value < low) low = value;
		if (value > high) high = value;
	}
	const scale = high > low ? STEPS / (high - low) : 0;
	const filledRows = Math.ceil(rows / STRIDE) * STRIDE;
	const scaled = new Float64Array(filledRows * columns).fill(NO_ROW);
	const unknown = missing === 'best' ? best : 0;
	const sampledRows: number[] = [];
	const sampledColumns: number[] = [];
	for (let row = 0; row < rows; row++) {
		for (let column = 0; column < columns; column++) {
			const value = values[row * columns + column] as number; // row and column are of the matrix
			scaled[placeOf(columns, row, column)] = ((Number.isNaN(value) ? unknown : value) - low) * scale;
			if (!Number.isNaN(value) || missing !== 'uniform') continue;
			sampledRows.push(row);
			sampledColumns.push(column);
		}
	}
	return {
		rows,
		columns,
		filledRows,
		values: scaled,
		sampledRows: Uint32Array.from(sampledRows),
		sampledColumns: Uint32Array.from(sampledColumns),
		span: best * scale
	};
}

/** Scores of all rows by two samples of weights; each answer has a place for each of the filled rows. */
export interface ScorePair {
	readonly weights: readonly [Float64Array, Float64Array];
	readonly scores: readonly [Float64Array, Float64Array];
}

/** Scores all rows by two samples at once: every value and every weight that is read serves several products. */
export function scorePair({ columns, filledRows, values }: ScaledValues, { weights, scores }: ScorePair): void {
	const [firstWeights, secondWeights] = weights;
	const [firstScores, secondScores] = scores;
	for (let row = 0, at = 0; row < filledRows; row += STRIDE) {
		let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
		for (let column = 0; column < columns; column++, at += STRIDE) {
			// the four rows are in `values`: hence the casts
			const one = firstWeights[column] as number;
			const other = secondWeights[column] as number;
			const ofFirst = values[at] as number;
			const ofSecond = values[at + 1] as number;
			const ofThird = values[at + 2] as number;
			const ofFourth = values[at + 3] as number;
			a += one * ofFirst;
			b += one * ofSecond;
			c += one * ofThird;
			d += one * ofFourth;
			e += other * ofFirst;
			f += other * ofSecond;
			g += other * ofThird;
			h += other * ofFourth;
		}
		firstScores[row] = a;
		firstScores[row + 1] = b;
		firstScores[row + 2] = c;
		firstScores[row + 3] = d;
		secondScores[row] = e;
		secondScores[row + 1] = f;
		secondScores[row + 2] = g;
		secondScores[row + 3] = h;
	}
}

/** Scores four rows, the values of the first beginning at `from`; the greatest of the four. */
export function scoreFour(values: Float64Array, from: number, weights: Float64Array, scores: Float64Array): number {
	const columns = weights.length;
	let [a, b, c, d] = [0, 0, 0, 0];
	for (let column = 0, at = from; column < columns; column++, at += STRIDE) {
		// the four rows are in `values`: hence the casts
		const weight = weights[column] as number;
		a += weight * (values[at] as number);
		b += weight * (values[at + 1] as number);
		c += weight * (values[at + 2] as number);
		d += weight * (values[at + 3] as number);
	}
	scores[0] = a;
	scores[1] = b;
	scores[2] = c;
	scores[3] = d;
	return Math.max(a, b, c, d);
}
