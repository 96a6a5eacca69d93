/** By column: the least and the greatest value, the sum, and the sum of the squares. */
export interface ColumnExtents {
	readonly least: Float64Array;
	readonly greatest: Float64Array;
	readonly sums: Float64Array;
	readonly squares: Float64Array;
}

/** Rows gone through at a time, so that they stay in the cache while each column passes over them. */
const BLOCK_ROWS = 256;

interface Columns {
	readonly rows: number;
	readonly columns: number;
	readonly values: Float64Array;
}

/**
 * Extents of columns that are stored row by row. A sum is `NaN` where a value is missing; the extremes pass over it.
 */
export function columnExtents({ rows, columns, values }: Columns): ColumnExtents {
	const extents = {
		least: new Float64Array(columns).fill(Infinity),
		greatest: new Float64Array(columns).fill(-Infinity),
		sums: new Float64Array(columns),
		squares: new Float64Array(columns)
	};
	for (let from = 0; from < rows; from += BLOCK_ROWS) {
		const to = Math.min(from + BLOCK_ROWS, rows) * columns;
		// two columns at a time: the processor sums the one while the other waits. An odd last one keeps itself company
		for (let column = 0; column < columns; column += 2)
			extendPair(extents, column, { values, columns, from: from * columns, to });
	}
	return extents;
}

interface Block {
	readonly values: Float64Array;
	readonly columns: number;
	readonly from: number;
	readonly to: number;
}

function extendPair(extents: ColumnExtents, first: number, { values, columns, from, to }: Block): void {
	const step = first + 1 < columns ? 1 : 0;
	let { least, greatest, sum, squares } = extentOf(extents, first);
	const other = extentOf(extents, first + step);
	let { least: otherLeast, greatest: otherGreatest, sum: otherSum, squares: otherSquares } = other;
	for (let place = from + first; place < to; place += columns) {
		const value = values[place] as number;
		const beside = values[place + step] as number;
		if (value < least) least = value;
		if (value > greatest) greatest = value;
		if (beside < otherLeast) otherLeast = beside;
		if (beside > otherGreatest) otherGreatest = beside;
		sum += value;
		otherSum += beside;
		squares += value * value;
		otherSquares += beside * beside;
	}
	setExtent(extents, first, { least, greatest, sum, squares });
	setExtent(extents, first + step, {
		least: otherLeast,
		greatest: otherGreatest,
		sum: otherSum,
		squares: otherSquares
	});
}

interface Extent {
	readonly least: number;
	readonly greatest: number;
	readonly sum: number;
	readonly squares: number;
}

const extentOf = ({ least, greatest, sums, squares }: ColumnExtents, column: number): Extent => ({
	least: least[column] as number,
	greatest: greatest[column] as number,
	sum: sums[column] as number,
	squares: squares[column] as number
});

function setExtent(extents: ColumnExtents, column: number, { least, greatest, sum, squares }: Extent): void {
	extents.least[column] = least;
	extents.greatest[column] = greatest;
	extents.sums[column] = sum;
	extents.squares[column] = squares;
}
