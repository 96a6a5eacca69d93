import { settleTally } from './tally-ranks.ts';
import type { Tally } from './tally-ranks.ts';

/** What the samples of SMAA-2 say. Without samples all shares are 0 and nothing has a centre or an expected rank. */
export interface SmaaResult {
	readonly samples: number;
	/** How many ranks were counted, from the first. */
	readonly ranks: number;
	/** `acceptability[row * ranks + rank]`: share of the samples in which a row takes a rank; ties share it. */
	readonly acceptability: Float64Array;
	/** Of each row: the mean of the weights with which it is first; `null` where it never is. */
	readonly centralWeights: readonly (Float64Array | null)[];
	/** Of each row: its mean rank, the first being 1; `null` where not all ranks were counted. */
	readonly expectedRanks: Float64Array | null;
	/** `pairwiseWins[one * n + other]` of the `n` rows compared: share of samples where `one` is ahead; a tie is half. */
	readonly pairwiseWins: Float64Array;
}

interface Counted {
	readonly tally: Tally;
	readonly wins: Float64Array;
	readonly samples: number;
	readonly columns: number;
}

export function summariseTally({ tally, wins, samples, columns }: Counted): SmaaResult {
	settleTally(tally);
	const { rows, ranks, alone, tied } = tally;
	const shareOf = (count: number): number => (samples === 0 ? 0 : count / samples);
	const acceptability = Float64Array.from(alone);
	acceptability.forEach((count, at) => (acceptability[at] = shareOf(count + (tied?.[at] ?? 0))));
	return {
		samples,
		ranks,
		acceptability,
		centralWeights: Array.from({ length: rows }, (_, row) => {
			const first = (alone[row * ranks] ?? 0) + (tied?.[row * ranks] ?? 0);
			if (first === 0) return null;
			return tally.centres.slice(row * columns, (row + 1) * columns).map((sum) => sum / first);
		}),
		expectedRanks: samples > 0 && ranks === rows ? expectedRanks(acceptability, rows) : null,
		pairwiseWins: wins.map(shareOf)
	};
}

function expectedRanks(acceptability: Float64Array, rows: number): Float64Array {
	return Float64Array.from({ length: rows }, (_, row) =>
		acceptability.subarray(row * rows, (row + 1) * rows).reduce((sum, share, place) => sum + share * (place + 1), 0)
	);
}

/** Ranks from `from` to `to`, the first being 1, and the share of the samples that fall within. */
export interface RankBand {
	readonly from: number;
	readonly to: number;
	readonly share: number;
}

/** Shares add up with rounding. */
const NEARLY = 1e-9;

/**
 * The narrowest run of ranks that holds at least `wanted` of the samples of one project; of several, the one with the
 * greatest share, then the one nearest the first rank. `null` where the counted ranks do not hold so much.
 *
 * `acceptability`: of one row, all its counted ranks. The band is ours; the shares are those of SMAA-2.
 */
export function rankBand(acceptability: Float64Array, wanted = 0.9): RankBand | null {
	let best: RankBand | null = null;
	let from = 0;
	let share = 0;
	for (let to = 0; to < acceptability.length; to++) {
		share += acceptability[to] ?? 0;
		while (from < to && share - (acceptability[from] ?? 0) >= wanted - NEARLY) share -= acceptability[from++] ?? 0;
		if (share < wanted - NEARLY) continue;
		const wider = best ? to - from - (best.to - best.from) : -1;
		if (wider < 0 || (wider === 0 && best && share > best.share + NEARLY)) {
			best = { from: from + 1, to: to + 1, share: Math.min(1, share) };
		}
	}
	return best;
}
