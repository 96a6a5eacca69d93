import type { Result } from '../../result.ts';
import { risingOrder } from '../ranking/order.ts';
import { weighDecision } from './decision.ts';
import type { Decision, DecisionProblem, WeighedDecision } from './decision.ts';
import { preferenceFor, thresholdProblems } from './preference.ts';
import type { PreferenceFunction } from './preference.ts';
import { preferencesOverLower } from './preference-sums.ts';

/** Differences nearer to a threshold than this share of the largest amount do not pass it. */
const ROUNDING = 1e-12;

export interface PrometheeAnswer {
	/** By alternative: the mean preference over all others, the mean preference of all others over it, the difference. */
	readonly leaving: Float64Array;
	readonly entering: Float64Array;
	readonly net: Float64Array;
}

/**
 * PROMETHEE II: flows of preference, higher net flow is better. Flows are means over the m − 1 others; a single
 * alternative has flows of 0.
 *
 * `preferences`: one function a criterion; without them any difference is a full preference (`usual`). A difference
 * equal to a threshold does not pass it. A rise from q to q is a step. Takes m log m steps a criterion: values are
 * sorted, and what each prefers below and above it comes from running sums; the Gaussian from a series whose error is
 * below 1e-14. Net flows can change their order when an alternative comes or goes.
 *
 * @source Brans & Vincke (1985) A preference ranking organisation method; Brans, Vincke & Mareschal (1986) How to
 * select and how to rank projects: the PROMETHEE method
 * @throws where there are not as many functions as criteria.
 */
export function promethee(
	decision: Decision,
	preferences?: readonly PreferenceFunction[]
): Result<PrometheeAnswer, DecisionProblem> {
	const weighed = weighWith(decision, preferences);
	if (!weighed.ok) return weighed;
	const { rows, columns } = weighed.value;
	const leaving = new Float64Array(rows);
	const entering = new Float64Array(rows);
	if (rows > 1) for (let column = 0; column < columns; column++) addFlows(weighed.value, column, { leaving, entering });
	const net = leaving.map((flow, row) => flow - (entering[row] as number));
	return { ok: true, value: { leaving, entering, net } };
}

/**
 * The preference of each alternative over each other, weighed: row by row, `indices[a * m + b]` is that of a over b.
 * Goes through all pairs, for tables of a few alternatives.
 */
export function preferenceIndices(
	decision: Decision,
	preferences?: readonly PreferenceFunction[]
): Result<Float64Array, DecisionProblem> {
	const weighed = weighWith(decision, preferences);
	if (!weighed.ok) return weighed;
	const { rows, columns, weights } = weighed.value;
	const indices = new Float64Array(rows * rows);
	for (let column = 0; column < columns; column++) {
		const goods = goodsOf(weighed.value, column);
		const near = nearOf(weighed.value, column);
		const [preference, weight] = [weighed.value.preferences[column] as PreferenceFunction, weights[column] as number];
		for (let place = 0; place < indices.length; place++) {
			const difference = (goods[Math.floor(place / rows)] as number) - (goods[place % rows] as number);
			indices[place] = (indices[place] as number) + weight * preferenceFor(preference, difference, near);
		}
	}
	return { ok: true, value: indices };
}

interface Preferring extends WeighedDecision {
	/** By column. */
	readonly preferences: readonly PreferenceFunction[];
}

function weighWith(
	decision: Decision,
	preferences: readonly PreferenceFunction[] = decision.directions.map(() => ({ shape: 'usual' }))
): Result<Preferring, DecisionProblem> {
	if (preferences.length !== decision.directions.length)
		throw new Error(`${preferences.length} preference functions for ${decision.directions.length} criteria`);
	const weighed = weighDecision(decision);
	if (!weighed.ok) return weighed;
	const { criteria } = weighed.value;
	const problems = criteria.flatMap((criterion) =>
		thresholdProblems(preferences[criterion] as PreferenceFunction, criterion)
	);
	if (problems.length > 0) return { ok: false, problems };
	const own = criteria.map((criterion) => preferences[criterion] as PreferenceFunction);
	return { ok: true, value: { ...weighed.value, preferences: own } };
}

function addFlows(
	decision: Preferring,
	column: number,
	{ leaving, entering }: Pick<PrometheeAnswer, 'leaving' | 'entering'>
): void {
	const goods = goodsOf(decision, column);
	const order = risingOrder(goods);
	const [count, last] = [goods.length, goods.length - 1];
	const [lowest, highest] = [goods[order[0] as number] as number, goods[order[last] as number] as number];
	const rising = new Float64Array(count);
	const mirrored = new Float64Array(count);
	for (let place = 0; place < count; place++) {
		const good = goods[order[place] as number] as number;
		rising[place] = good - lowest;
		mirrored[last - place] = highest - good;
	}
	const preference = decision.preferences[column] as PreferenceFunction;
	const near = nearOf(decision, column);
	const above = preferencesOverLower(rising, preference, near);
	const below = preferencesOverLower(mirrored, preference, near);
	const share = (decision.weights[column] as number) / last;
	for (let place = 0; place < count; place++) {
		const row = order[place] as number;
		leaving[row] = (leaving[row] as number) + share * (above[place] as number);
		entering[row] = (entering[row] as number) + share * (below[last - place] as number);
	}
}

/** The column with the sign that makes more better. */
function goodsOf({ rows, columns, values, directions }: WeighedDecision, column: number): Float64Array {
	const sign = directions[column] === 'max' ? 1 : -1;
	const goods = new Float64Array(rows);
	for (let row = 0; row < rows; row++) goods[row] = sign * (values[row * columns + column] as number);
	return goods;
}

function nearOf({ extents }: WeighedDecision, column: number): number {
	const [least, greatest] = [extents.least[column] as number, extents.greatest[column] as number];
	return ROUNDING * Math.max(Math.abs(least), Math.abs(greatest));
}
