import type { DecisionMatrix, Direction } from '../../src/lib/domain/selection/decision-matrix.ts';
import type { Decision } from '../../src/lib/domain/selection/methods/decision.ts';
import { judge } from '../../src/lib/domain/selection/methods/judge.ts';
import type { PreferenceFunction } from '../../src/lib/domain/selection/methods/preference.ts';
import { promethee } from '../../src/lib/domain/selection/methods/promethee.ts';
import { topsis } from '../../src/lib/domain/selection/methods/topsis.ts';
import { timeNumpyTopsis } from './numpy-topsis.ts';
import { plainPromethee, plainTopsis } from './plain-methods.ts';
import { createRandom } from './random.ts';
import { timeContenders } from './timing.ts';
import type { Timing } from './timing.ts';

/** Ours and the baselines are the same but for the order of sums. */
const TOLERANCE = 1e-9;

export const TOPSIS = 'topsis';

/**
 * Times TOPSIS: plain arrays first, then ours without and with ranks; beside it numpy, where it is at hand, with ours
 * once more, as numpy times itself in a process of its own.
 *
 * @throws where the answers differ.
 */
export function timeTopsis({ rows, columns, rounds }: { rows: number; columns: number; rounds: number }): {
	plain: Timing[];
	numpy: Timing[] | null;
} {
	const { decision, lists, weights } = syntheticDecision(rows, columns);
	const ours = () => closenessOf(decision);
	const plain = () => plainTopsis(lists, weights, decision.directions);
	checkSame(ours(), plain());
	const contender = (name: string, work: () => void) => ({ name, prepare: () => undefined, work });
	const own = [contender(TOPSIS, ours), contender('topsis, ranked', () => judge(decision, { method: 'topsis' }))];
	const plainRounds = Math.min(rounds, 7);
	const timings = timeContenders([contender('plain arrays', plain), ...own], { rounds: plainRounds, warmUps: 3 });
	const numpy = timeNumpyTopsis(decision.matrix, weights, { directions: decision.directions, rounds });
	if (numpy) checkSame(ours(), numpy.closeness);
	return {
		plain: timings,
		numpy: numpy && [numpy.timing, ...timeContenders(own, { rounds, warmUps: 3 })]
	};
}

/**
 * Times PROMETHEE II: all pairs first, then ours with linear, usual and Gaussian preferences.
 *
 * @throws where the answers with linear preferences differ.
 */
export function timePromethee({ rows, columns, rounds }: { rows: number; columns: number; rounds: number }): Timing[] {
	const { decision, lists, weights } = syntheticDecision(rows, columns);
	const [q, p] = [20, 300];
	const by = (preference: PreferenceFunction) => () => netFlows(decision, preference);
	const linear = by({ shape: 'linear', indifference: q, preference: p });
	const allPairs = () => plainPromethee(lists, weights, decision.directions, { q, p });
	checkSame(linear(), allPairs());
	const contender = (name: string, work: () => void) => ({ name, prepare: () => undefined, work });
	const own = timeContenders(
		[
			contender('linear, sorted', linear),
			contender('usual, sorted', by({ shape: 'usual' })),
			contender('Gaussian, by series', by({ shape: 'gaussian', spread: 150 }))
		],
		{ rounds, warmUps: 5 }
	);
	return [...timeContenders([contender('linear, all pairs', allPairs)], { rounds: 3, warmUps: 1 }), ...own];
}

interface Synthetic {
	readonly decision: Decision;
	readonly lists: readonly (readonly number[])[];
	readonly weights: readonly number[];
}

/** Amounts from 0 to 1,000 to the tenth, a third of the criteria better the less there is, weights of any sum. */
function syntheticDecision(rows: number, columns: number): Synthetic {
	const random = createRandom(29);
	const values = Float64Array.from({ length: rows * columns }, () => random.below(10_000) / 10 + 0.1);
	const directions = Array.from({ length: columns }, (_, column): Direction => (column % 3 === 2 ? 'min' : 'max'));
	const total = (columns * (columns + 1)) / 2;
	const weights = directions.map((_, column) => (column + 1) / total);
	const matrix: DecisionMatrix = { rows, columns, values };
	const lists = Array.from({ length: rows }, (_, row) => [...values.subarray(row * columns, (row + 1) * columns)]);
	return { decision: { matrix, directions, weights }, lists, weights };
}

function closenessOf(decision: Decision): Float64Array {
	const answer = topsis(decision);
	if (!answer.ok || !answer.value.closeness) throw new Error('no closeness');
	return answer.value.closeness;
}

function netFlows(decision: Decision, preference: PreferenceFunction): Float64Array {
	const answer = promethee(
		decision,
		decision.directions.map(() => preference)
	);
	if (!answer.ok) throw new Error('no flows');
	return answer.value.net;
}

function checkSame(ours: Float64Array, other: ArrayLike<number>): void {
	ours.forEach((value, row) => {
		if (!(Math.abs(value - (other[row] ?? NaN)) <= TOLERANCE)) throw new Error(`row ${row}: ${value}, ${other[row]}`);
	});
}
