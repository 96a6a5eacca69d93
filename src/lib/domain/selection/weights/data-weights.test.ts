import { describe, expect, it } from 'vitest';
import { toDecisionMatrix } from '../decision-matrix.ts';
import type { Direction } from '../decision-matrix.ts';
import { criticWeights } from './critic.ts';
import { deviationWeights } from './deviation.ts';
import { entropyWeights } from './entropy.ts';
import { near, problemsIn, valueOf } from './test-weights.ts';

type Rows = readonly (readonly (number | null)[])[];
const gains = (rows: Rows) => (rows[0] ?? []).map((): Direction => 'max');

const WAYS = [
	['entropy', (rows: Rows) => entropyWeights(toDecisionMatrix(rows))],
	['CRITIC', (rows: Rows) => criticWeights(toDecisionMatrix(rows), gains(rows))],
	['standard deviation', (rows: Rows) => deviationWeights(toDecisionMatrix(rows), gains(rows))]
] as const;

describe.each(WAYS)('weights by %s', (_, weigh) => {
	it('are equal, and say that they tell nothing, where nothing varies', () => {
		const nothing = { weights: [0.5, 0.5], isInformative: false };
		expect(
			valueOf(
				weigh([
					[5, 0.1],
					[5, 0.1],
					[5, 0.1]
				])
			)
		).toMatchObject(nothing);
		expect(valueOf(weigh([[3, 4]]))).toMatchObject(nothing);
	});

	it('give a constant criterion none, and leave the others as they are without it', () => {
		const rows = [
			[1, 7, 3],
			[4, 2, 8],
			[9, 3, 1],
			[2, 8, 2]
		];
		const without = valueOf(weigh(rows)).weights;
		const { weights, isInformative } = valueOf(weigh(rows.map((row) => [...row, 6])));
		expect(isInformative).toBe(true);
		expect(weights).toEqual(near([...without, 0]));
	});

	it('add up to 1', () => {
		const { weights } = valueOf(
			weigh([
				[1, 7, 3],
				[4, 2, 8],
				[9, 3, 1]
			])
		);
		expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 14);
	});

	it('need every value, and some', () => {
		expect(
			problemsIn(
				weigh([
					[1, 2],
					[3, null]
				])
			)
		).toEqual(['missing-values criteria[1]']);
		expect(
			problemsIn(
				weigh([
					[1, null],
					[3, null]
				])
			)
		).toEqual(['missing-values criteria[1]']);
		expect(problemsIn(weigh([]))).toEqual(['nothing-to-weigh matrix']);
	});
});

describe('entropyWeights', () => {
	it('needs amounts of 0 and above, and takes 0 for no entropy', () => {
		expect(problemsIn(entropyWeights(toDecisionMatrix([[1], [-1]])))).toEqual(['negative-values criteria[0]']);
		expect(problemsIn(entropyWeights(toDecisionMatrix([[1], [-1]]), { normalisation: 'none' }))).toEqual([
			'negative-values criteria[0]'
		]);
		// all in one share: no entropy; two halves of three: ln 2 / ln 3
		const { entropy } = valueOf(
			entropyWeights(
				toDecisionMatrix([
					[0, 1],
					[0, 1],
					[5, 0]
				])
			)
		);
		expect(entropy).toEqual(near([0, Math.log(2) / Math.log(3)]));
	});

	it('takes scaled values where it is told to', () => {
		// directed min–max: 0, ½, 1 and 1, ½, 0, with the same entropy
		const options = { directions: ['max', 'min'] as const, normalisation: 'minmax-directed' as const };
		const { weights } = valueOf(
			entropyWeights(
				toDecisionMatrix([
					[1, -7],
					[2, -6],
					[3, -5]
				]),
				options
			)
		);
		expect(weights).toEqual(near([0.5, 0.5]));
	});
});

describe('criticWeights', () => {
	it('turns a cost round before it is correlated', () => {
		const rows = [
			[1, 4, 2],
			[2, 3, 9],
			[3, 2, 4],
			[4, 1, 5]
		];
		// the second says the same as the first once it is turned round, and the opposite as a gain
		const turned = valueOf(criticWeights(toDecisionMatrix(rows), ['max', 'min', 'max'])).weights;
		const asGiven = valueOf(criticWeights(toDecisionMatrix(rows), ['max', 'max', 'max'])).weights;
		expect(turned[2]).toBeGreaterThan(asGiven[2] ?? NaN);
		expect(turned[0]).toBeCloseTo(turned[1] ?? NaN, 12);
	});

	it('tells nothing of criteria that all say the same, or of one', () => {
		// correlations of 1 that come out a little less by rounding
		const rows = [4, 10, 1, 6].map((amount) => [amount, amount * 0.1, amount * 3.3]);
		const same = valueOf(criticWeights(toDecisionMatrix(rows), ['max', 'max', 'max']));
		expect(same).toEqual({ weights: near([1 / 3, 1 / 3, 1 / 3]), isInformative: false });
		const alone = valueOf(criticWeights(toDecisionMatrix([[1], [2]]), ['max']));
		expect(alone).toEqual({ weights: [1], isInformative: false });
	});

	it('correlates ranks where it is told to', () => {
		// in rank the first two are the same, so that they conflict with the third alone
		const rows = [
			[1, 1, 3],
			[2, 10, 1],
			[3, 1000, 2]
		];
		const { weights } = valueOf(
			criticWeights(toDecisionMatrix(rows), ['max', 'max', 'max'], { correlation: 'spearman' })
		);
		// r = −½ with the third: conflicts 1.5, 1.5, 3; deviations on 0–1: ½, √(…) of 0, 9/999, 1, ½
		const [second, mean] = [9 / 999, (9 / 999 + 1) / 3];
		const deviation = Math.sqrt((mean ** 2 + (second - mean) ** 2 + (1 - mean) ** 2) / 2);
		const sum = 0.75 + 1.5 * deviation + 1.5;
		expect(weights).toEqual(near([0.75 / sum, (1.5 * deviation) / sum, 1.5 / sum]));
	});
});

describe('deviationWeights', () => {
	it('does not depend on units', () => {
		const rows = [
			[1, 7],
			[4, 2],
			[9, 3]
		];
		const other = rows.map(([first = 0, second = 0]) => [first * 10_000, second]);
		const weigh = (each: Rows) => valueOf(deviationWeights(toDecisionMatrix(each), ['max', 'min'])).weights;
		expect(weigh(other)).toEqual(near(weigh(rows)));
	});
});
