import type { DecisionMatrix } from '../decision-matrix.ts';
import type { ScoreRows } from './leave-one-out.ts';

/** Two projects that change places because a third is not there. */
export interface Reversal {
	readonly removed: number;
	/** Strictly ahead with all projects, strictly behind without the removed one. */
	readonly ahead: number;
	readonly behind: number;
}

/**
 * Removes each project in turn and names every pair of the others that then stands the other way round. A pair that
 * becomes level, or was, is not named. Fixed value functions with additive scores never reverse a rank.
 *
 * `score`: the method; `null` where it cannot judge what is left, and nothing is then named. Quadratic in the projects
 * for each that is removed.
 *
 * @source V. Belton, T. Gear (1983) On a short-coming of Saaty's method of analytic hierarchies, Omega 11(3)
 */
export function findReversals(
	matrix: DecisionMatrix,
	weights: ArrayLike<number>,
	score: (...of: Parameters<ScoreRows>) => Float64Array | null
): Reversal[] {
	const shares = Float64Array.from(weights);
	const before = score(matrix, shares);
	if (!before) return [];
	const near = nearOf(before);
	return Array.from(before, (_, removed) => removed).flatMap((removed): Reversal[] => {
		const after = matrix.rows > 2 ? score(withoutRow(matrix, removed), shares) : null;
		return after
			? reversalsOf(
					before.filter((_, row) => row !== removed),
					after,
					{ removed, near }
				)
			: [];
	});
}

function reversalsOf(
	before: Float64Array,
	after: Float64Array,
	{ removed, near }: { removed: number; near: number }
): Reversal[] {
	const nearAfter = nearOf(after);
	const rowOf = (place: number) => (place < removed ? place : place + 1);
	const found: Reversal[] = [];
	for (let one = 0; one < before.length; one++) {
		for (let other = 0; other < one; other++) {
			const lead = (before[one] ?? 0) - (before[other] ?? 0);
			const leadAfter = (after[one] ?? 0) - (after[other] ?? 0);
			if (lead > near && leadAfter < -nearAfter) found.push({ removed, ahead: rowOf(one), behind: rowOf(other) });
			if (lead < -near && leadAfter > nearAfter) found.push({ removed, ahead: rowOf(other), behind: rowOf(one) });
		}
	}
	return found;
}

/** What is level but for rounding, by the size of the scores. */
const nearOf = (scores: Float64Array): number =>
	1e-12 * scores.reduce((most, score) => Math.max(most, Math.abs(score)), 0);

function withoutRow({ rows, columns, values }: DecisionMatrix, left: number): DecisionMatrix {
	const kept = values.filter((_, at) => Math.floor(at / columns) !== left);
	return { rows: rows - 1, columns, values: kept };
}
