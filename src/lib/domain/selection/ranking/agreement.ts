/** How far several rankings agree on their first `first` alternatives. */
export interface Agreement {
	readonly first: number;
	/** Alternatives among the first in every ranking. */
	readonly common: number;
	/** Alternatives among the first in at least one. */
	readonly any: number;
	/** Every ranking has the same alternatives among its first. */
	readonly sameSet: boolean;
	/** The same alternatives, and each has the same rank in every ranking. */
	readonly sameOrder: boolean;
}

/**
 * Agreement of the rankings on the first 1, 2, … `limit` alternatives.
 *
 * `rankings`: competition ranks of the same alternatives, one ranking a method. Among the first n are those ranked n
 * or better: of two alternatives that share rank 1 both are the first one, so that a set may be larger than n; three
 * that share rank 3 are not among the first two.
 *
 * @throws where a ranking has another length than the first.
 */
export function agreements(rankings: readonly ArrayLike<number>[], limit: number): Agreement[] {
	const count = rankings[0]?.length ?? 0;
	for (const ranking of rankings) {
		if (ranking.length !== count) throw new Error(`rankings of ${count} and ${ranking.length} alternatives`);
	}
	const size = Math.min(limit, count);
	const tally = { common: new Uint32Array(size + 2), any: new Uint32Array(size + 2), moved: new Uint32Array(size + 2) };
	for (let alternative = 0; alternative < count; alternative++) {
		const ranks = rankings.map((ranking) => ranking[alternative] as number);
		const [best, worst] = [Math.min(...ranks), Math.max(...ranks)];
		add(tally.common, worst, size);
		add(tally.any, best, size);
		if (best !== worst) add(tally.moved, best, size);
	}
	return agreementsOf(tally, size);
}

const add = (counts: Uint32Array, rank: number, size: number): void => {
	const place = Math.min(Math.ceil(rank), size + 1);
	counts[place] = (counts[place] as number) + 1;
};

function agreementsOf(tally: Record<'common' | 'any' | 'moved', Uint32Array>, size: number): Agreement[] {
	let [common, any, moved] = [0, 0, 0];
	return Array.from({ length: size }, (_, place) => {
		common += tally.common[place + 1] as number;
		any += tally.any[place + 1] as number;
		moved += tally.moved[place + 1] as number;
		return { first: place + 1, common, any, sameSet: common === any, sameOrder: moved === 0 };
	});
}
