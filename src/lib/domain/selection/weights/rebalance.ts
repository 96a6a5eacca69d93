import type { Result } from '../../result.ts';
import { apportion } from './largest-remainder.ts';
import { unitsOf } from './percent.ts';
import type { Decimals } from './percent.ts';
import { negativeProblems } from './weight-problem.ts';
import type { WeightProblem } from './weight-problem.ts';

export interface WeightMove {
	/** In percent, before the move; while a weight is dragged, those from when the drag began. */
	readonly weights: readonly number[];
	readonly locked: readonly boolean[];
	/** Place of the weight that is moved, and where to, in percent. */
	readonly moved: number;
	readonly to: number;
	readonly decimals?: Decimals;
}

/**
 * All weights after one was moved: the locked stay, the others share what is left in proportion to what they had, or
 * equally where all of them had 0. The sum is exactly 100 in steps of the decimals, and no weight is negative.
 *
 * A move beyond what the locked leave stops there; below 0 it stops at 0. Where all others are locked the moved weight
 * takes all that they leave, wherever it was moved to. Rounding is by the largest remainders; proportions are lost by it,
 * so that a drag gives the weights it began with each time, not those of its last step.
 *
 * Problems: a negative weight, locked weights above 100, a locked weight moved.
 */
export function rebalance(move: WeightMove): Result<number[], WeightProblem> {
	const { weights, locked, moved, to, decimals = 0 } = move;
	const units = unitsOf(decimals);
	const steps = weights.map((weight) => Math.round(weight * units));
	const isFixed = (place: number) => locked[place] === true && place !== moved;
	const others = steps.map((_, place) => place).filter((place) => place !== moved && !isFixed(place));
	const room = 100 * units - steps.reduce((sum, step, place) => (isFixed(place) ? sum + step : sum), 0);
	const problems = moveProblems(move, room);
	if (problems.length > 0) return { ok: false, problems };
	const target = others.length === 0 ? room : Math.min(room, Math.max(0, Math.round(to * units)));
	const rest = apportion(
		others.map((place) => weights[place] as number),
		room - target
	);
	const balanced = steps.map((step, place) => (isFixed(place) ? step : place === moved ? target : 0));
	others.forEach((place, turn) => (balanced[place] = rest[turn] as number));
	return { ok: true, value: balanced.map((step) => step / units) };
}

function moveProblems({ weights, locked, moved, to }: WeightMove, room: number): WeightProblem[] {
	if (locked.length !== weights.length) throw new Error(`${weights.length} weights, ${locked.length} locks`);
	if (!(moved in weights) || Number.isNaN(to)) throw new Error(`weight ${moved} moved to ${to}`);
	const problems = negativeProblems(weights, 'weights');
	if (problems.length > 0) return problems;
	if (locked[moved]) return [{ code: 'moved-is-locked', path: `locked[${moved}]`, value: true }];
	return room < 0 ? [{ code: 'locked-above-100', path: 'weights', value: weights }] : [];
}
