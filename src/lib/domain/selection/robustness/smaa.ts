import type { Result } from '../../result.ts';
import type { DecisionMatrix } from '../decision-matrix.ts';
import { createOrder } from './order-keys.ts';
import { createTopOrder } from './order-top.ts';
import type { OrderTop } from './order-top.ts';
import { createRandomStream } from './random-stream.ts';
import type { RandomStream } from './random-stream.ts';
import { createWeightSampler } from './sample-weights.ts';
import type { SamplingMethod, WeightSampler } from './sample-weights.ts';
import { scaleValues, scorePair } from './scaled-values.ts';
import type { MissingValues, ScaledValues } from './scaled-values.ts';
import { summariseTally } from './smaa-result.ts';
import type { SmaaResult } from './smaa-result.ts';
import { createTally, tallySample } from './tally-ranks.ts';
import type { Tally } from './tally-ranks.ts';
import type { WeightConstraint, WeightConstraintProblem } from './weight-constraints.ts';

export interface SmaaRequest {
	/** Values of projects by criteria, from 0 (worst) to `best`; `NaN` where not disclosed. */
	readonly values: DecisionMatrix;
	/** 100 where left out. */
	readonly best?: number;
	readonly constraints: readonly WeightConstraint[];
	readonly seed: number;
	/** The first so many ranks, which is quick, or all of them, which expected ranks and rank bands need. */
	readonly ranks: number | 'all';
	readonly missing: MissingValues;
	/** Rows that are compared pair by pair in every sample; none where left out. */
	readonly pairsOf?: readonly number[];
}

/** A run that goes on where it stopped: in whatever steps samples are drawn, the result is the same. */
export interface Smaa {
	readonly method: SamplingMethod;
	/** Draws so many more samples. */
	extend(samples: number): void;
	/** What all samples so far say. */
	result(): SmaaResult;
}

/** Streams beside that of the weights. */
const MISSING_LANE = 7;
const PILOT_SEED = 0x5bd1e995;
/** With fewer rows, or a smaller part of them to spare, leaving out rows costs more than it saves. */
const LEAST_ROWS = 64;
const LEAST_SPARED = 4;

/**
 * SMAA-2 with an additive model: how often each project takes each rank when weights, and where asked values that are
 * not disclosed, are drawn at random.
 *
 * Weights are uniform within the constraints. Scores closer than a billionth of the scale are tied, and tied projects
 * share the ranks they fill in equal parts, so that every project's ranks and every rank's projects sum to 1. The same
 * seed gives the same numbers on every machine. A problem where the constraints contradict each other, or where there
 * is no criterion; no project is a result without rows.
 *
 * @source R. Lahdelma, P. Salminen (2001), "SMAA-2: stochastic multicriteria acceptability analysis for group decision
 * making", Operations Research 49(3); T. Tervonen, R. Lahdelma (2007), "Implementing stochastic multicriteria
 * acceptability analysis", European Journal of Operational Research 178(2)
 */
export function createSmaa(request: SmaaRequest): Result<Smaa, WeightConstraintProblem> {
	const { values, best = 100, missing, pairsOf = [], seed, constraints } = request;
	const { rows, columns } = values;
	const sampler = createWeightSampler({ constraints, columns, seed });
	if (!sampler.ok) return sampler;
	const ranks = Math.min(rows, request.ranks === 'all' ? rows : Math.max(1, Math.floor(request.ranks)));
	const tally = createTally({ rows, columns, ranks });
	const wins = new Float64Array(pairsOf.length ** 2);
	const scaled = scaleValues(values, { best, missing });
	const isQuick =
		rows >= LEAST_ROWS && ranks * LEAST_SPARED <= rows && scaled.sampledRows.length + pairsOf.length === 0;
	const count = isQuick
		? countTop({ scaled, tally, sampler: sampler.value }, createTopOrder(scaled, ranks, pilotOf(request)))
		: countAll({ scaled, tally, sampler: sampler.value }, { seed, pairsOf, wins });
	let samples = 0;
	const extend = (more: number) => {
		count(more);
		samples += more;
	};
	const result = () => summariseTally({ tally, wins, samples, columns });
	return { ok: true, value: { method: sampler.value.method, extend, result } };
}

function pilotOf({ constraints, values, seed }: SmaaRequest): WeightSampler {
	const pilot = createWeightSampler({ constraints, columns: values.columns, seed: seed ^ PILOT_SEED });
	if (!pilot.ok) throw new Error('constraints contradict each other');
	return pilot.value;
}

interface Counting {
	readonly scaled: ScaledValues;
	readonly tally: Tally;
	readonly sampler: WeightSampler;
}

function countTop({ scaled, tally, sampler }: Counting, order: OrderTop): (samples: number) => void {
	const weights = new Float64Array(scaled.columns);
	return (samples) => {
		for (let sample = 0; sample < samples; sample++) {
			sampler.draw(weights);
			tallySample(tally, order(weights), weights);
		}
	};
}

interface Compared {
	readonly seed: number;
	readonly pairsOf: readonly number[];
	readonly wins: Float64Array;
}

/** Two samples at a time; an odd last one is scored with the weights of another, whose scores are not looked at. */
function countAll({ scaled, tally, sampler }: Counting, { seed, pairsOf, wins }: Compared): (samples: number) => void {
	const { columns, filledRows } = scaled;
	const order = createOrder(scaled.rows);
	const stream = createRandomStream(seed, MISSING_LANE);
	const weights = [new Float64Array(columns), new Float64Array(columns)] as const;
	const scores = [new Float64Array(filledRows), new Float64Array(filledRows)] as const;
	const countOne = (sample: 0 | 1) => {
		addSampled(scaled, { weights: weights[sample], scores: scores[sample], stream });
		countWins(scores[sample], pairsOf, wins);
		tallySample(tally, order(scores[sample]), weights[sample]);
	};
	return (samples) => {
		for (let sample = 0; sample < samples; sample += 2) {
			const isOdd = sample + 1 === samples;
			sampler.draw(weights[0]);
			if (!isOdd) sampler.draw(weights[1]);
			scorePair(scaled, { weights, scores });
			countOne(0);
			if (!isOdd) countOne(1);
		}
	};
}

/** Adds what the sampled values are worth beyond their worst, each drawn by itself. */
function addSampled(
	{ sampledRows, sampledColumns, span }: ScaledValues,
	{ weights, scores, stream }: { weights: Float64Array; scores: Float64Array; stream: RandomStream }
): void {
	for (let each = 0; each < sampledRows.length; each++) {
		const row = sampledRows[each] as number; // one for each that is sampled, as is the column
		const weight = weights[sampledColumns[each] as number] as number;
		scores[row] = (scores[row] as number) + weight * span * stream();
	}
}

/** Counts who is ahead of whom; a tie is half a win for each. */
function countWins(scores: Float64Array, pairsOf: readonly number[], wins: Float64Array): void {
	const count = pairsOf.length;
	for (let one = 0; one < count; one++) {
		const own = Math.round(scores[pairsOf[one] ?? 0] ?? 0);
		for (let other = 0; other < one; other++) {
			const lead = own - Math.round(scores[pairsOf[other] ?? 0] ?? 0);
			const share = lead > 0 ? 1 : lead < 0 ? 0 : 0.5;
			wins[one * count + other] = (wins[one * count + other] ?? 0) + share;
			wins[other * count + one] = (wins[other * count + one] ?? 0) + 1 - share;
		}
	}
}
