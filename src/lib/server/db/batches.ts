/** Rows of one insert: well below the limit of bound values of both databases. */
export const BATCH = 400;

/** Rows in parts that one insert takes. */
export function* batches<T>(rows: readonly T[]): Generator<T[]> {
	for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH);
}
