/** Below this many values a comparison sort is faster. */
const FEW = 200;

/** 64 bits in six digits of eleven; what is left of the last is empty. */
const DIGIT_BITS = 11;
const DIGIT_COUNT = 6;
const BUCKETS = 1 << DIGIT_BITS;
/** From this digit on stand sign, exponent and the first 19 bits of the fraction: they part most values. */
const FIRST_HIGH_DIGIT = 3;
/** For each value, before the low digits are sorted by too. */
const MOST_MOVES = 2;

/**
 * Places of `values` in rising order of value; equal values keep the order of their places.
 *
 * `values`: finite.
 *
 * @source least significant digit radix sort: Knuth (1998) The Art of Computer Programming 3, 5.2.5
 */
export function risingOrder(values: Float64Array): Uint32Array {
	const places = placesUpTo(values.length);
	if (values.length < FEW) return places.sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
	const scratch = scratchFor(values.length);
	const keys = sortableKeys(values, scratch);
	const nearly = orderByDigits(places, keys, { first: FIRST_HIGH_DIGIT, digits: scratch.digits });
	if (settleOrder(nearly, values)) return nearly;
	return orderByDigits(placesUpTo(values.length), keys, { first: 0, digits: scratch.digits });
}

/** What an order is found with: kept, since a step of a drag would otherwise throw megabytes away. */
interface Scratch {
	readonly high: Uint32Array<ArrayBuffer>;
	readonly low: Uint32Array<ArrayBuffer>;
	readonly digits: Uint16Array<ArrayBuffer>;
}

let kept: Scratch = { high: new Uint32Array(0), low: new Uint32Array(0), digits: new Uint16Array(0) };

function scratchFor(count: number): Scratch {
	if (kept.high.length < count)
		kept = { high: new Uint32Array(count), low: new Uint32Array(count), digits: new Uint16Array(count) };
	const { high, low, digits } = kept;
	return { high: high.subarray(0, count), low: low.subarray(0, count), digits: digits.subarray(0, count) };
}

/** Orders `places`, which is overwritten, by the digits from `first` on. */
function orderByDigits(
	places: Uint32Array<ArrayBuffer>,
	keys: Keys,
	{ first, digits }: { first: number; digits: Uint16Array }
): Uint32Array {
	let from = places;
	let to = new Uint32Array(places.length);
	for (let digit = first; digit < DIGIT_COUNT; digit++) {
		writeDigits(digits, keys, digit);
		if (!scatter(digits, from, to)) continue;
		const written = to;
		to = from;
		from = written;
	}
	return from;
}

/** Puts right by insertion what the high digits leave out of order; false where that is too much. */
function settleOrder(order: Uint32Array, values: Float64Array): boolean {
	let moves = MOST_MOVES * order.length;
	for (let turn = 1; turn < order.length; turn++) {
		const place = order[turn] as number;
		const value = values[place] as number;
		let to = turn;
		for (; to > 0 && (values[order[to - 1] as number] as number) > value; to--) {
			if (--moves < 0) return false;
			order[to] = order[to - 1] as number;
		}
		order[to] = place;
	}
	return true;
}

function placesUpTo(count: number): Uint32Array<ArrayBuffer> {
	const places = new Uint32Array(count);
	for (let place = 0; place < count; place++) places[place] = place;
	return places;
}

interface Keys {
	readonly high: Uint32Array;
	readonly low: Uint32Array;
}

/** Bits that sort as unsigned integers in the order of the values: all are flipped below zero, the sign otherwise. In the arrays given. */
function sortableKeys(values: Float64Array, { high, low }: Keys): Keys {
	const count = values.length;
	const halves = new Uint32Array(values.buffer, values.byteOffset, 2 * count);
	const highPlace = isLittleEndian() ? 1 : 0;
	for (let place = 0; place < count; place++) {
		const top = halves[2 * place + highPlace] as number;
		const bottom = halves[2 * place + 1 - highPlace] as number;
		// of the two zeros that floating point has, one
		const flip = top >>> 31 === 1 && (top !== 0x80000000 || bottom !== 0) ? 0xffffffff : 0;
		high[place] = flip === 0 ? top | 0x80000000 : top ^ flip;
		low[place] = bottom ^ flip;
	}
	return { high, low };
}

const isLittleEndian = (): boolean => new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

function writeDigits(digits: Uint16Array, { high, low }: Keys, digit: number): void {
	const shift = digit * DIGIT_BITS;
	for (let place = 0; place < digits.length; place++) {
		const top = high[place] as number;
		const bottom = low[place] as number;
		const bits = shift >= 32 ? top >>> (shift - 32) : shift === 0 ? bottom : (bottom >>> shift) | (top << (32 - shift));
		digits[place] = bits & (BUCKETS - 1);
	}
}

/** Orders `from` by one digit into `to`; false, and nothing is written, where all have the same digit. */
function scatter(digits: Uint16Array, from: Uint32Array, to: Uint32Array): boolean {
	const next = new Uint32Array(BUCKETS + 1);
	for (let place = 0; place < digits.length; place++) {
		const bucket = (digits[place] as number) + 1;
		next[bucket] = (next[bucket] as number) + 1;
	}
	if (next[(digits[0] as number) + 1] === digits.length) return false;
	for (let bucket = 1; bucket <= BUCKETS; bucket++) {
		next[bucket] = (next[bucket] as number) + (next[bucket - 1] as number);
	}
	for (let turn = 0; turn < from.length; turn++) {
		const place = from[turn] as number;
		const bucket = digits[place] as number;
		const target = next[bucket] as number;
		to[target] = place;
		next[bucket] = target + 1;
	}
	return true;
}
