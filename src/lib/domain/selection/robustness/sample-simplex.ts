import type { RandomStream } from './random-stream.ts';

/** Fills `weights` with the next sample. */
export type DrawWeights = (weights: Float64Array) => void;

/**
 * Weights uniform on the simplex: the gaps between sorted uniform numbers. No logarithm, whose last digit differs
 * between engines.
 *
 * @source L. Devroye (1986), "Non-Uniform Random Variate Generation", ch. V.2: uniform spacings
 */
export function drawSpacings(stream: RandomStream): DrawWeights {
	return (weights) => {
		const last = weights.length - 1;
		for (let place = 0; place < last; place++) insertSorted(weights, place, stream());
		weights[last] = 1;
		// from the end, so that each number is still there when the next one's gap is taken
		for (let place = last; place > 0; place--) {
			weights[place] = (weights[place] as number) - (weights[place - 1] as number); // place is in `weights`
		}
	};
}

/**
 * Weights uniform where they fall in a given order: a uniform sample sorted. Of columns that may stand either way every
 * order is as likely, since all of them leave parts of the simplex of one size.
 *
 * `classes`: all columns, the heaviest first; those of one class may stand either way.
 *
 * @source T. Tervonen, R. Lahdelma (2007), "Implementing stochastic multicriteria acceptability analysis", European
 * Journal of Operational Research 178(2), section 3.2: complete ordinal preference
 */
export function drawOrdered(stream: RandomStream, classes: readonly (readonly number[])[]): DrawWeights {
	const draw = drawSpacings(stream);
	const order = classes.flat();
	const sorted = new Float64Array(order.length);
	return (weights) => {
		draw(sorted);
		sorted.sort();
		let from = 0;
		for (const { length } of classes) {
			shuffle(order, { from, length, stream });
			from += length;
		}
		order.forEach((column, place) => (weights[column] = sorted[sorted.length - 1 - place] ?? 0));
	};
}

/** @source R. Durstenfeld (1964) Algorithm 235: random permutation */
function shuffle(
	order: number[],
	{ from, length, stream }: { from: number; length: number; stream: RandomStream }
): void {
	for (let left = length - 1; left > 0; left--) {
		const other = Math.floor(stream() * (left + 1));
		const kept = order[from + left] as number; // both places are within the class
		order[from + left] = order[from + other] as number;
		order[from + other] = kept;
	}
}

/**
 * Weights uniform where some are fixed and others have lower bounds: what the bounds leave over is shared uniformly.
 *
 * `least`: of each column; their sum at most 1. `isFixed`: the weight is `least` itself.
 *
 * @source Tervonen & Lahdelma (2007), section 3.2: lower bounds by scaling the simplex
 */
export function drawAbove(
	stream: RandomStream,
	{ least, isFixed }: { least: readonly number[]; isFixed: readonly boolean[] }
): DrawWeights {
	const open = least.flatMap((_, column) => (isFixed[column] ? [] : [column]));
	const left = Math.max(0, 1 - least.reduce((sum, bound) => sum + bound, 0));
	const draw = drawSpacings(stream);
	const shares = new Float64Array(open.length);
	return (weights) => {
		weights.set(least);
		if (open.length === 0) return;
		draw(shares);
		open.forEach((column, place) => (weights[column] = (least[column] ?? 0) + left * (shares[place] ?? 0)));
	};
}

function insertSorted(sorted: Float64Array, length: number, value: number): void {
	let place = length;
	while (place > 0 && (sorted[place - 1] as number) > value) {
		sorted[place] = sorted[place - 1] as number; // place is above 0
		place--;
	}
	sorted[place] = value;
}
