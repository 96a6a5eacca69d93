/** Draws from a seeded stream of numbers: the same seed gives the same draws on every machine. */
export interface Random {
	/** In [0, 1). */
	unit(): number;
	/** An integer in [0, below). */
	below(below: number): number;
	/** One of `list`, each as likely. */
	pick<T>(list: readonly T[]): T;
	/** `share` of the draws are true. */
	chance(share: number): boolean;
	/** Between `from` and `to`, even on a logarithmic scale. */
	logarithmic(from: number, to: number): number;
}

/** @source mulberry32, Tommy Ettinger, public domain */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	const unit = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (limit: number) => Math.floor(unit() * limit);
	return {
		unit,
		below,
		pick<T>(list: readonly T[]): T {
			const picked = list[below(list.length)];
			if (picked === undefined) throw new Error('nothing to pick from');
			return picked;
		},
		chance: (share) => unit() < share,
		logarithmic: (from, to) => from * (to / from) ** unit()
	};
}
