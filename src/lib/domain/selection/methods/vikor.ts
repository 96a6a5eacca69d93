import type { Result } from '../../result.ts';
import { columnExtents } from './column-extents.ts';
import { weighDecision } from './decision.ts';
import type { Decision, DecisionProblem, WeighedDecision } from './decision.ts';

/** Differences below this are rounding, where a condition holds on equality. */
const ROUNDING = 1e-12;

export interface VikorAnswer {
	/** By alternative, lower is better: the weighed regrets summed (S), the greatest of them (R), both together (Q). */
	readonly groupUtility: Float64Array;
	readonly regret: Float64Array;
	readonly compromise: Float64Array;
	/** C1: the second by Q is behind the first by `advantageNeeded` at least. True of a single alternative. */
	readonly acceptableAdvantage: boolean;
	/** C2: the first by Q is the first by S or by R as well. */
	readonly acceptableStability: boolean;
	/** 1/(m − 1); `null` for a single alternative. */
	readonly advantageNeeded: number | null;
	/** Alternatives proposed, in the order of the alternatives. */
	readonly compromiseSet: readonly number[];
}

/**
 * VIKOR: a compromise between the most benefit to all and the least regret on any criterion.
 *
 * Linear regret by the best and the worst value of each criterion; a constant criterion has none. `majorityShare` is v,
 * the weight of the strategy of the majority. Where all have the same S (or R), that part of Q is 0.
 * The compromise set: the first alone where C1 and C2 hold; the first and the second where only C2 fails; where C1
 * fails, all with Q less than 1/(m − 1) behind the first. Both conditions take equality with a tolerance of 1e-12.
 *
 * @source Opricovic & Tzeng (2004) Compromise solution by MCDM methods: a comparative analysis of VIKOR and TOPSIS
 * @throws where `majorityShare` is not between 0 and 1.
 */
export function vikor(decision: Decision, majorityShare = 0.5): Result<VikorAnswer, DecisionProblem> {
	if (!(majorityShare >= 0 && majorityShare <= 1)) throw new Error(`majority share is ${majorityShare}`);
	const weighed = weighDecision(decision);
	if (!weighed.ok) return weighed;
	const { groupUtility, regret } = regretsOf(weighed.value);
	const [sums, regrets] = [withinRange(groupUtility), withinRange(regret)];
	const compromise = sums.map((sum, row) => majorityShare * sum + (1 - majorityShare) * (regrets[row] as number));
	return { ok: true, value: { groupUtility, regret, compromise, ...conditions({ groupUtility, regret, compromise }) } };
}

type Measures = Pick<VikorAnswer, 'groupUtility' | 'regret' | 'compromise'>;

function regretsOf({ rows, columns, values, weights, directions, extents }: WeighedDecision) {
	const { least, greatest } = extents;
	const best = directions.map((direction, column) => (direction === 'max' ? greatest : least)[column] as number);
	const slopes = weights.map((weight, column) => {
		const range = (greatest[column] as number) - (least[column] as number);
		return range === 0 ? 0 : weight / range;
	});
	const groupUtility = new Float64Array(rows);
	const regret = new Float64Array(rows);
	for (let row = 0; row < rows; row++) {
		let [sum, most] = [0, 0];
		for (let column = 0; column < columns; column++) {
			const missed = Math.abs((best[column] as number) - (values[row * columns + column] as number));
			const part = missed * (slopes[column] as number);
			sum += part;
			if (part > most) most = part;
		}
		groupUtility[row] = sum;
		regret[row] = most;
	}
	return { groupUtility, regret };
}

/** 0 for the least, 1 for the greatest; 0 for all where they differ by rounding only. */
function withinRange(values: Float64Array): Float64Array {
	const { least, greatest } = columnExtents({ rows: values.length, columns: 1, values });
	const [from, to] = [least[0] as number, greatest[0] as number];
	if (to - from <= ROUNDING * to) return new Float64Array(values.length);
	return values.map((value) => (value - from) / (to - from));
}

function conditions(measures: Measures) {
	const { compromise } = measures;
	const count = compromise.length;
	if (count === 1)
		return { acceptableAdvantage: true, acceptableStability: true, advantageNeeded: null, compromiseSet: [0] };
	const advantageNeeded = 1 / (count - 1);
	const [first, second] = leadingTwo(compromise);
	const lead = (row: number) => (compromise[row] as number) - (compromise[first] as number);
	const acceptableAdvantage = lead(second) >= advantageNeeded - ROUNDING;
	const acceptableStability = isStable(measures, lead);
	const stable = acceptableStability ? [first] : [first, second].sort((a, b) => a - b);
	const near = () => Array.from(compromise, (_, row) => row).filter((row) => lead(row) < advantageNeeded - ROUNDING);
	const compromiseSet = acceptableAdvantage ? stable : near();
	return { acceptableAdvantage, acceptableStability, advantageNeeded, compromiseSet };
}

/** Whether one of those first by Q is first by S or R. */
function isStable({ groupUtility, regret, compromise }: Measures, lead: (row: number) => number): boolean {
	const leastOf = (values: Float64Array) => values.reduce((least, value) => Math.min(least, value), Infinity);
	const [leastSum, leastRegret] = [leastOf(groupUtility) + ROUNDING, leastOf(regret) + ROUNDING];
	return compromise.some(
		(_, row) =>
			lead(row) <= ROUNDING && ((groupUtility[row] as number) <= leastSum || (regret[row] as number) <= leastRegret)
	);
}

function leadingTwo(values: Float64Array): [first: number, second: number] {
	let [first, second] = [0, 1];
	if ((values[1] as number) < (values[0] as number)) [first, second] = [1, 0];
	for (let row = 2; row < values.length; row++) {
		const value = values[row] as number;
		if (value < (values[first] as number)) [first, second] = [row, first];
		else if (value < (values[second] as number)) second = row;
	}
	return [first, second];
}
