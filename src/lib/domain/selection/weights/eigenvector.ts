/** Squarings after which powers of any matrix of this size have long settled. */
const MOST_SQUARINGS = 60;
const SETTLED = 1e-15;

/**
 * The principal eigenvector of a positive matrix, of sum 1, and its eigenvalue: the matrix is squared until the sums of
 * its rows keep their proportions, which doubles the power of the power iteration at each step.
 *
 * @source Perron (1907) Zur Theorie der Matrices; power iteration: Golub & Van Loan (2013) Matrix Computations, 7.3
 */
export function principalEigenvector(matrix: readonly (readonly number[])[]): {
	weights: number[];
	lambdaMax: number;
} {
	let power = matrix.map((row) => [...row]);
	let weights = rowShares(power);
	for (let squaring = 0; squaring < MOST_SQUARINGS; squaring++) {
		power = squareOf(power);
		const next = rowShares(power);
		const change = Math.max(...next.map((weight, i) => Math.abs(weight - (weights[i] as number))));
		weights = next;
		if (change <= SETTLED) break;
	}
	return { weights, lambdaMax: sumOf(matrix.map((row) => product(row, weights))) };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const product = (row: readonly number[], weights: readonly number[]): number =>
	row.reduce((sum, value, j) => sum + value * (weights[j] as number), 0);

function rowShares(matrix: readonly (readonly number[])[]): number[] {
	const sums = matrix.map(sumOf);
	const total = sumOf(sums);
	return sums.map((sum) => sum / total);
}

/** The square, divided by its greatest value so that powers stay in range. */
function squareOf(matrix: readonly (readonly number[])[]): number[][] {
	const square = matrix.map((row) =>
		matrix.map((_, j) => row.reduce((sum, value, k) => sum + value * ((matrix[k] as number[])[j] as number), 0))
	);
	const greatest = Math.max(...square.flat());
	return square.map((row) => row.map((value) => value / greatest));
}
