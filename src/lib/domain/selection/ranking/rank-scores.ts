import { risingOrder } from './order.ts';

/** How equal scores are numbered: 1, 2, 2, 4 or 1, 2, 2, 3 or 1, 2½, 2½, 4. */
export type TieRanks = 'competition' | 'dense' | 'fractional';

/** Scores nearer to each other than this share of their magnitude are equal: sums in another order differ by as much. */
const EQUAL_SHARE = 1e-12;

export interface RankOptions {
	readonly ties?: TieRanks;
	/** What the scores are made of, where that is larger than they are: 1 for differences of shares. */
	readonly magnitude?: number;
}

/**
 * Rank of each alternative by its score, 1 for the highest.
 *
 * `scores`: finite, higher is better. Result: same length and order. A score below the first of a group of ties by no more than
 * 1e-12 of the magnitude belongs to the group; the magnitude is that of the largest score, if it is not given.
 *
 * @source Kendall (1945) The treatment of ties in ranking problems, for the fractional (mid) rank
 * @throws where a score is not finite.
 */
export function rankScores(
	scores: ArrayLike<number>,
	{ ties = 'competition', magnitude = 0 }: RankOptions = {}
): Float64Array {
	const values = new Float64Array(scores);
	const near = EQUAL_SHARE * Math.max(magnitude, largestMagnitude(values));
	const order = risingOrder(values).reverse();
	const ranks = new Float64Array(values.length);
	let group = 0;
	for (let from = 0, to = 0; from < order.length; from = to) {
		const head = values[order[from] as number] as number;
		while (to < order.length && head - (values[order[to] as number] as number) <= near) to++;
		group++;
		const rank = ties === 'competition' ? from + 1 : ties === 'dense' ? group : (from + 1 + to) / 2;
		for (let turn = from; turn < to; turn++) ranks[order[turn] as number] = rank;
	}
	return ranks;
}

function largestMagnitude(values: Float64Array): number {
	let largest = 0;
	for (let place = 0; place < values.length; place++) {
		const magnitude = Math.abs(values[place] as number);
		if (!(magnitude < Infinity)) throw new Error(`score is ${values[place]}`);
		if (magnitude > largest) largest = magnitude;
	}
	return largest;
}
