/** A stream of random numbers from a seed: the same seed gives the same stream on every machine. */
export interface Random {
	/** In [0, 1). */
	next(): number;
	chance(share: number): boolean;
	integer(from: number, to: number): number;
	pick<T>(from: readonly T[]): T;
	/** Picks the key of a weight. */
	weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key;
	normal(): number;
	/** Log-normal with the median given. */
	logNormal(median: number, spread: number): number;
}

/** @source mulberry32, public domain */
export function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
	};
	const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
	return {
		next,
		normal,
		chance: (share) => next() < share,
		integer: (from, to) => from + Math.floor(next() * (to - from + 1)),
		pick: (from) => pickAt(from, next()),
		weighted: (weights) => weightedAt(weights, next()),
		logNormal: (median, spread) => median * Math.exp(spread * normal())
	};
}

function pickAt<T>(from: readonly T[], at: number): T {
	const picked = from[Math.floor(at * from.length)];
	if (picked === undefined) throw new Error('nothing to pick from');
	return picked;
}

function weightedAt<Key extends string>(weights: Readonly<Record<Key, number>>, at: number): Key {
	const keys = Object.keys(weights) as Key[];
	let left = at * keys.reduce((sum, key) => sum + weights[key], 0);
	return keys.find((key) => (left -= weights[key]) < 0) ?? pickAt(keys, 0);
}
