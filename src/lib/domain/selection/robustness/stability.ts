import type { DecisionMatrix } from '../decision-matrix.ts';
import { completeScores, differencesOf, EQUAL, orderOf } from './complete-scores.ts';

/** A closed part of 0–1 in which the weight of one criterion may lie. */
export interface WeightInterval {
	readonly least: number;
	readonly most: number;
}

/** How far the weight of one criterion may go, the others keeping their proportions to each other. */
export interface Stability {
	/** The first stays first, or level with the first. */
	readonly ofFirst: WeightInterval;
	/** No two projects of different scores change places; they may become level. */
	readonly ofOrder: WeightInterval;
}

/**
 * Weight-stability intervals, one a criterion. All other weights take up the change in proportion; where one criterion
 * has the whole weight, the others take it up in equal parts. Without projects, or with one, nothing is ever unstable.
 *
 * `values` must be complete (`holdMissing`). `weights`: shares that sum to 1. Of several first, the one of the least
 * row is meant. Projects that are level put no demand on the order between them.
 *
 * @source M. Mareschal (1988) Weight stability intervals in multicriteria decision aid, European Journal of Operational
 * Research 33(1)
 * @throws where a value is missing.
 */
export function stabilityIntervals(values: DecisionMatrix, weights: ArrayLike<number>): Stability[] {
	const scores = completeScores(values, weights);
	const order = orderOf(scores);
	const [first, ...rest] = order;
	const neighbours = neighboursOf(order, scores);
	return Array.from({ length: values.columns }, (_, column): Stability => {
		const within = (pairs: readonly Pair[]) =>
			pairs.reduce<WeightInterval>(
				(interval, { ahead, behind }) => {
					const lead = leadAlong(differencesOf(values, ahead, behind), weights, column);
					return cut(interval, lead, weights[column] ?? 0);
				},
				{ least: 0, most: 1 }
			);
		const rivals = first === undefined ? [] : rest.map((behind) => ({ ahead: first, behind }));
		return { ofFirst: within(rivals), ofOrder: within(neighbours) };
	});
}

/** The weight of a criterion at which the first and the second are level; `null` where no weight makes them so. */
export type SwapPoint = number | null;

/**
 * By criterion: the weight nearest to its present one at which first and second are level, the others in proportion.
 * The present weight where they are level whatever it is. All `null` where there are not two projects.
 *
 * Conventions as in `stabilityIntervals`.
 *
 * @source follows from the additive model; C. Kirkwood (1997) Strategic Decision Making, section 4.5: one-way
 * sensitivity to weights
 */
export function swapPoints(values: DecisionMatrix, weights: ArrayLike<number>): SwapPoint[] {
	const [first, second] = orderOf(completeScores(values, weights));
	return Array.from({ length: values.columns }, (_, column): SwapPoint => {
		if (first === undefined || second === undefined) return null;
		const { atNone, atAll } = leadAlong(differencesOf(values, first, second), weights, column);
		if (Math.abs(atNone) < EQUAL && Math.abs(atAll) < EQUAL) return weights[column] ?? 0;
		const level = atNone / (atNone - atAll);
		return Number.isFinite(level) && level >= 0 && level <= 1 ? level : null;
	});
}

interface Pair {
	readonly ahead: number;
	readonly behind: number;
}

/** All pairs of a group of level projects and the next group: if these keep their order, all do. */
function neighboursOf(order: readonly number[], scores: Float64Array): Pair[] {
	const groups: number[][] = [];
	for (const row of order) {
		const group = groups.at(-1);
		const leader = group?.[0];
		if (group && leader !== undefined && (scores[leader] ?? 0) - (scores[row] ?? 0) <= EQUAL) group.push(row);
		else groups.push([row]);
	}
	return groups.flatMap((group, place) =>
		(groups[place + 1] ?? []).flatMap((behind) => group.map((ahead) => ({ ahead, behind })))
	);
}

/** A lead is a straight line over the weight of one criterion, from none of all weight to all of it. */
interface Lead {
	readonly atNone: number;
	readonly atAll: number;
}

function leadAlong(differences: readonly number[], weights: ArrayLike<number>, column: number): Lead {
	let [sum, rest] = [0, 0];
	differences.forEach((difference, other) => {
		if (other === column) return;
		sum += difference * (weights[other] ?? 0);
		rest += weights[other] ?? 0;
	});
	const atAll = differences[column] ?? 0;
	if (differences.length < 2) return { atNone: atAll, atAll };
	const even = (differences.reduce((total, difference) => total + difference, 0) - atAll) / (differences.length - 1);
	return { atNone: rest > EQUAL ? sum / rest : even, atAll };
}

/** Cuts off where the lead is below zero; what is level at `present`, but for rounding, stays within. */
function cut({ least, most }: WeightInterval, { atNone, atAll }: Lead, present: number): WeightInterval {
	const slope = atAll - atNone;
	if (Math.abs(slope) < EQUAL) return { least, most };
	const level = -atNone / slope;
	return slope > 0
		? { least: Math.min(Math.max(least, level), present), most }
		: { least, most: Math.max(Math.min(most, level), present) };
}
