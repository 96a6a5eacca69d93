/** Terms of the series; with boxes two spreads wide the rest is below 1e-16 for each pair. */
const TERMS = 31;
/** Spreads beyond which exp(−d²/2) is below 1e-17. */
const REACH = 9;

/**
 * By place in `rising`: the sum of exp(−d² / 2s²) over all earlier places, d being the difference of the two values.
 *
 * The values fall into boxes two spreads wide. About the centre of a box, exp(−(u − v)²/2) is
 * exp(−u²/2) · exp(−v²/2) · Σ (uv)^k / k!, which keeps u and v apart: a box is summed once, for all values above it.
 * Within a box the sums grow value by value. The error is below 1e-14 a pair; equal values have equal sums but for the
 * 1 that each adds to the next.
 *
 * @source Greengard & Strain (1991) The fast Gauss transform
 */
export function sumBells(rising: Float64Array, spread: number): Float64Array {
	const sums = new Float64Array(rising.length);
	let boxes: Box[] = [];
	for (let place = 0; place < rising.length; place++) {
		const value = rising[place] as number;
		let box = boxes.at(-1);
		if (!box || value > box.end) {
			boxes = boxes.filter(({ end }) => value - end <= REACH * spread);
			box = { end: value + 2 * spread, centre: value + spread, moments: new Float64Array(TERMS) };
			boxes.push(box);
		}
		// equal values: what the first has, and 1 for each of those before
		if (place > 0 && value === rising[place - 1]) sums[place] = (sums[place - 1] as number) + 1;
		else for (const each of boxes) sums[place] = (sums[place] as number) + bellAt(each, (value - each.centre) / spread);
		addTo(box, (value - box.centre) / spread);
	}
	return sums;
}

interface Box {
	readonly end: number;
	readonly centre: number;
	/** By k: the sum of exp(−v²/2) · v^k / k! over the values in the box, v being the offset in spreads. */
	readonly moments: Float64Array;
}

function bellAt({ moments }: Box, offset: number): number {
	let sum = 0;
	for (let term = TERMS - 1; term >= 0; term--) sum = sum * offset + (moments[term] as number);
	return sum * Math.exp(-0.5 * offset * offset);
}

function addTo({ moments }: Box, offset: number): void {
	let part = Math.exp(-0.5 * offset * offset);
	for (let term = 0; term < TERMS; term++) {
		moments[term] = (moments[term] as number) + part;
		part *= offset / (term + 1);
	}
}
