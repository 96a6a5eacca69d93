import type { RandomStream } from './random-stream.ts';
import type { DrawWeights } from './sample-simplex.ts';

/** Exchanges between two samples, and before the first, per criterion. */
const THINNING = 4;
const BURN_IN = 50;

/** Bounds of single weights; their least sum to at most 1, their most to at least 1. */
export interface Box {
	readonly least: readonly number[];
	readonly most: readonly number[];
}

/**
 * Weights uniform where each has bounds of its own, along a walk of exchanges: two weights taken at random share their
 * sum anew, uniformly within their bounds. Every step leaves the uniform distribution as it is (it is the conditional of
 * two weights given the others), at a cost that does not grow with the number of criteria. Samples are dependent, and
 * uniform in the limit.
 *
 * @source S. Geman, D. Geman (1984) Stochastic relaxation, Gibbs distributions, and the Bayesian restoration of images;
 * taken in pairs, so that the sum stays 1
 */
export function drawInBox(stream: RandomStream, { least, most }: Box): DrawWeights {
	const open = least.flatMap((bound, column) => ((most[column] ?? 0) > bound ? [column] : []));
	const position = startIn({ least, most });
	const exchange = () => {
		const place = Math.floor(stream() * open.length);
		const other = Math.floor(stream() * (open.length - 1));
		// both are places of `open`, whose columns have bounds
		const one = open[place] as number;
		const two = open[other < place ? other : other + 1] as number;
		const [first, second] = [position[one] as number, position[two] as number];
		const from = Math.max((least[one] as number) - first, second - (most[two] as number));
		const to = Math.min((most[one] as number) - first, second - (least[two] as number));
		const moved = from + stream() * (to - from);
		position[one] = first + moved;
		position[two] = second - moved;
	};
	let steps = BURN_IN * open.length;
	return (weights) => {
		steps += THINNING * open.length;
		for (; steps > 0 && open.length > 1; steps--) exchange();
		steps = 0;
		weights.set(position);
	};
}

/** Every weight at the same share of its own bounds. */
function startIn({ least, most }: Box): Float64Array {
	const low = least.reduce((sum, bound) => sum + bound, 0);
	const span = most.reduce((sum, bound) => sum + bound, 0) - low;
	const share = span > 0 ? (1 - low) / span : 0;
	return Float64Array.from(least, (bound, column) => bound + share * ((most[column] ?? bound) - bound));
}
