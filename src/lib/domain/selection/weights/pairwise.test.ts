import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weighHierarchy } from './hierarchy.ts';
import { geometricMeanWeights, pairwiseWeights } from './pairwise.ts';
import { RANDOM_INDEX_TABLES, randomIndex } from './random-index.ts';
import { near, problemsIn, valueOf } from './test-weights.ts';

describe('pairwiseWeights', () => {
	it('gives one criterion all, and two what they are compared by', () => {
		expect(valueOf(pairwiseWeights([[1]]))).toMatchObject({ weights: [1], lambdaMax: 1, consistencyRatio: 0 });
		expect(
			valueOf(
				pairwiseWeights([
					[1, 3],
					[1 / 3, 1]
				])
			)
		).toMatchObject({
			weights: near([0.75, 0.25]),
			consistencyRatio: 0,
			worstTriad: null
		});
	});

	it('warns of comparisons that contradict each other, and names the worst three', () => {
		// a is twice b, b thrice c, but c twice a: a should be 6 times c
		const answer = valueOf(
			pairwiseWeights([
				[1, 2, 1 / 2],
				[1 / 2, 1, 3],
				[2, 1 / 3, 1]
			])
		);
		expect(answer.isInconsistent).toBe(true);
		expect(answer.consistencyRatio).toBeGreaterThan(0.1);
		expect(answer.worstTriad).toMatchObject({ stated: expect.closeTo(2, 12), factor: expect.closeTo(12, 10) });
	});

	it('names the comparison of the triad that is farthest from the weights, and what would agree', () => {
		// 4, 2 and 1 beside each other, but the first is said to be equal to the third
		const consistent = [
			[1, 2, 4, 8],
			[1 / 2, 1, 2, 4],
			[1 / 4, 1 / 2, 1, 2],
			[1 / 8, 1 / 4, 1 / 2, 1]
		];
		const comparisons = consistent.map((row) => [...row]);
		(comparisons[0] ?? [])[2] = 1;
		(comparisons[2] ?? [])[0] = 1;
		expect(valueOf(pairwiseWeights(comparisons)).worstTriad).toEqual({
			i: 0,
			via: 1,
			k: 2,
			stated: 1,
			implied: 4,
			factor: 4
		});
		expect(valueOf(pairwiseWeights(consistent)).worstTriad).toBeNull();
	});

	it('is content with any consistent comparisons, and agrees with the geometric means', () => {
		const anyWeights = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 });
		const property = fc.property(anyWeights, (weights) => {
			const sum = weights.reduce((total, weight) => total + weight, 0);
			const comparisons = weights.map((own) => weights.map((other) => own / other));
			const answer = valueOf(pairwiseWeights(comparisons, 'alonso_lamata2006'));
			expect(answer.weights).toEqual(near(weights.map((weight) => weight / sum)));
			expect(answer.consistencyIndex).toBeCloseTo(0, 10);
			expect(answer.consistencyIndex).toBeGreaterThanOrEqual(0);
			expect(answer).toMatchObject({ isInconsistent: false, worstTriad: null });
			expect(valueOf(geometricMeanWeights(comparisons))).toEqual(near(answer.weights));
		});
		fc.assert(property);
	});

	it('finds a vector that the comparisons only stretch, however they contradict each other', () => {
		const anySide = fc.array(fc.constantFrom(1 / 9, 1 / 5, 1 / 2, 1, 3, 7, 9), { minLength: 28, maxLength: 28 });
		const property = fc.property(anySide, fc.integer({ min: 3, max: 8 }), (side, size) => {
			const at = (i: number, j: number): number =>
				i === j ? 1 : i < j ? (side[i + (j * (j - 1)) / 2] ?? 1) : 1 / at(j, i);
			const comparisons = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => at(i, j)));
			const { weights, lambdaMax } = valueOf(pairwiseWeights(comparisons));
			const stretched = comparisons.map((row) => row.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0));
			stretched.forEach((value, i) => expect(value / (weights[i] ?? NaN)).toBeCloseTo(lambdaMax, 9));
		});
		fc.assert(property, { numRuns: 300 });
	});

	it('refuses comparisons that are missing, not positive or not reciprocal, each at its place', () => {
		expect(problemsIn(pairwiseWeights([]))).toEqual(['nothing-to-weigh comparisons']);
		expect(
			problemsIn(
				pairwiseWeights([
					[1, null],
					[null, 1]
				])
			)
		).toEqual(['incomplete comparisons[0][1]', 'incomplete comparisons[1][0]']);
		expect(problemsIn(pairwiseWeights([[1, 2], [1 / 2]]))).toEqual(['incomplete comparisons[1]']);
		expect(
			problemsIn(
				pairwiseWeights([
					[1, 0],
					[-2, 1]
				])
			)
		).toEqual(['not-positive comparisons[0][1]', 'not-positive comparisons[1][0]']);
		expect(
			problemsIn(
				pairwiseWeights([
					[1, 2],
					[2, 1]
				])
			)
		).toEqual(['not-reciprocal comparisons[0][1]']);
		expect(
			problemsIn(
				pairwiseWeights([
					[2, 2],
					[1 / 2, 1]
				])
			)
		).toEqual(['not-reciprocal comparisons[0][0]']);
	});

	it('takes a reciprocal written with six digits', () => {
		expect(
			problemsIn(
				pairwiseWeights([
					[1, 3],
					[0.333333, 1]
				])
			)
		).toEqual([]);
	});

	it('has no ratio where the table named ends, and one by a random index of one’s own', () => {
		const comparisons = Array.from({ length: 16 }, () => new Array<number>(16).fill(1));
		expect(valueOf(pairwiseWeights(comparisons, 'saaty2005'))).toMatchObject({
			randomIndex: null,
			consistencyRatio: null,
			isInconsistent: false
		});
		expect(valueOf(pairwiseWeights(comparisons, 1.6))).toMatchObject({ randomIndex: 1.6, consistencyRatio: 0 });
		expect(valueOf(pairwiseWeights(comparisons, 0)).consistencyRatio).toBeNull();
	});
});

describe('randomIndex', () => {
	it('is that of the table named', () => {
		expect(RANDOM_INDEX_TABLES.map((table) => randomIndex(table, 4))).toEqual([0.9, 0.89, 0.8286, 0.8921, 0.8815]);
		expect(RANDOM_INDEX_TABLES.map((table) => randomIndex(table, 2))).toEqual([0, 0, 0, 0, 0]);
	});
});

describe('weighHierarchy', () => {
	const equal = [
		[1, 1],
		[1, 1]
	];
	const thrice = [
		[1, 3],
		[1 / 3, 1]
	];
	const half = [
		[1, 1 / 2],
		[2, 1]
	];

	it('shares 1 under each criterion, or gives the best of each 1', () => {
		// ¾ and ⅓, ¼ and ⅔, in halves
		const shared = valueOf(weighHierarchy(equal, [thrice, half]));
		expect(shared.globalWeights).toEqual(near([13 / 24, 11 / 24]));
		// 1 and ½, ⅓ and 1: 1.5 to 4/3
		const ideal = valueOf(weighHierarchy(equal, [thrice, half], 'ideal'));
		expect(ideal.globalWeights).toEqual(near([9 / 17, 8 / 17]));
	});

	it('passes on what is wrong with a matrix, and throws where one is missing', () => {
		expect(
			problemsIn(
				weighHierarchy(equal, [
					thrice,
					[
						[1, 0],
						[1, 1]
					]
				])
			)
		).toEqual(['not-positive comparisons[0][1]']);
		expect(() => weighHierarchy(equal, [thrice])).toThrow('2 criteria, 1 matrices');
	});
});
