import type { Result } from '../../result.ts';
import { toDecisionMatrix } from '../decision-matrix.ts';
import type { Direction } from '../decision-matrix.ts';
import { kendallTau } from '../ranking/kendall-tau.ts';
import { rankScores } from '../ranking/rank-scores.ts';
import { criticWeights } from '../weights/critic.ts';
import { deviationWeights } from '../weights/deviation.ts';
import { entropyWeights } from '../weights/entropy.ts';
import { weighHierarchy } from '../weights/hierarchy.ts';
import { geometricMeanWeights, pairwiseWeights } from '../weights/pairwise.ts';
import type { Comparisons } from '../weights/pairwise.ts';
import { RANDOM_INDEX_TABLES } from '../weights/random-index.ts';
import { copras } from './copras.ts';
import type { Decision } from './decision.ts';
import { judge } from './judge.ts';
import type { Method } from './judge.ts';
import { NORMALISATIONS } from './normalise.ts';
import type { Normalisation } from './normalise.ts';
import type { PreferenceFunction } from './preference.ts';
import { preferenceIndices, promethee } from './promethee.ts';
import { topsis } from './topsis.ts';
import { vikor } from './vikor.ts';

/** A numerical case: what goes in, what has to come out, and how near. */
export interface Vector {
	readonly id: string;
	readonly method: string;
	readonly matrix: never;
	readonly weights: readonly number[] | null;
	readonly directions: readonly Direction[] | null;
	readonly options: Readonly<Record<string, unknown>>;
	readonly expected: Readonly<Record<string, unknown>>;
	readonly tolerance: number;
	/** What the source prints, rounded, and how far that is from the truth: one for all, or by name. */
	readonly published: Readonly<Record<string, unknown>> | null;
	readonly publishedTolerance: number | Readonly<Record<string, number>> | null;
}

/** What our functions answer to a case, under the names that its expectations have. */
type Answers = Readonly<Record<string, unknown>>;

const ANSWERS: Readonly<Record<string, (vector: Vector) => Answers>> = {
	ahp: answersOfPairwise,
	'ahp-hierarchy': answersOfHierarchy,
	copras: answersOfCopras,
	critic: answersOfCritic,
	entropy: answersOfEntropy,
	promethee2: answersOfPromethee,
	ranking: answersOfRanking,
	kendall: answersOfRanking,
	std: answersOfDeviation,
	topsis: answersOfTopsis,
	vikor: answersOfVikor,
	wpm: answersOfScores,
	wsm: answersOfScores
};

export const METHODS_OF_VECTORS = Object.keys(ANSWERS);

export function answerVector(vector: Vector): Answers {
	const answer = ANSWERS[vector.method];
	if (!answer) throw new Error(`no function for ${vector.method}`);
	return answer(vector);
}

function valueOf<T, E>(result: Result<T, E>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

const matrixOf = (vector: Vector) => toDecisionMatrix(vector.matrix);
const directionsOf = (vector: Vector): readonly Direction[] =>
	vector.directions ?? new Array<Direction>(matrixOf(vector).columns).fill('max');

function decisionOf(vector: Vector): Decision {
	const [matrix, directions] = [matrixOf(vector), directionsOf(vector)];
	return { matrix, directions, weights: vector.weights ?? directions.map(() => 1) };
}

function judgementOf(vector: Vector, method: Method): Answers {
	const { scores, ranks } = valueOf(judge(decisionOf(vector), method));
	return { score: scores, rank: ranks };
}

/** `invert(1/x)+sum`, `none (already normalised)` and the like, by our names. */
function normalisationOf(named: unknown, otherwise: Normalisation): Normalisation {
	if (named === undefined) return otherwise;
	const name = String(named).replace('(1/x)', '').replace(/\s.*/, '');
	const known = NORMALISATIONS.find((each) => each === name);
	if (!known) throw new Error(`no normalisation ${named}`);
	return known;
}

function answersOfScores({ method, ...rest }: Vector): Answers {
	const { normalisation, normaliseWeights, score } = rest.options;
	const vector = { method, ...rest };
	if (method === 'wsm') {
		const weightScale = normaliseWeights === false ? 'asGiven' : 'share';
		return judgementOf(vector, {
			method,
			normalisation: normalisationOf(normalisation, 'minmax-directed'),
			weightScale
		});
	}
	const form = String(score ?? 'product').includes('log10') ? 'log10' : /ln|log/.test(String(score)) ? 'ln' : 'product';
	return judgementOf(vector, { method: 'wpm', normalisation: normalisationOf(normalisation, 'none'), score: form });
}

function answersOfTopsis(vector: Vector): Answers {
	const metric = (vector.options.metric ?? 'euclidean') as 'euclidean' | 'manhattan' | 'chebyshev';
	const options = { normalisation: normalisationOf(vector.options.normalisation, 'vector'), metric };
	const { closeness, toBest, toWorst } = valueOf(topsis(decisionOf(vector), options));
	const { rank } = judgementOf(vector, { method: 'topsis', ...options });
	return { closeness, dPlus: toBest, dMinus: toWorst, rank };
}

function answersOfVikor(vector: Vector): Answers {
	const majorityShare = vector.options.v as number | undefined;
	const answer = valueOf(vikor(decisionOf(vector), majorityShare));
	return {
		S: answer.groupUtility,
		R: answer.regret,
		Q: answer.compromise,
		DQ: answer.advantageNeeded,
		acceptableAdvantage: answer.acceptableAdvantage,
		acceptableStability: answer.acceptableStability,
		compromiseSet: answer.compromiseSet,
		rankQ: judgementOf(vector, { method: 'vikor', majorityShare }).rank
	};
}

function answersOfCopras(vector: Vector): Answers {
	const answer = valueOf(copras(decisionOf(vector)));
	const { rank } = judgementOf(vector, { method: 'copras' });
	return {
		SPlus: answer.gains,
		SMinus: answer.costs,
		Q: answer.significance,
		N: answer.utilityPercent,
		rank
	};
}

/** The names of the six functions in the packages and papers that the cases come from. */
const SHAPES: Readonly<Record<string, PreferenceFunction['shape']>> = {
	usual: 'usual',
	ushape: 'uShape',
	vshape: 'vShape',
	level: 'level',
	linear: 'linear',
	vshapeindifference: 'linear',
	gaussian: 'gaussian'
};

interface NamedFunction {
	readonly fn: string;
	readonly q?: number;
	readonly p?: number;
	readonly s?: number;
}

function preferenceOf({ fn, q, p, s }: NamedFunction): PreferenceFunction {
	const shape = SHAPES[fn.toLowerCase().replace(/[^a-z]/g, '')];
	if (!shape) throw new Error(`no preference function ${fn}`);
	const thresholds = { indifference: q, preference: p, spread: s };
	return { shape, ...JSON.parse(JSON.stringify(thresholds)) };
}

function answersOfPromethee(vector: Vector): Answers {
	if ((vector.options.flowDivisor ?? 'm-1') !== 'm-1') throw new Error(`flows over ${vector.options.flowDivisor}`);
	const functions = vector.options.preferenceFunctions as readonly NamedFunction[] | undefined;
	const preferences = functions?.map(preferenceOf);
	const decision = decisionOf(vector);
	const { leaving, entering, net } = valueOf(promethee(decision, preferences));
	const indices = valueOf(preferenceIndices(decision, preferences));
	const { rows } = decision.matrix;
	return {
		pi: Array.from({ length: rows }, (_, row) => indices.subarray(row * rows, (row + 1) * rows)),
		phiPlus: leaving,
		phiMinus: entering,
		phi: net,
		rank: judgementOf(vector, { method: 'promethee2', preferences }).rank
	};
}

function answersOfPairwise({ matrix, options }: Vector): Answers {
	const table = RANDOM_INDEX_TABLES.find((name) => name === options.ri);
	const answer = valueOf(pairwiseWeights(matrix as Comparisons, table ?? (options.riValue as number)));
	if (table && options.riValue !== undefined && answer.randomIndex !== options.riValue)
		throw new Error(`${table} has ${answer.randomIndex}, the case ${options.riValue}`);
	return {
		weights: answer.weights,
		lambdaMax: answer.lambdaMax,
		ci: answer.consistencyIndex,
		cr: answer.consistencyRatio,
		geometricMeanWeights: valueOf(geometricMeanWeights(matrix as Comparisons))
	};
}

function answersOfHierarchy({ matrix, options }: Vector): Answers {
	const { criteria, ...byName } = matrix as Record<string, Comparisons>;
	const names = options.criteriaNames as readonly string[];
	const alternatives = names.map((name) => byName[name] as Comparisons);
	const synthesis = options.synthesis as 'distributive' | 'ideal';
	const answer = valueOf(weighHierarchy(criteria as Comparisons, alternatives, synthesis));
	return { ...answer, rank: rankScores(answer.globalWeights) };
}

function answersOfEntropy(vector: Vector): Answers {
	const normalisation = normalisationOf(vector.options.preNormalisation, 'sum');
	return { ...valueOf(entropyWeights(matrixOf(vector), { directions: directionsOf(vector), normalisation })) };
}

function answersOfCritic(vector: Vector): Answers {
	const correlation = (vector.options.correlation ?? 'pearson') as 'pearson' | 'spearman';
	const normalisation = normalisationOf(vector.options.scale, 'minmax-directed');
	return { ...valueOf(criticWeights(matrixOf(vector), directionsOf(vector), { correlation, normalisation })) };
}

function answersOfDeviation(vector: Vector): Answers {
	const normalisation = normalisationOf(vector.options.preNormalisation, 'minmax-directed');
	return { ...valueOf(deviationWeights(matrixOf(vector), directionsOf(vector), normalisation)) };
}

/** One column of scores to rank; of two, the rankings to compare as well. */
function answersOfRanking(vector: Vector): Answers {
	const { rows, columns, values } = matrixOf(vector);
	const column = (place: number) =>
		Float64Array.from({ length: rows }, (_, row) => values[row * columns + place] ?? NaN);
	const tau = columns === 2 ? kendallTau(column(0), column(1)) : null;
	return {
		rankCompetition: rankScores(column(0)),
		rankDense: rankScores(column(0), { ties: 'dense' }),
		rankFractional: rankScores(column(0), { ties: 'fractional' }),
		kendallTau: tau,
		tau
	};
}
