import { type PossibleRanks, possibleRanks } from '$lib/domain/selection/value-model/score';
import type { RankedRows } from '$lib/domain/selection/weighing/rank-rows';
import { firstRanked } from '../choose/first-ranked';

/** A rank further down is of no consequence, and sorting more would be felt at each step of a weight. */
export const MOST_RANKED = 2_000;

/** The ranks that a project can take among the first ranked, whatever is found out about all that is not disclosed. */
export function possibleRanksOf(ranking: RankedRows, row: number): PossibleRanks {
	const rows = firstRanked(ranking, MOST_RANKED, row);
	const [worst, best] = [ranking.worst, ranking.best].map((scores) => Float64Array.from(rows, (at) => scores[at] ?? 0));
	const ranks = worst && best ? possibleRanks({ worst, best }) : [];
	return ranks[rows.indexOf(row)] ?? { best: 1, worst: rows.length };
}
