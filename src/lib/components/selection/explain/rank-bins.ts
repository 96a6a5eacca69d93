/** Ranks from `from` to `to`, the first being 1, and in what share of the weightings the rank lies there. */
export interface RankBin {
	readonly from: number;
	readonly to: number;
	readonly share: number;
}

/** So many columns are told apart side by side. */
const MOST_BINS = 30;
/** What occurs less often is not drawn: at ten thousand weightings it is five of them. */
const LEAST_SHARE = 0.0005;

/**
 * The ranks that occur, each a bin, or several together where they are many; from the first that occurs to the last.
 *
 * `acceptability`: of one project, by rank.
 */
export function rankBins(acceptability: Float64Array): RankBin[] {
	const first = acceptability.findIndex((share) => share >= LEAST_SHARE);
	if (first < 0) return [];
	const end = acceptability.findLastIndex((share) => share >= LEAST_SHARE) + 1;
	const width = Math.ceil((end - first) / MOST_BINS);
	return Array.from({ length: Math.ceil((end - first) / width) }, (_, bin) => {
		const from = first + bin * width;
		const to = Math.min(end, from + width);
		const share = acceptability.subarray(from, to).reduce((sum, one) => sum + one, 0);
		return { from: from + 1, to, share };
	});
}
