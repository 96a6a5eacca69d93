import type { Direction } from '../../src/lib/domain/selection/decision-matrix.ts';

/** TOPSIS as it is written from its formulas: an array a row, an array a step. The baseline of `selection-methods.ts`. */
export function plainTopsis(
	rows: readonly (readonly number[])[],
	weights: readonly number[],
	directions: readonly Direction[]
): number[] {
	const lengths = directions.map((_, column) => Math.sqrt(rows.reduce((sum, row) => sum + (row[column] ?? 0) ** 2, 0)));
	const scaled = rows.map((row) =>
		row.map((value, column) => (value / (lengths[column] ?? 1)) * (weights[column] ?? 0))
	);
	const columns = directions.map((_, column) => scaled.map((row) => row[column] ?? 0));
	const most = columns.map((column) => column.reduce((a, b) => Math.max(a, b)));
	const least = columns.map((column) => column.reduce((a, b) => Math.min(a, b)));
	const best = directions.map((direction, column) => (direction === 'max' ? most : least)[column] ?? 0);
	const worst = directions.map((direction, column) => (direction === 'max' ? least : most)[column] ?? 0);
	const distance = (row: readonly number[], from: readonly number[]) =>
		Math.sqrt(row.map((value, column) => (value - (from[column] ?? 0)) ** 2).reduce((sum, part) => sum + part, 0));
	return scaled.map((row) => {
		const [near, far] = [distance(row, best), distance(row, worst)];
		return far / (near + far);
	});
}

/** Net flows from the differences of all pairs on all criteria, preference being linear from `q` to `p` on each. */
export function plainPromethee(
	rows: readonly (readonly number[])[],
	weights: readonly number[],
	directions: readonly Direction[],
	{ q, p }: { q: number; p: number }
): number[] {
	const signed = rows.map((row) => row.map((value, column) => (directions[column] === 'max' ? value : -value)));
	const flows = new Array<number>(rows.length).fill(0);
	for (const [a, own] of signed.entries())
		for (const [b, other] of signed.entries()) {
			let index = 0;
			for (let column = 0; column < own.length; column++) {
				const share = ((own[column] ?? 0) - (other[column] ?? 0) - q) / (p - q);
				if (share > 0) index += (weights[column] ?? 0) * (share < 1 ? share : 1);
			}
			flows[a] = (flows[a] ?? 0) + index;
			flows[b] = (flows[b] ?? 0) - index;
		}
	return flows.map((flow) => flow / (rows.length - 1));
}
