/**
 * Kendall's tau-b of two rankings of the same alternatives: 1 the same order, −1 the opposite one. Ties in either are
 * allowed for. `null` where it is not defined: fewer than two alternatives, or all tied in one of the rankings.
 *
 * Ranks or scores, the same for both; only their order counts. Takes n log n steps.
 *
 * @source Kendall (1945) The treatment of ties in ranking problems; Knight (1966) A computer method for calculating
 * Kendall's tau with ungrouped data
 * @throws where the rankings are not of the same length.
 */
export function kendallTau(left: ArrayLike<number>, right: ArrayLike<number>): number | null {
	if (left.length !== right.length) throw new Error(`rankings of ${left.length} and ${right.length} alternatives`);
	const [first, second] = [Float64Array.from(left), Float64Array.from(right)];
	const order = Uint32Array.from(first, (_, place) => place).sort(
		(a, b) => (first[a] as number) - (first[b] as number) || (second[a] as number) - (second[b] as number) || a - b
	);
	const firstInOrder = Float64Array.from(order, (place) => first[place] as number);
	const secondInOrder = Float64Array.from(order, (place) => second[place] as number);
	const pairs = pairsOf(first.length);
	const tiedFirst = tiedPairs(firstInOrder);
	const tiedBoth = tiedPairs(firstInOrder, secondInOrder);
	const exchanges = sortCountingExchanges(secondInOrder);
	const tiedSecond = tiedPairs(secondInOrder);
	const norm = Math.sqrt((pairs - tiedFirst) * (pairs - tiedSecond));
	return norm === 0 ? null : (pairs - tiedFirst - tiedSecond + tiedBoth - 2 * exchanges) / norm;
}

const pairsOf = (count: number): number => (count * (count - 1)) / 2;

/** Pairs with the same value in `sorted`, and in `also` as well, where equal values stand together. */
function tiedPairs(sorted: Float64Array, also: Float64Array = sorted): number {
	let [pairs, run] = [0, 1];
	for (let place = 1; place <= sorted.length; place++) {
		if (place < sorted.length && sorted[place] === sorted[place - 1] && also[place] === also[place - 1]) run++;
		else {
			pairs += pairsOf(run);
			run = 1;
		}
	}
	return pairs;
}

/** Sorts in place by merging; the pairs that stood in falling order. */
function sortCountingExchanges(values: Float64Array): number {
	const merged = new Float64Array(values.length);
	let exchanges = 0;
	for (let width = 1; width < values.length; width *= 2) {
		for (let from = 0; from + width < values.length; from += 2 * width) {
			const to = Math.min(from + 2 * width, values.length);
			exchanges += mergeHalves(values, merged, { from, middle: from + width, to });
			values.set(merged.subarray(from, to), from);
		}
	}
	return exchanges;
}

interface Halves {
	readonly from: number;
	readonly middle: number;
	readonly to: number;
}

function mergeHalves(values: Float64Array, merged: Float64Array, { from, middle, to }: Halves): number {
	let [left, right, exchanges] = [from, middle, 0];
	for (let target = from; target < to; target++) {
		const takesLeft = left < middle && (right >= to || (values[left] as number) <= (values[right] as number));
		if (!takesLeft) exchanges += middle - left;
		merged[target] = values[takesLeft ? left++ : right++] as number;
	}
	return exchanges;
}
