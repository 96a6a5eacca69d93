import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toDecisionMatrix } from '../decision-matrix.ts';
import type { DecisionMatrix, Direction } from '../decision-matrix.ts';
import { dominanceOf, frontNumbers } from '../frontier/dominance.ts';
import { weighDecision } from '../methods/decision.ts';
import { NORMALISATIONS, normalise } from '../methods/normalise.ts';
import { rankScores } from '../ranking/rank-scores.ts';
import type { BeyondCorners } from '../value-model/value-function.ts';
import { valueOf } from '../value-model/value-function.ts';
import { completeScores } from './complete-scores.ts';
import { criticalChanges } from './criticality.ts';
import { leaveOneOut } from './leave-one-out.ts';
import { createSmaa } from './smaa.ts';

/** A numerical case: what goes in, what has to come out, and how near. */
interface Vector {
	readonly id: string;
	readonly method: string;
	readonly matrix: never;
	readonly weights: readonly number[] | null;
	readonly directions: readonly Direction[] | null;
	readonly options: Readonly<Record<string, unknown>>;
	readonly expected: Readonly<Record<string, unknown>>;
	readonly tolerance: number;
}

type Answers = Readonly<Record<string, unknown>>;

const ANSWERS: Readonly<Record<string, (vector: Vector) => Answers>> = {
	smaa2: answersOfSmaa,
	dominance: answersOfDominance,
	'weight-sensitivity': answersOfDelta,
	'leave-one-criterion-out': answersOfLeaveOneOut,
	'value-function': answersOfValueFunction
};

const PREFIXES = ['smaa2-', 'dominance-', 'robust-', 'valuefn-'];
const FOLDER = 'tests/fixtures/selection-vectors';
const OURS = readdirSync(FOLDER)
	.filter((name) => name.endsWith('.json'))
	.map((name): Vector => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')))
	.filter(({ id, method }) => method in ANSWERS || PREFIXES.some((prefix) => id.startsWith(prefix)));

describe('numerical cases of robustness, dominance and value functions', () => {
	it('are there for each method', () => {
		expect(new Set(OURS.map(({ method }) => method))).toEqual(new Set(Object.keys(ANSWERS)));
	});

	it.each(OURS.map((vector) => [vector.id, vector] as const))('%s comes out as expected', (_, vector) => {
		const answer = ANSWERS[vector.method];
		if (!answer) throw new Error(`no function for ${vector.method}`);
		const answers = answer(vector);
		for (const [name, expected] of Object.entries(vector.expected)) {
			expectNear(answers[name], expected, { path: name, near: vector.tolerance });
		}
	});
});

function expectNear(answer: unknown, expected: unknown, { path, near }: { path: string; near: number }): void {
	if (typeof expected === 'number') {
		expect(answer, path).toBeTypeOf('number');
		expect(Math.abs(Number(answer) - expected), `${path}: ${answer} for ${expected}`).toBeLessThanOrEqual(near);
		return;
	}
	if (typeof expected !== 'object' || expected === null) {
		expect(answer, path).toBe(expected);
		return;
	}
	expect(Object.keys(answer ?? {}).length, path).toBeGreaterThanOrEqual(Object.keys(expected).length);
	for (const [name, part] of Object.entries(expected)) {
		expectNear((answer as Answers)[name], part, { path: `${path}.${name}`, near });
	}
}

const rowsOf = <T, U>(flat: ArrayLike<T>, width: number, made: (one: T) => U): U[][] =>
	Array.from({ length: flat.length / width }, (_, row) =>
		Array.from(flat)
			.slice(row * width, (row + 1) * width)
			.map(made)
	);

function answersOfSmaa({ matrix }: Vector): Answers {
	const values = toDecisionMatrix(matrix);
	const smaa = createSmaa({ values, best: 1, constraints: [], seed: 20210119, ranks: 'all', missing: 'uniform' });
	if (!smaa.ok) throw new Error(JSON.stringify(smaa.problems));
	smaa.value.extend(10_000);
	const { acceptability, centralWeights, expectedRanks } = smaa.value.result();
	return { rankAcceptability: rowsOf(acceptability, values.rows, Number), centralWeights, expectedRank: expectedRanks };
}

function answersOfDominance({ matrix, directions }: Vector): Answers {
	const dominance = dominanceOf(toDecisionMatrix(matrix), { directions: directions ?? [] });
	const { rows, dominates, strict } = dominance;
	return {
		dominates: rowsOf(dominates, rows, Boolean),
		strict: rowsOf(strict, rows, Boolean),
		front: frontNumbers(dominance)
	};
}

/** Values by the normalisation that the case names. */
function normalisedValues({ matrix, weights, directions, options }: Vector): DecisionMatrix {
	const given = toDecisionMatrix(matrix);
	const named = NORMALISATIONS.find((each) => each === options['normalisation']);
	const decision = weighDecision({ matrix: given, weights: weights ?? [], directions: directions ?? [] });
	if (!named || !decision.ok) throw new Error(`no normalisation ${options['normalisation']}`);
	const scaled = normalise(decision.value, named);
	if (!scaled.ok) throw new Error(JSON.stringify(scaled.problems));
	const { values, columns, factors, offsets } = scaled.value;
	return {
		...given,
		values: values.map((value, at) => value * (factors[at % columns] ?? NaN) + (offsets[at % columns] ?? NaN))
	};
}

function answersOfDelta(vector: Vector): Answers {
	const changes = criticalChanges(normalisedValues(vector), vector.weights ?? [], 0).slice(1);
	return {
		delta_A1_vs_A2_A3_A4: changes.map((ofPair) => ofPair?.map(({ delta }) => delta)),
		feasible: changes.map((ofPair) => ofPair?.map(({ isFeasible }) => isFeasible))
	};
}

function answersOfLeaveOneOut(vector: Vector): Answers {
	const values = normalisedValues(vector);
	const weights = vector.weights ?? [];
	const baseScore = completeScores(values, weights);
	return {
		baseScore,
		baseRank: rankScores(baseScore),
		loo: leaveOneOut(values, weights).map(({ column, scores, ranks, tau }) => ({
			dropped: column,
			score: scores,
			rank: ranks,
			kendallTau: tau
		}))
	};
}

const BEYOND: Readonly<Record<string, BeyondCorners>> = { clip: 'clip', interpolate: 'interpolate', error: 'refuse' };

function answersOfValueFunction({ matrix, options }: Vector): Answers {
	const { cutoffs, values, outOfBounds } = options as { cutoffs: number[]; values: number[]; outOfBounds: string };
	const corners = cutoffs.map((at, place) => ({ at, value: values[place] ?? NaN }));
	const amounts: readonly (readonly [number])[] = matrix;
	return { value: amounts.map(([amount]) => valueOf(corners, amount, BEYOND[outOfBounds])) };
}
