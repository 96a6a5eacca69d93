import type { DecisionMatrix } from '../decision-matrix.ts';
import { risingOrder } from '../ranking/order.ts';
import { BEST_VALUE } from '../value-model/value-matrix.ts';

/**
 * With more of the weight not disclosed than this a project is not ranked: the middle of what its score can be would
 * then say more of the convention than of the project.
 */
export const MOST_MISSING_SHARE = 0.5;

/** Scores of some rows of a matrix, and their order. */
export interface RankedRows {
	/** Ranked rows, the first one first, then those of which too little is disclosed, the most disclosed first. */
	readonly order: Uint32Array;
	/** How many of `order` are ranked. */
	readonly ranked: number;
	/** By place in `order`: competition rank; 0 for those not ranked. */
	readonly ranks: Uint32Array;
	/** By row of the matrix, 0–100: the score with everything not disclosed at its worst, and at its best. */
	readonly worst: Float64Array;
	readonly best: Float64Array;
	/** By row of the matrix: share of the weight whose values are not disclosed, 0–1. */
	readonly missingShare: Float64Array;
}

/** Scores closer than this are the same: they are sums of rounded products. */
const EQUAL_SCORES = 1e-9;

/**
 * Ranks rows by the middle of the interval in which their additive score lies: the score itself where all is disclosed.
 * The middle is where a score would be expected were every value that is not disclosed as likely low as high; what may
 * come of it is said by `worst` and `best`. Equal scores share a rank (1, 2, 2, 4) and stand in row order.
 *
 * `values`: 0–100, `NaN` where not disclosed. `weights`: shares that sum to 1. `rows`: of the matrix, ascending.
 */
export function rankRows(values: DecisionMatrix, weights: ArrayLike<number>, rows: ArrayLike<number>): RankedRows {
	const scored = scoreRows(values, weights, rows);
	const { missingShare, worst, best } = scored;
	const [known, unknown] = divide(rows, missingShare);
	const order = new Uint32Array(rows.length);
	const ranks = new Uint32Array(rows.length);
	const fallen = scratchFor(rows.length).fallen.subarray(0, known.length);
	for (let place = 0; place < known.length; place++) {
		const row = known[place] as number; // place < known.length
		fallen[place] = -((worst[row] as number) + (best[row] as number)) / 2;
	}
	const byScore = risingOrder(fallen);
	for (let place = 0; place < known.length; place++) {
		const at = byScore[place] as number; // as many places as rows
		order[place] = known[at] as number;
		const isTied =
			place > 0 && (fallen[at] as number) - (fallen[byScore[place - 1] as number] as number) <= EQUAL_SCORES;
		ranks[place] = isTied ? (ranks[place - 1] as number) : place + 1;
	}
	const missing = new Float64Array(unknown.length);
	for (let place = 0; place < unknown.length; place++)
		missing[place] = missingShare[unknown[place] as number] as number;
	risingOrder(missing).forEach((at, place) => (order[known.length + place] = unknown[at] as number));
	return { order, ranked: known.length, ranks, ...scored };
}

// the loops below and above run at every step of a dragged weight: without callbacks, which cost more than the sums

function scoreRows(matrix: DecisionMatrix, weights: ArrayLike<number>, rows: ArrayLike<number>) {
	const { rows: count, columns } = matrix;
	const worst = new Float64Array(count);
	const best = new Float64Array(count);
	const missingShare = new Float64Array(count);
	const shares = Float64Array.from(weights);
	const { filled, gaps, gapOfRow } = gapsOf(matrix);
	const missingOfGap = gaps.map((missing) => missing.reduce((sum, column) => sum + (shares[column] as number), 0));
	for (let place = 0; place < rows.length; place++) {
		const row = rows[place] as number;
		let known = 0;
		for (let column = 0, at = row * columns; column < columns; column++, at++)
			known += (shares[column] as number) * (filled[at] as number);
		const missing = missingOfGap[gapOfRow[row] as number] as number;
		worst[row] = known;
		best[row] = known + missing * BEST_VALUE;
		missingShare[row] = missing;
	}
	return { worst, best, missingShare };
}

/** A matrix without gaps, and where they were. */
interface Gaps {
	/** The values, 0 where not disclosed. */
	readonly filled: Float64Array;
	/** Sets of columns that some row does not disclose. */
	readonly gaps: readonly (readonly number[])[];
	/** By row: which of them. */
	readonly gapOfRow: Uint32Array;
}

/** Found once for a matrix: at each step of a drag only the weights are others. */
const foundGaps = new WeakMap<DecisionMatrix, Gaps>();

function gapsOf(matrix: DecisionMatrix): Gaps {
	const found = foundGaps.get(matrix) ?? findGaps(matrix);
	foundGaps.set(matrix, found);
	return found;
}

function findGaps({ rows, columns, values }: DecisionMatrix): Gaps {
	const filled = new Float64Array(values.length);
	const gapOfRow = new Uint32Array(rows);
	const gaps: number[][] = [];
	const places = new Map<string, number>();
	for (let row = 0; row < rows; row++) {
		const missing: number[] = [];
		for (let column = 0, at = row * columns; column < columns; column++, at++) {
			const value = values[at] as number;
			if (value === value) filled[at] = value;
			else missing.push(column);
		}
		const key = missing.join();
		let place = places.get(key);
		if (place === undefined) {
			places.set(key, (place = gaps.length));
			gaps.push(missing);
		}
		gapOfRow[row] = place;
	}
	return { filled, gaps, gapOfRow };
}

/** The rows of which enough is known to be ranked, and the others. */
function divide(rows: ArrayLike<number>, missingShare: Float64Array): [known: Uint32Array, unknown: Uint32Array] {
	const { known, unknown } = scratchFor(rows.length);
	let size = 0;
	for (let place = 0; place < rows.length; place++) {
		const row = rows[place] as number;
		if ((missingShare[row] as number) > MOST_MISSING_SHARE + EQUAL_SCORES) unknown[place - size] = row;
		else known[size++] = row;
	}
	return [known.subarray(0, size), unknown.subarray(0, rows.length - size)];
}

/** What a ranking is found with: kept, since a step of a drag would otherwise throw megabytes away. */
interface Scratch {
	readonly known: Uint32Array<ArrayBuffer>;
	readonly unknown: Uint32Array<ArrayBuffer>;
	readonly fallen: Float64Array<ArrayBuffer>;
}

let scratch: Scratch = { known: new Uint32Array(), unknown: new Uint32Array(), fallen: new Float64Array() };

function scratchFor(count: number): Scratch {
	if (scratch.known.length < count)
		scratch = { known: new Uint32Array(count), unknown: new Uint32Array(count), fallen: new Float64Array(count) };
	return scratch;
}

/** Points that each criterion adds to the score of one row; `null` where not disclosed. */
export const contributionsOf = (
	{ columns, values }: DecisionMatrix,
	weights: ArrayLike<number>,
	row: number
): (number | null)[] =>
	Array.from({ length: columns }, (_, column) => {
		const value = values[row * columns + column] as number;
		return Number.isNaN(value) ? null : (weights[column] as number) * value;
	});
