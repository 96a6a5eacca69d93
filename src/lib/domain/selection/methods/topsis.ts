import type { Result } from '../../result.ts';
import { weighDecision } from './decision.ts';
import type { Decision, DecisionProblem } from './decision.ts';
import { normalise } from './normalise.ts';
import type { Normalisation, Scaled } from './normalise.ts';

export interface TopsisOptions {
	readonly normalisation?: Normalisation;
	readonly metric?: 'euclidean' | 'manhattan' | 'chebyshev';
}

export interface TopsisAnswer {
	/** 0 at the anti-ideal, 1 at the ideal; `null` where the two are one, as all alternatives are then alike. */
	readonly closeness: Float64Array | null;
	/** Distance from the ideal, and from the anti-ideal. */
	readonly toBest: Float64Array;
	readonly toWorst: Float64Array;
}

/**
 * TOPSIS: how near each alternative is to the best values of all criteria and how far from the worst.
 *
 * Scaled values are multiplied by the weights as shares; ideal and anti-ideal are the best and the worst of each
 * column. Without options: vector normalisation, Euclidean distance. A constant criterion adds nothing. One alternative,
 * or all of them alike, have no closeness.
 *
 * @source Hwang & Yoon (1981) Multiple Attribute Decision Making, ch. 3.2
 */
export function topsis(
	decision: Decision,
	{ normalisation = 'vector', metric = 'euclidean' }: TopsisOptions = {}
): Result<TopsisAnswer, DecisionProblem> {
	const weighed = weighDecision(decision);
	if (!weighed.ok) return weighed;
	const scaled = normalise(weighed.value, normalisation);
	if (!scaled.ok) return scaled;
	const space = spaceOf(scaled.value);
	const toBest = new Float64Array(space.rows);
	const toWorst = new Float64Array(space.rows);
	if (metric === 'euclidean') measureEuclidean(space, toBest, toWorst);
	else measureOtherwise(space, metric, { toBest, toWorst });
	return { ok: true, value: { closeness: closenessOf(toBest, toWorst), toBest, toWorst } };
}

/** Columns with the length of a unit of each, weighed, and its best and worst value. An offset shifts no distance. */
interface Space {
	readonly rows: number;
	readonly columns: number;
	readonly values: Float64Array;
	readonly lengths: Float64Array;
	readonly best: Float64Array;
	readonly worst: Float64Array;
}

function spaceOf({ rows, columns, values, weights, factors, gains, directions, extents }: Scaled): Space {
	const { least, greatest } = extents;
	// a flipped cost has a negative factor: more of the value as given is then worse
	const moreIsBetter = directions.map((_, column) => gains[column] === (factors[column] as number) >= 0);
	const pick = (wanted: boolean) =>
		least.map((value, column) => (moreIsBetter[column] === wanted ? (greatest[column] as number) : value));
	return {
		rows,
		columns,
		values,
		lengths: weights.map((weight, column) => weight * Math.abs(factors[column] as number)),
		best: pick(true),
		worst: pick(false)
	};
}

/** `null` where nothing that can be measured lies between best and worst: all are alike, or differ by less than a square shows. */
function closenessOf(toBest: Float64Array, toWorst: Float64Array): Float64Array | null {
	const closeness = new Float64Array(toBest.length);
	for (let row = 0; row < closeness.length; row++) {
		const far = toWorst[row] as number;
		const between = far + (toBest[row] as number);
		if (between === 0) return null;
		closeness[row] = far / between;
	}
	return closeness;
}

/** Two rows at a time: the sums of the one are added while those of the other wait. */
function measureEuclidean(space: Space, toBest: Float64Array, toWorst: Float64Array): void {
	const { rows, columns, values, lengths, best, worst } = space;
	for (let row = 0; row < rows; row += 2) {
		// an odd last row is measured twice
		const beside = Math.min(row + 1, rows - 1);
		const from = row * columns;
		const besideFrom = beside * columns;
		let near = 0;
		let far = 0;
		let besideNear = 0;
		let besideFar = 0;
		for (let column = 0; column < columns; column++) {
			const length = lengths[column] as number;
			const ideal = best[column] as number;
			const antiIdeal = worst[column] as number;
			const value = values[from + column] as number;
			const besideValue = values[besideFrom + column] as number;
			const missed = (value - ideal) * length;
			const gained = (value - antiIdeal) * length;
			const besideMissed = (besideValue - ideal) * length;
			const besideGained = (besideValue - antiIdeal) * length;
			near += missed * missed;
			far += gained * gained;
			besideNear += besideMissed * besideMissed;
			besideFar += besideGained * besideGained;
		}
		toBest[row] = Math.sqrt(near);
		toWorst[row] = Math.sqrt(far);
		toBest[beside] = Math.sqrt(besideNear);
		toWorst[beside] = Math.sqrt(besideFar);
	}
}

function measureOtherwise(
	space: Space,
	metric: 'manhattan' | 'chebyshev',
	{ toBest, toWorst }: Pick<TopsisAnswer, 'toBest' | 'toWorst'>
): void {
	const { rows, columns, values, lengths, best, worst } = space;
	const join = metric === 'manhattan' ? (sum: number, part: number) => sum + part : Math.max;
	for (let row = 0; row < rows; row++) {
		let [near, far] = [0, 0];
		for (let column = 0; column < columns; column++) {
			const value = values[row * columns + column] as number;
			const length = lengths[column] as number;
			near = join(near, Math.abs(value - (best[column] as number)) * length);
			far = join(far, Math.abs(value - (worst[column] as number)) * length);
		}
		toBest[row] = near;
		toWorst[row] = far;
	}
}
