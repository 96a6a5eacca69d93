/** Whether more of a criterion is better or less is. */
export const DIRECTIONS = ['max', 'min'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * Alternatives by criteria, row by row: the value of alternative `a` on criterion `c` is `values[a * columns + c]`,
 * in the unit of the criterion. `NaN` where it is not disclosed, so that no comparison takes it for zero.
 */
export interface DecisionMatrix {
	readonly rows: number;
	readonly columns: number;
	readonly values: Float64Array;
}

/**
 * A matrix of rows of equal length; `null` is not disclosed.
 *
 * @throws where a row has another length than the first, or a value is not finite.
 */
export function toDecisionMatrix(rows: readonly (readonly (number | null)[])[]): DecisionMatrix {
	const columns = rows[0]?.length ?? 0;
	const values = new Float64Array(rows.length * columns);
	rows.forEach((row, place) => {
		if (row.length !== columns) throw new Error(`row ${place} has ${row.length} values, not ${columns}`);
		row.forEach((value, column) => {
			if (value !== null && !Number.isFinite(value)) throw new Error(`rows[${place}][${column}] is ${value}`);
			values[place * columns + column] = value ?? NaN;
		});
	});
	return { rows: rows.length, columns, values };
}

/** Some rows of a matrix as a matrix of their own, in the order of `rows`. */
export function pickRows({ columns, values }: DecisionMatrix, rows: ArrayLike<number>): DecisionMatrix {
	const picked = new Float64Array(rows.length * columns);
	for (let place = 0; place < rows.length; place++) {
		const from = (rows[place] as number) * columns; // place is in `rows`
		picked.set(values.subarray(from, from + columns), place * columns);
	}
	return { rows: rows.length, columns, values: picked };
}
