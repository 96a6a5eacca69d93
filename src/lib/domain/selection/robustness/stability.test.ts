import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDecisionMatrix } from '../decision-matrix.ts';
import { completeScores, orderOf } from './complete-scores.ts';
import { criticalChanges, mostCriticalColumn } from './criticality.ts';
import { leastChangeOfWeights } from './least-change.ts';
import { maximise } from './linear-program.ts';
import { stabilityIntervals, swapPoints } from './stability.ts';

/** With weights 0.6 and 0.4 the first has 60, the second 58 and the third 20. */
const THREE = toDecisionMatrix([
	[100, 0],
	[50, 70],
	[20, 20]
]);
const WEIGHTS = [0.6, 0.4];

const anyCase = fc
	.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 5 }))
	.chain(([count, width]) =>
		fc.record({
			rows: fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: width, maxLength: width }), {
				minLength: count,
				maxLength: count
			}),
			parts: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: width, maxLength: width })
		})
	)
	.map(({ rows, parts }) => {
		const sum = parts.reduce((total, part) => total + part, 0);
		return { values: toDecisionMatrix(rows), weights: parts.map((part) => part / sum) };
	});

/** The weights with one moved and the others in proportion. */
const moved = (weights: readonly number[], column: number, to: number) =>
	weights.map((weight, other) => (other === column ? to : (weight * (1 - to)) / (1 - (weights[column] ?? 0))));

describe('a weight-stability interval', () => {
	it('ends where a rival draws level', () => {
		// 100 t = 50 t + 70 (1 − t) at t = 7/12; on the second criterion at 5/12
		const [first, second] = stabilityIntervals(THREE, WEIGHTS);
		expect(first?.ofFirst).toEqual({ least: expect.closeTo(7 / 12, 12), most: 1 });
		expect(second?.ofFirst).toEqual({ least: 0, most: expect.closeTo(5 / 12, 12) });
	});

	it('of the whole order also ends where others draw level', () => {
		// 50 t + 70 (1 − t) is 70 and 20, never level: only the first two bound it. A third of (90, 0) draws level with
		// the second at 90 t = 70 − 20 t, t = 7/11
		const values = toDecisionMatrix([
			[100, 0],
			[50, 70],
			[90, 0]
		]);
		expect(stabilityIntervals(values, WEIGHTS)[0]?.ofOrder.most).toBeCloseTo(7 / 11, 12);
		expect(stabilityIntervals(values, WEIGHTS)[0]?.ofFirst.most).toBe(1);
	});

	it('is all there is for one project, for none, and where all are level', () => {
		const all = { least: 0, most: 1 };
		for (const rows of [
			[[30, 40]],
			[
				[30, 40],
				[30, 40]
			]
		]) {
			expect(stabilityIntervals(toDecisionMatrix(rows), WEIGHTS)[0]).toEqual({ ofFirst: all, ofOrder: all });
		}
		expect(stabilityIntervals({ rows: 0, columns: 1, values: new Float64Array() }, [1])).toHaveLength(1);
	});

	it('moves in equal parts where one criterion has all the weight', () => {
		// 100 t + 0 against 50 t + 70 (1 − t): as above, from t = 1 down to 7/12
		expect(stabilityIntervals(THREE, [1, 0])[0]?.ofFirst.least).toBeCloseTo(7 / 12, 12);
	});

	it('holds the present weight, and the first within it', () => {
		fc.assert(
			fc.property(anyCase, fc.double({ min: 0, max: 1, noNaN: true }), ({ values, weights }, share) => {
				const present = completeScores(values, weights);
				const [first = 0, second = 0] = orderOf(present);
				const isAlone = (present[first] ?? 0) - (present[second] ?? 0) > 1e-9;
				stabilityIntervals(values, weights).forEach(({ ofFirst, ofOrder }, column) => {
					const weight = weights[column] ?? 0;
					expect(ofFirst.least).toBeLessThanOrEqual(weight);
					expect(ofFirst.most).toBeGreaterThanOrEqual(weight);
					// a shared first place puts no demand on the order, but one on who is first
					if (isAlone) expect(ofOrder.least).toBeGreaterThanOrEqual(ofFirst.least - 1e-12);
					const scores = completeScores(
						values,
						moved(weights, column, ofFirst.least + share * (ofFirst.most - ofFirst.least))
					);
					expect(scores[first]).toBeGreaterThanOrEqual(Math.max(...scores) - 1e-6);
				});
			})
		);
	});

	it('wants every value', () => {
		expect(() => stabilityIntervals(toDecisionMatrix([[null, 1]]), WEIGHTS)).toThrow('rows[0][0] is missing');
	});
});

describe('a swap point', () => {
	it('is the weight at which first and second are level', () => {
		expect(swapPoints(THREE, WEIGHTS)).toEqual([expect.closeTo(7 / 12, 12), expect.closeTo(5 / 12, 12)]);
	});

	it('is not there where one is ahead whatever the weight', () => {
		const dominated = toDecisionMatrix([
			[90, 90],
			[80, 80]
		]);
		expect(swapPoints(dominated, WEIGHTS)).toEqual([null, null]);
		expect(swapPoints(toDecisionMatrix([[90, 90]]), WEIGHTS)).toEqual([null, null]);
	});

	it('is the present weight where both are level whatever it is', () => {
		const alike = [
			[90, 90],
			[90, 90]
		];
		expect(swapPoints(toDecisionMatrix(alike), WEIGHTS)).toEqual(WEIGHTS);
	});
});

describe('the least change of weights that dethrones the first', () => {
	it('moves weight from what speaks for the first to what speaks for the rival', () => {
		// behind by 2; a unit moved gains 50 + 70 = 120: 1/60 goes over, 1/30 in total
		const change = leastChangeOfWeights(THREE, WEIGHTS);
		expect(change).toMatchObject({ first: 0, rival: 1, total: expect.closeTo(1 / 30, 12) });
		expect([...(change?.weights ?? [])]).toEqual([expect.closeTo(7 / 12, 12), expect.closeTo(5 / 12, 12)]);
	});

	it('is never where the first dominates, and where it is alone', () => {
		const dominating = toDecisionMatrix([
			[90, 90],
			[80, 80]
		]);
		expect(leastChangeOfWeights(dominating, WEIGHTS)).toBeNull();
		expect(leastChangeOfWeights(toDecisionMatrix([[1, 2]]), WEIGHTS)).toBeNull();
	});

	it('respects locks and bounds', () => {
		const locked = { least: [0.6, 0], most: [0.6, 1] };
		expect(leastChangeOfWeights(THREE, WEIGHTS, locked)).toBeNull();
		// the first criterion may give only to the second, which may take no more than 0.01
		expect(leastChangeOfWeights(THREE, WEIGHTS, { least: [0, 0], most: [1, 0.41] })).toBeNull();
	});

	it('is as small as a linear program finds it', () => {
		fc.assert(
			fc.property(anyCase, ({ values, weights }) => {
				const { columns, rows } = values;
				const [first = 0] = orderOf(completeScores(values, weights));
				// variables: what is added to each weight, then what is taken away
				const signed = (coefficients: readonly number[]) => [...coefficients, ...coefficients.map((one) => -one)];
				const ones = new Array<number>(columns).fill(1);
				const totals = Array.from({ length: rows }, (_, rival) => {
					if (rival === first) return Infinity;
					const gains = ones.map(
						(_, column) =>
							(values.values[rival * columns + column] ?? 0) - (values.values[first * columns + column] ?? 0)
					);
					const lead = -gains.reduce((sum, gain, column) => sum + gain * (weights[column] ?? 0), 0);
					const outcome = maximise({
						objective: new Array<number>(2 * columns).fill(-1),
						rows: [
							{ coefficients: signed(ones), limit: 0 },
							{ coefficients: signed(ones).map((one) => -one), limit: 0 },
							{ coefficients: signed(gains).map((gain) => -gain), limit: -lead },
							...weights.map((weight, column) => ({
								coefficients: signed(ones.map((_, other) => (other === column ? -1 : 0))),
								limit: weight
							}))
						]
					});
					return outcome.kind === 'optimal' ? -outcome.value : Infinity;
				});
				const least = Math.min(...totals);
				const change = leastChangeOfWeights(values, weights);
				expect(change?.total ?? Infinity).toSatisfy(
					(total: number) => total === least || Math.abs(total - least) < 1e-6,
					`${change?.total} for ${least}`
				);
			})
		);
	});
});

describe('critical changes', () => {
	it('are none for a criterion on which both are the same, and none against itself', () => {
		const values = toDecisionMatrix([
			[0.5, 0.9],
			[0.5, 0.1]
		]);
		const [own, other] = criticalChanges(values, [0.5, 0.5], 0);
		expect(own).toBeNull();
		expect(other?.[0]).toEqual({ delta: null, relative: null, isFeasible: false });
		// (0.3 − 0.7) / (0.1 − 0.9): all of the weight
		expect(other?.[1]).toEqual({ delta: expect.closeTo(0.5, 12), relative: expect.closeTo(1, 12), isFeasible: true });
	});

	it('name the criterion on which the least relative change matters', () => {
		// behind by 2 in 100ths: −2 of 50 and 2 of 70, over 0.6 and 0.4: 1/15 and 1/14
		expect(mostCriticalColumn(criticalChanges(THREE, WEIGHTS, 0).slice(0, 2))).toBe(0);
		expect(mostCriticalColumn([])).toBeNull();
	});
});
