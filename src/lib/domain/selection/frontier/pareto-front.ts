/** Two scores a project, more being better; `NaN` where one is not known. */
export interface TwoScores {
	readonly across: ArrayLike<number>;
	readonly up: ArrayLike<number>;
}

/**
 * Rows that no other dominates in two scores, from the highest `across` to the highest `up`; equal points are all on
 * the front, in row order. A project with an unknown score is on no front: nothing can be said of it.
 *
 * Takes n log n steps. More scores than two: `frontNumbers` of `dominanceOf`.
 *
 * @source H. Kung, F. Luccio, F. Preparata (1975) On finding the maxima of a set of vectors, Journal of the ACM 22(4)
 */
export function paretoFront({ across, up }: TwoScores): number[] {
	const rows = Array.from(across, (_, row) => row).filter(
		(row) => !Number.isNaN(across[row]) && !Number.isNaN(up[row] ?? NaN)
	);
	rows.sort((a, b) => (across[b] ?? 0) - (across[a] ?? 0) || (up[b] ?? 0) - (up[a] ?? 0) || a - b);
	const front: number[] = [];
	for (const row of rows) {
		const last = front.at(-1);
		const isHigher = last === undefined || (up[row] ?? 0) > (up[last] ?? 0);
		const isEqual = last !== undefined && up[row] === up[last] && across[row] === across[last];
		if (isHigher || isEqual) front.push(row);
	}
	return front;
}
