import type { DecisionMatrix, Direction } from '../decision-matrix.ts';

/** Who dominates whom: `dominates[one * rows + other]` is 1 where `one` is as good on every criterion, and better on one. */
export interface Dominance {
	readonly rows: number;
	readonly dominates: Uint8Array;
	/** Better on every criterion. */
	readonly strict: Uint8Array;
}

/** What a value that is not disclosed is known to lie between, worst and best; not known at all where left out. */
export interface KnownEnds {
	readonly worst: ArrayLike<number>;
	readonly best: ArrayLike<number>;
}

interface DominanceOptions {
	/** One a criterion; all `max` where left out. */
	readonly directions?: readonly Direction[];
	/** By criterion: the ends of its values. */
	readonly ends?: KnownEnds;
}

/**
 * Dominance of every pair of alternatives. Equal alternatives do not dominate each other.
 *
 * `NaN` is a value not disclosed: a pair with one is settled only where the ends settle it, what is unknown taken at
 * its worst for the one that would dominate and at its best for the other; without ends it dominates nothing and
 * nothing dominates it. Without criteria nobody is better.
 *
 * @source V. Pareto (1906) Manuale di economia politica; R. Keeney, H. Raiffa (1976) Decisions with Multiple
 * Objectives, section 3.2
 */
export function dominanceOf(matrix: DecisionMatrix, options: DominanceOptions = {}): Dominance {
	const { rows, columns } = matrix;
	const low = orient(matrix, options, 'worst');
	const high = orient(matrix, options, 'best');
	const dominates = new Uint8Array(rows * rows);
	const strict = new Uint8Array(rows * rows);
	for (let one = 0; one < rows; one++) {
		for (let other = 0; other < rows; other++) {
			if (one === other || columns === 0) continue;
			let [isAsGood, isBetter, isBetterOnAll] = [true, false, true];
			for (let column = 0; column < columns && isAsGood; column++) {
				// rows and columns are those of the matrix: hence the casts
				const own = low[one * columns + column] as number;
				const theirs = high[other * columns + column] as number;
				isAsGood = own >= theirs;
				if (own > theirs) isBetter = true;
				else isBetterOnAll = false;
			}
			if (isAsGood && isBetter) dominates[one * rows + other] = 1;
			if (isAsGood && isBetterOnAll) strict[one * rows + other] = 1;
		}
	}
	return { rows, dominates, strict };
}

/**
 * Values turned so that more is better, and what is unknown put at one of its ends: beyond all reach without ends, so
 * that no comparison holds.
 */
function orient(
	{ columns, values }: DecisionMatrix,
	{ directions, ends }: DominanceOptions,
	end: 'worst' | 'best'
): Float64Array {
	return values.map((value, at) => {
		const column = at % columns;
		const known = Number.isNaN(value) ? (ends?.[end][column] ?? NaN) : value;
		return directions?.[column] === 'min' ? -known : known;
	});
}

/**
 * Fronts by non-dominated sorting: 1 for what nothing dominates, 2 for what only the first front dominates, and so on.
 *
 * @source K. Deb et al. (2002) A fast and elitist multiobjective genetic algorithm: NSGA-II, IEEE Transactions on
 * Evolutionary Computation 6(2)
 */
export function frontNumbers({ rows, dominates }: Dominance): Uint32Array {
	const fronts = new Uint32Array(rows);
	const above = new Uint32Array(rows);
	dominates.forEach((isDominated, at) => (above[at % rows] = (above[at % rows] ?? 0) + isDominated));
	let current = Array.from(above, (_, row) => row).filter((row) => above[row] === 0);
	for (let front = 1; current.length > 0; front++) {
		const next: number[] = [];
		for (const row of current) fronts[row] = front;
		for (const row of current) {
			for (let other = 0; other < rows; other++) {
				if (dominates[row * rows + other] !== 1) continue;
				above[other] = (above[other] ?? 0) - 1;
				if (above[other] === 0) next.push(other);
			}
		}
		current = next;
	}
	return fronts;
}
