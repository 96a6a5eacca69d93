import type { DecisionMatrix } from '$lib/domain/selection/decision-matrix';

/** So many projects say what the amounts tell of criteria; more would take too long beside a dragged weight. */
export const MOST_JUDGED = 300;

/** With fewer projects what varies among them is chance. */
export const LEAST_JUDGED = 5;

/** At most so many rows, evenly from all of them: a choice by rank would change with the weights. */
export function sampleRows(rows: ArrayLike<number>, most = MOST_JUDGED): number[] {
	const count = Math.min(rows.length, most);
	return Array.from({ length: count }, (_, turn) => rows[Math.floor((turn * rows.length) / count)] ?? 0);
}

export interface Completeness {
	/** Rows that have every value. */
	readonly complete: readonly number[];
	/** By column, how many rows have no value. */
	readonly missing: readonly number[];
}

/** Which of the rows have a value in every column, and where values are missing. */
export function completenessOf({ columns, values }: DecisionMatrix, rows: readonly number[]): Completeness {
	const missing = new Array<number>(columns).fill(0);
	const complete = rows.filter((row) => {
		let gaps = 0;
		for (let column = 0; column < columns; column++) {
			if (!Number.isNaN(values[row * columns + column])) continue;
			missing[column] = (missing[column] ?? 0) + 1;
			gaps++;
		}
		return gaps === 0;
	});
	return { complete, missing };
}
