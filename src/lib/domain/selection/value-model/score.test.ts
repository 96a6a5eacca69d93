import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDecisionMatrix } from '../decision-matrix.ts';
import { rankQuestions } from './asking.ts';
import { explainLead } from './difference.ts';
import { improvementToRank } from './improvement.ts';
import { possibleRanks, scoreFamily, scoreProjects } from './score.ts';

const HALVES = [0.5, 0.5];

const anyValue = fc.option(fc.integer({ min: 0, max: 100 }), { freq: 3 });
const anyRows = fc.array(fc.tuple(anyValue, anyValue, anyValue), { minLength: 1, maxLength: 8 });
const WEIGHTS = [0.5, 0.3, 0.2];

describe('a score', () => {
	it('is known where all values are, and an interval where not', () => {
		// 0.5 × 80 + 0.3 × 50 + 0.2 × 10 = 57; without the second 42, up to 72; known part 42 of 0.7
		const scores = scoreProjects(
			toDecisionMatrix([
				[80, 50, 10],
				[80, null, 10],
				[null, null, null]
			]),
			WEIGHTS
		);
		const near = (...values: number[]) => values.map((value) => expect.closeTo(value, 9));
		expect([...scores.worst]).toEqual(near(57, 42, 0));
		expect([...scores.best]).toEqual(near(57, 72, 100));
		expect([...scores.missingShare]).toEqual(near(0, 0.3, 1));
		expect([...scores.ofKnownPart]).toEqual(near(57, 60, 0));
	});

	it('is known where what is missing has no weight', () => {
		const { worst, best, missingShare } = scoreProjects(toDecisionMatrix([[70, null]]), [1, 0]);
		expect([worst[0], best[0], missingShare[0]]).toEqual([70, 70, 0]);
	});

	it('is the sum of its contributions', () => {
		fc.assert(
			fc.property(anyRows, (rows) => {
				const { contributions, worst } = scoreProjects(toDecisionMatrix(rows), WEIGHTS);
				rows.forEach((_, row) => {
					const own = contributions.slice(row * 3, row * 3 + 3).filter((part) => !Number.isNaN(part));
					expect(own.reduce((sum, part) => sum + part, 0)).toBeCloseTo(worst[row] ?? NaN, 9);
				});
			})
		);
	});

	it('lies in its interval and its rank among the possible ones, whatever is filled in', () => {
		fc.assert(
			fc.property(anyRows, fc.infiniteStream(fc.integer({ min: 0, max: 100 })), (rows, fill) => {
				const scores = scoreProjects(toDecisionMatrix(rows), WEIGHTS);
				const filled = rows.map((row) => row.map((value) => value ?? Number(fill.next().value)));
				const { worst: known } = scoreProjects(toDecisionMatrix(filled), WEIGHTS);
				const ranks = possibleRanks(scores);
				known.forEach((score, row) => {
					expect(score).toBeGreaterThanOrEqual((scores.worst[row] ?? NaN) - 1e-9);
					expect(score).toBeLessThanOrEqual((scores.best[row] ?? NaN) + 1e-9);
					const rank = 1 + known.filter((other) => other > score + 1e-9).length;
					expect(rank).toBeGreaterThanOrEqual(ranks[row]?.best ?? NaN);
					expect(rank).toBeLessThanOrEqual(ranks[row]?.worst ?? NaN);
				});
			})
		);
	});

	it('is the same whoever else is there', () => {
		fc.assert(
			fc.property(anyRows, fc.nat(7), (rows, place) => {
				const removed = place % rows.length;
				const others = rows.filter((_, row) => row !== removed);
				if (others.length === 0) return;
				const all = scoreProjects(toDecisionMatrix(rows), WEIGHTS);
				const without = scoreProjects(toDecisionMatrix(others), WEIGHTS);
				expect(without.worst).toEqual(all.worst.filter((_, row) => row !== removed));
				expect(without.best).toEqual(all.best.filter((_, row) => row !== removed));
			})
		);
	});

	it('of none is none', () => {
		expect(scoreProjects(toDecisionMatrix([]), []).worst).toHaveLength(0);
		expect(possibleRanks({ worst: new Float64Array(), best: new Float64Array() })).toEqual([]);
	});
});

describe('possible ranks', () => {
	it('are those that intervals leave open', () => {
		// the second may be first or last; the others are apart, and both are one rank worse where it is ahead
		const ranks = possibleRanks({ worst: Float64Array.of(60, 10, 40), best: Float64Array.of(60, 90, 40) });
		expect(ranks).toEqual([
			{ best: 1, worst: 2 },
			{ best: 1, worst: 3 },
			{ best: 2, worst: 3 }
		]);
	});

	it('of equal scores are one', () => {
		const level = Float64Array.of(50, 50, 20);
		expect(possibleRanks({ worst: level, best: level })).toEqual([
			{ best: 1, worst: 1 },
			{ best: 1, worst: 1 },
			{ best: 3, worst: 3 }
		]);
	});
});

describe('scores of a family', () => {
	const criteria = (['economic', 'social', 'social'] as const).map((family) => ({ family }));

	it('are on a scale of their own', () => {
		// social: (0.3 × 50 + 0.2 × 10) / 0.5 = 34
		const values = toDecisionMatrix([[80, 50, 10]]);
		const social = scoreFamily(values, WEIGHTS, { criteria, family: 'social' });
		expect(social?.familyShare).toBeCloseTo(0.5, 12);
		expect(social?.worst[0]).toBeCloseTo(34, 9);
		expect(scoreFamily(values, WEIGHTS, { criteria, family: 'economic' })?.worst[0]).toBe(80);
	});

	it('are not there where the family has no weight', () => {
		expect(scoreFamily(toDecisionMatrix([[1, 2, 3]]), [1, 0, 0], { criteria, family: 'social' })).toBeNull();
		expect(scoreFamily(toDecisionMatrix([[1, 2, 3]]), WEIGHTS, { criteria, family: 'fit' })).toBeNull();
	});
});

describe('the value of asking', () => {
	it('puts what could settle who is first before what could not', () => {
		// intervals: 30–80, 55–55, 0–50: only the first's value could settle the first place; the third's nothing
		const asked = rankQuestions(
			toDecisionMatrix([
				[60, null],
				[60, 50],
				[0, null]
			]),
			[0.5, 0.5],
			1
		);
		expect(asked.map(({ row }) => row)).toEqual([0, 2]);
		expect(asked[0]).toEqual({
			row: 0,
			column: 1,
			narrows: 50,
			couldSettle: true,
			bearsOnFirst: true,
			settlesPairs: 2
		});
		expect(asked[1]).toMatchObject({ couldSettle: false, bearsOnFirst: false });
	});

	it('tells what only bears on the first from what could settle it', () => {
		// 0–100 against 50: knowing a tenth leaves 0–90 or 10–100, both open; nine tenths settle it
		const asked = rankQuestions(
			toDecisionMatrix([
				[null, null],
				[50, 50]
			]),
			[0.1, 0.9],
			1
		);
		expect(asked.map(({ column, couldSettle, bearsOnFirst }) => [column, couldSettle, bearsOnFirst])).toEqual([
			[1, true, true],
			[0, false, true]
		]);
	});

	it('settles by its worst answer alone, or by its best', () => {
		const settling = (rows: (number | null)[][]) =>
			rankQuestions(toDecisionMatrix(rows), [0.6, 0.4], 1).find(({ row, column }) => row === 0 && column === 0);
		// 0–60 against 30 and 30–70: at 0 it is behind, at 60 the third may still be ahead
		expect(
			settling([
				[null, 0],
				[50, 0],
				[50, null]
			])?.couldSettle
		).toBe(true);
		// 0–100 against 30: without the 60 it may still have 40, with them it is ahead
		expect(
			settling([
				[null, null],
				[30, 30]
			])?.couldSettle
		).toBe(true);
	});

	it('asks nothing where nothing is missing or nothing weighs', () => {
		expect(rankQuestions(toDecisionMatrix([[1, 2]]), HALVES, 1)).toEqual([]);
		expect(rankQuestions(toDecisionMatrix([[1, null]]), [1, 0], 1)).toEqual([]);
	});
});

describe('what brings a project to a rank', () => {
	const criteria = [
		{
			direction: 'max' as const,
			valueFunction: [
				{ at: 0, value: 0 },
				{ at: 200, value: 100 }
			]
		},
		{
			direction: 'min' as const,
			valueFunction: [
				{ at: 2, value: 100 },
				{ at: 12, value: 0 }
			]
		}
	];
	const ask = (rows: (number | null)[][], row: number, rank: number) =>
		improvementToRank({ amounts: toDecisionMatrix(rows), criteria, weights: [0.75, 0.25], row, rank });

	it('is named in the unit of each criterion, or that it falls short', () => {
		// first: 0.75 × 60 + 0.25 × 50 = 57.5; second: 0.75 × 40 + 0.25 × 20 = 35, short of 22.5. On the first criterion
		// 22.5 / 0.75 = 30 points, 60 units to 140; the second has 80 × 0.25 = 20 to give
		const improvement = ask(
			[
				[120, 7],
				[80, 10]
			],
			1,
			1
		);
		expect(improvement.shortfall).toBeCloseTo(22.5, 9);
		// 0.75 × 60 + 0.25 × 80
		expect(improvement.mostGain).toBeCloseTo(65, 9);
		expect(improvement.singly).toEqual([
			{ kind: 'suffices', column: 0, from: 80, to: expect.closeTo(140, 9) },
			{ kind: 'falls short', column: 1, mostGain: expect.closeTo(20, 9) }
		]);
	});

	it('may be a value that is not disclosed', () => {
		// first 0.75 × 50 = 37.5; second 0.75 × 30 = 22.5, 15 short: 60 points of payback, 12 − 6
		const { singly } = ask(
			[
				[100, 12],
				[60, null]
			],
			1,
			1
		);
		expect(singly[1]).toEqual({ kind: 'suffices', column: 1, from: null, to: expect.closeTo(6, 9) });
	});

	it('is nothing where it is there already, or the rank is for everyone', () => {
		for (const improvement of [
			ask(
				[
					[120, 7],
					[80, 10]
				],
				0,
				1
			),
			ask(
				[
					[120, 7],
					[80, 10]
				],
				1,
				2
			)
		]) {
			expect(improvement.shortfall).toBe(0);
			expect(improvement.singly[0]).toMatchObject({ kind: 'suffices' });
		}
		expect(
			ask(
				[
					[120, 7],
					[80, 10]
				],
				1,
				2
			).singly[0]
		).toEqual({ kind: 'suffices', column: 0, from: 80, to: 80 });
	});

	it('never changes what is better already where a criterion has no weight', () => {
		const { singly } = improvementToRank({
			amounts: toDecisionMatrix([
				[120, 7],
				[80, 10]
			]),
			criteria,
			weights: [1, 0],
			row: 1,
			rank: 1
		});
		expect(singly[1]).toEqual({ kind: 'falls short', column: 1, mostGain: 0 });
	});
});

describe('the reasons why one is ahead of another', () => {
	it('are points by criterion, what speaks for it first, and sum to the lead', () => {
		// 0.5 × (80 − 60) = 10, 0.3 × (50 − 90) = −12, 0.2 × (70 − 10) = 12
		const values = toDecisionMatrix([
			[80, 50, 70],
			[60, 90, 10]
		]);
		const lead = explainLead(values, WEIGHTS, { ahead: 0, behind: 1 });
		expect(lead.parts.map(({ column, points }) => [column, points])).toEqual([
			[2, expect.closeTo(12, 9)],
			[0, expect.closeTo(10, 9)],
			[1, expect.closeTo(-12, 9)]
		]);
		expect([lead.least, lead.most]).toEqual([expect.closeTo(10, 9), expect.closeTo(10, 9)]);
	});

	it('are open where a value is not disclosed, and left out without weight', () => {
		// 0.5 × (null − 40) lies between −20 and 30
		const values = toDecisionMatrix([
			[null, 50],
			[40, 90]
		]);
		const { parts, least, most } = explainLead(values, [0.5, 0], { ahead: 0, behind: 1 });
		expect(parts).toEqual([{ column: 0, points: null, least: -20, most: 30 }]);
		expect([least, most]).toEqual([-20, 30]);
		// turned round, 0.5 × (40 − null)
		const turned = explainLead(values, [0.5, 0], { ahead: 1, behind: 0 });
		expect([turned.least, turned.most]).toEqual([-30, 20]);
	});
});
