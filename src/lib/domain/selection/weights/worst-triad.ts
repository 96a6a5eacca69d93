/** Three criteria whose comparisons contradict each other: i with `via`, `via` with k, and i with k. */
export interface Triad {
	readonly i: number;
	readonly via: number;
	readonly k: number;
	/** How many times as important i is as k: as stated, and as the other two comparisons say. */
	readonly stated: number;
	readonly implied: number;
	/** How many times one is the other, above 1. */
	readonly factor: number;
}

/** Below this the three agree but for rounding of reciprocals. */
const AGREEMENT = 1e-5;

/**
 * The triad with the greatest contradiction, and the comparison in it to look at first: of its three, that which is
 * farthest from the ratio of the weights. i is stated to be the more important of the pair, or its equal.
 *
 * @source Koczkodaj (1993) A new definition of consistency of pairwise comparisons
 */
export function worstTriad(comparisons: readonly (readonly number[])[], weights: readonly number[]): Triad | null {
	const at = (i: number, j: number) => (comparisons[i] as number[])[j] as number;
	const size = comparisons.length;
	let [worst, most] = [null as [number, number, number] | null, AGREEMENT];
	for (let i = 0; i < size; i++)
		for (let j = i + 1; j < size; j++)
			for (let k = j + 1; k < size; k++) {
				const contradiction = Math.abs(Math.log((at(i, j) * at(j, k)) / at(i, k)));
				// of triads that contradict as much, the first
				if (contradiction > most * (1 + 1e-9)) [worst, most] = [[i, j, k], contradiction];
			}
	if (!worst) return null;
	const [a, b, c] = worst;
	const strain = ([i, , k]: Order) => Math.abs(Math.log((at(i, k) * (weights[k] as number)) / (weights[i] as number)));
	const orders: Order[] = [
		[a, b, c],
		[a, c, b],
		[b, a, c]
	];
	const [i, via, k] = orders.reduce((first, order) => (strain(order) > strain(first) * (1 + 1e-9) ? order : first));
	return at(i, k) >= 1 ? describe(at, [i, via, k]) : describe(at, [k, via, i]);
}

type Order = [i: number, via: number, k: number];

function describe(at: (i: number, j: number) => number, [i, via, k]: Order): Triad {
	const [stated, implied] = [at(i, k), at(i, via) * at(via, k)];
	return { i, via, k, stated, implied, factor: Math.max(stated / implied, implied / stated) };
}
