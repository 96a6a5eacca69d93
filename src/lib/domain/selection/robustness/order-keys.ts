import type { Ordered } from './tally-ranks.ts';

/** Up to so many rows, insertion is quicker than counting. */
const FEW = 48;
/** The two digits that are counted; the eight bits below them are left to insertion. */
const LOW_SHIFT = 8;
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const HIGH_SHIFT = LOW_SHIFT + DIGIT_BITS;

/** Orders the scores of a sample; its answer is overwritten by the next. */
export type OrderScores = (scores: Float64Array) => Ordered;

/**
 * Orders scores of `rows` rows, rounded to whole numbers from 0 to 2³⁰ − 1, the highest first and ties by row: by
 * insertion where they are few, else by counting the upper digits, after which hardly anything is out of place.
 *
 * @source D. Knuth (1998), "The Art of Computer Programming" 3, sections 5.2.1 and 5.2.5
 */
export function createOrder(rows: number): OrderScores {
	const first = { keys: new Int32Array(rows), rows: new Int32Array(rows), count: rows };
	const second = { keys: new Int32Array(rows), rows: new Int32Array(rows), count: rows };
	const low = new Uint32Array(DIGITS);
	const high = new Uint32Array(DIGITS);
	return (scores) => {
		if (rows <= FEW) {
			for (let row = 0; row < rows; row++) {
				insertRow(first, row, { row, key: ((scores[row] as number) + 0.5) | 0 }); // a score for each row
			}
			return first;
		}
		countDigits(scores, first, { low, high });
		distribute(first, second, { starts: low, shift: LOW_SHIFT });
		distribute(second, first, { starts: high, shift: HIGH_SHIFT });
		for (let place = 1; place < rows; place++) {
			const key = first.keys[place] as number; // place < rows
			if (key > (first.keys[place - 1] as number)) {
				insertRow(first, place, { row: first.rows[place] as number, key });
			}
		}
		return first;
	};
}

/** Puts a row behind those of its key; `length`: so many stand there already. */
export function insertRow(
	{ keys, rows }: Ordered,
	length: number,
	{ row, key }: { readonly row: number; readonly key: number }
): void {
	let place = length;
	while (place > 0 && (keys[place - 1] as number) < key) {
		keys[place] = keys[place - 1] as number; // place is above 0
		rows[place] = rows[place - 1] as number;
		place--;
	}
	keys[place] = key;
	rows[place] = row;
}

// below, digits are below `DIGITS` and rows below `count`: hence the casts

/** Takes the keys from the scores, and finds where each digit begins when the greatest stands first. */
function countDigits(
	scores: Float64Array,
	{ keys, rows, count }: Ordered,
	{ low, high }: { low: Uint32Array; high: Uint32Array }
): void {
	low.fill(0);
	high.fill(0);
	for (let row = 0; row < count; row++) {
		const key = ((scores[row] as number) + 0.5) | 0;
		keys[row] = key;
		rows[row] = row;
		const lowDigit = (key >>> LOW_SHIFT) & (DIGITS - 1);
		const highDigit = (key >>> HIGH_SHIFT) & (DIGITS - 1);
		low[lowDigit] = (low[lowDigit] as number) + 1;
		high[highDigit] = (high[highDigit] as number) + 1;
	}
	let lowStart = 0;
	let highStart = 0;
	for (let digit = DIGITS - 1; digit >= 0; digit--) {
		const lowSize = low[digit] as number;
		const highSize = high[digit] as number;
		low[digit] = lowStart;
		high[digit] = highStart;
		lowStart += lowSize;
		highStart += highSize;
	}
}

function distribute(from: Ordered, to: Ordered, { starts, shift }: { starts: Uint32Array; shift: number }): void {
	for (let place = 0; place < from.count; place++) {
		const key = from.keys[place] as number;
		const digit = (key >>> shift) & (DIGITS - 1);
		const target = starts[digit] as number;
		starts[digit] = target + 1;
		to.keys[target] = key;
		to.rows[target] = from.rows[place] as number;
	}
}
