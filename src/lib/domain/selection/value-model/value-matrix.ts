import type { Criterion, ValueFunction } from '../criterion.ts';
import type { DecisionMatrix } from '../decision-matrix.ts';

/** The value of the best amount; the worst is 0. */
export const BEST_VALUE = 100;

/**
 * Values (0–100) of amounts, all at once: the same as `valueOf` with amounts beyond the corners level with them.
 *
 * `amounts`: one column a criterion, in its unit. `NaN`, not disclosed, stays `NaN`.
 */
export function toValues(
	{ rows, columns, values: amounts }: DecisionMatrix,
	criteria: readonly Pick<Criterion, 'valueFunction'>[]
): DecisionMatrix {
	const values = new Float64Array(amounts.length);
	for (let column = 0; column < columns; column++) {
		const corners = criteria[column]?.valueFunction ?? [];
		fillColumn(values, { amounts, columns, column, corners });
	}
	return { rows, columns, values };
}

interface Column {
	readonly amounts: Float64Array;
	readonly columns: number;
	readonly column: number;
	readonly corners: ValueFunction;
}

function fillColumn(values: Float64Array, { amounts, columns, column, corners }: Column): void {
	const at = Float64Array.from(corners, (corner) => corner.at);
	const worth = Float64Array.from(corners, (corner) => corner.value);
	const last = corners.length - 1;
	for (let place = column; place < amounts.length; place += columns) {
		// corners up to `last` exist: hence the casts
		const amount = amounts[place] as number;
		if (last < 0 || Number.isNaN(amount)) {
			values[place] = NaN;
			continue;
		}
		let end = 0;
		while (end < last && (at[end] as number) < amount) end++;
		const [upper, value] = [at[end] as number, worth[end] as number];
		if (end === 0 || amount >= upper) {
			values[place] = value;
			continue;
		}
		const [lower, before] = [at[end - 1] as number, worth[end - 1] as number];
		values[place] = before + ((amount - lower) / (upper - lower)) * (value - before);
	}
}

/**
 * Values with what is not disclosed held at one place of its interval: `share` 0 at the worst, 1 at the best. For
 * functions that need every value; what they say then holds for that place only.
 */
export function holdMissing({ rows, columns, values }: DecisionMatrix, share: number): DecisionMatrix {
	return { rows, columns, values: values.map((value) => (Number.isNaN(value) ? share * BEST_VALUE : value)) };
}
