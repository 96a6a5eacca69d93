/**
 * Where a rank stands on a scale of ranks, 0–1: logarithmic, because from the first to the third it is as far as from
 * the tenth to the thirtieth for whoever chooses. With one rank everything stands at the left.
 */
export const placeOfRank = (rank: number, count: number): number =>
	count <= 1 ? 0 : Math.min(1, Math.max(0, Math.log(Math.max(rank, 0.6) / 0.6) / Math.log((count + 0.4) / 0.6)));

/** Ranks written on the scale: 1, 3, 10, 30 … as far as there are any. */
export const rankTicks = (count: number): number[] => [1, 3, 10, 30, 100, 300, 1_000].filter((rank) => rank <= count);
