import { type DecisionMatrix, toDecisionMatrix } from '../decision-matrix.ts';
import { ADMISSIONS, admitProjects } from '../gates/judge-gates.ts';
import type { DecisionInputs } from '../record/decision-record.ts';
import { BEST_VALUE, toValues } from '../value-model/value-matrix.ts';
import { MOST_MISSING_SHARE, type RankedRows, rankRows } from '../weighing/rank-rows.ts';
import type { Weighing } from '../weighing/weighing.ts';

/** An amount that is not disclosed, and how far the rank of its project hangs on it. */
export interface OpenQuestion {
	/** Place of the project and of the criterion in the decision. */
	readonly project: number;
	readonly criterion: number;
	/** Percent. */
	readonly weight: number;
	/** The rank that the best amount would give, and that the worst would; all else as it is known. */
	readonly best: number;
	readonly worst: number;
	/** Ranks between the two: what knowing it is worth. */
	readonly places: number;
	/** Whether the project is ranked at present; of others too much is not disclosed. */
	readonly isRanked: boolean;
	/** Whether this one amount would be enough for it to be ranked. */
	readonly wouldRank: boolean;
}

/** Scores closer than this are the same. */
const EQUAL_SCORES = 1e-9;

/**
 * The amounts that matter most to know: for each that is not disclosed, between which ranks its project could stand were
 * it known, everything else left as it is. Those that move a rank furthest come first, then the heavier criterion.
 *
 * A project that a gate stops asks nothing; a criterion without weight neither.
 */
export function openQuestions({
	criteria,
	gates,
	projects,
	weighing
}: DecisionInputs & { readonly weighing: Weighing }): OpenQuestion[] {
	if (projects.length === 0 || criteria.length === 0) return [];
	const gateAmounts = matrixOf(
		projects.map((project) => project.gateAmounts),
		gates.length
	);
	const { admission } = admitProjects(gates, gateAmounts);
	const rows = Uint32Array.from(projects.keys()).filter((row) => ADMISSIONS[admission[row] ?? 0] !== 'rejected');
	const values = toValues(toDecisionMatrix(projects.map(({ amounts }) => amounts)), criteria);
	const weights = weighing.weights.map((percent) => percent / 100);
	const ranking = rankRows(values, weights, rows);
	const ranked = new Set(ranking.order.subarray(0, ranking.ranked));
	const falling = middlesOf(ranking);
	const questions = Array.from(rows).flatMap((row) =>
		weights.flatMap((weight, column): OpenQuestion[] => {
			if (weight <= 0 || !Number.isNaN(values.values[row * values.columns + column])) return [];
			const isRanked = ranked.has(row);
			const middle = middleOf(ranking, row);
			const half = (weight * BEST_VALUE) / 2;
			const own = isRanked ? middle : null;
			const [best, worst] = [rankAt(middle + half, falling, own), rankAt(middle - half, falling, own)];
			const missing = ranking.missingShare[row] ?? 0;
			return [
				{
					project: row,
					criterion: column,
					weight: weighing.weights[column] ?? 0,
					best,
					worst,
					places: worst - best,
					isRanked,
					wouldRank: !isRanked && missing - weight <= MOST_MISSING_SHARE + EQUAL_SCORES
				}
			];
		})
	);
	return questions.sort(
		(a, b) => b.places - a.places || b.weight - a.weight || a.project - b.project || a.criterion - b.criterion
	);
}

const matrixOf = (rows: readonly (readonly (number | null)[])[], columns: number): DecisionMatrix =>
	columns === 0 ? { rows: rows.length, columns, values: new Float64Array() } : toDecisionMatrix(rows);

const middleOf = ({ worst, best }: RankedRows, row: number): number => ((worst[row] ?? 0) + (best[row] ?? 0)) / 2;

/** The scores that ranked projects stand by, the highest first. */
const middlesOf = (ranking: RankedRows): number[] =>
	Array.from(ranking.order.subarray(0, ranking.ranked), (row) => middleOf(ranking, row));

/** The rank of a score among the others. `own`: the score of the same project among them; `null`: it is not there. */
function rankAt(score: number, falling: readonly number[], own: number | null): number {
	let [low, high] = [0, falling.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((falling[middle] ?? 0) > score + EQUAL_SCORES) low = middle + 1;
		else high = middle;
	}
	const countsItself = own !== null && own > score + EQUAL_SCORES;
	return low + 1 - (countsItself ? 1 : 0);
}
