import type { RankedRows } from '$lib/domain/selection/weighing/rank-rows';

/** What compares projects pair by pair looks at so many of the first ranked. */
export const MOST_LOOKED_AT = 300;

/** The first `most` ranked rows of the table, the first one first; `also` is added where it is not among them. */
export function firstRanked({ order, ranked }: Pick<RankedRows, 'order' | 'ranked'>, most: number, also?: number) {
	const first = order.slice(0, Math.min(ranked, most));
	return also === undefined || first.includes(also) ? first : Uint32Array.of(...first, also);
}

/** The middle of what a score can be, by which projects are ranked. */
export const middleOf = ({ worst, best }: Pick<RankedRows, 'worst' | 'best'>, row: number): number =>
	((worst[row] ?? 0) + (best[row] ?? 0)) / 2;
