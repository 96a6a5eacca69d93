/** The next number of a stream, in the open interval 0–1, on a grid of 2⁻³². */
export type RandomStream = () => number;

/**
 * A stream of numbers that a seed alone decides: only whole-number arithmetic and exact division, so every machine and
 * every engine gives the same numbers. Seeds are taken modulo 2³²; streams of one seed with another `lane` share
 * nothing that shows.
 *
 * @source D. Blackman, S. Vigna (2021), "Scrambled linear pseudorandom number generators", ACM TOMS 47(4):
 * xoshiro128**; the state is filled by the 32-bit mixer of splitmix
 */
export function createRandomStream(seed: number, lane = 0): RandomStream {
	const mix = createMixer((seed >>> 0) ^ Math.imul(lane, 0x85ebca6b));
	let [a, b, c, d] = [mix(), mix(), mix(), mix()];
	return () => {
		const scrambled = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
		const shifted = b << 9;
		c ^= a;
		d ^= b;
		b ^= c;
		a ^= d;
		c ^= shifted;
		d = rotate(d, 11);
		return (scrambled + 0.5) / 2 ** 32;
	};
}

function createMixer(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x9e3779b9) | 0;
		let mixed = state ^ (state >>> 16);
		mixed = Math.imul(mixed, 0x21f0aaad);
		mixed ^= mixed >>> 15;
		mixed = Math.imul(mixed, 0x735a2d97);
		return mixed ^ (mixed >>> 15);
	};
}

const rotate = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));
