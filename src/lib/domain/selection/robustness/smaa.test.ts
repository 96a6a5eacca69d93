import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDecisionMatrix } from '../decision-matrix.ts';
import { confidenceFactors } from './confidence.ts';
import { createRandomStream } from './random-stream.ts';
import { rankBand } from './smaa-result.ts';
import { createSmaa } from './smaa.ts';
import type { SmaaRequest } from './smaa.ts';

type Rows = readonly (readonly (number | null)[])[];

function run(rows: Rows, request: Partial<SmaaRequest> = {}, steps: readonly number[] = [2000]) {
	const values = toDecisionMatrix(rows);
	const smaa = createSmaa({ values, constraints: [], seed: 7, ranks: 'all', missing: 'uniform', ...request });
	if (!smaa.ok) throw new Error(JSON.stringify(smaa.problems));
	for (const samples of steps) smaa.value.extend(samples);
	return smaa.value.result();
}

/** Whole values, of which some are equal, of `count` projects by `width` criteria. */
function someRows(count: number, width: number, missingShare = 0): (number | null)[][] {
	const stream = createRandomStream(11);
	const value = () => (stream() < missingShare ? null : Math.floor(stream() * 101));
	return Array.from({ length: count }, () => Array.from({ length: width }, value));
}

const anyRows = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 4 })).chain(([count, width]) =>
	fc.array(
		fc.array(fc.option(fc.integer({ min: 0, max: 5 }).map((step) => step * 20)), {
			minLength: width,
			maxLength: width
		}),
		{ minLength: count, maxLength: count }
	)
);

describe('SMAA-2', () => {
	it('gives the same result in whatever steps the samples are drawn', () => {
		const rows = someRows(70, 5, 0.1);
		for (const request of [{}, { pairsOf: [0, 1, 2] }, { ranks: 3, missing: 'worst' as const }]) {
			expect(run(rows, request, [1, 500, 0, 7, 92])).toEqual(run(rows, request, [600]));
		}
	});

	it('may be looked at on the way without changing what comes', () => {
		const values = toDecisionMatrix(someRows(20, 4));
		const smaa = createSmaa({ values, constraints: [], seed: 3, ranks: 'all', missing: 'worst' });
		if (!smaa.ok) throw new Error('a problem');
		smaa.value.extend(10);
		expect(smaa.value.result().samples).toBe(10);
		smaa.value.extend(90);
		expect(smaa.value.result()).toEqual(run(someRows(20, 4), { seed: 3, missing: 'worst' }, [100]));
	});

	it('gives other numbers for another seed', () => {
		const rows = someRows(10, 4);
		expect(run(rows, { seed: 1 }).acceptability).not.toEqual(run(rows, { seed: 2 }).acceptability);
	});

	it.each([1, 3, 10])('finds in the quick way the same first %i ranks as among all', (ranks) => {
		const rows = someRows(150, 6);
		const quick = run(rows, { ranks });
		const whole = run(rows);
		for (let row = 0; row < rows.length; row++) {
			expect(quick.acceptability.slice(row * ranks, (row + 1) * ranks)).toEqual(
				whole.acceptability.slice(row * 150, row * 150 + ranks)
			);
		}
		expect(quick.centralWeights).toEqual(whole.centralWeights);
		expect(quick.expectedRanks).toBeNull();
	});

	it('finds ties at the last rank of the quick way', () => {
		// all alike: each of 80 has an eightieth of both ranks
		const quick = run(
			Array.from({ length: 80 }, () => [50, 50]),
			{ ranks: 2 },
			[10]
		);
		for (const share of quick.acceptability) expect(share).toBeCloseTo(1 / 80, 12);
	});

	it('orders few and many rows alike', () => {
		// rows behind all others leave the ranks of the first thirty as they are
		const few = someRows(30, 4);
		const many = [...few, ...Array.from({ length: 60 }, () => [-1, -1, -1, -1])];
		const [first, second] = [run(few), run(many)];
		for (let row = 0; row < 30; row++) {
			expect(second.acceptability.slice(row * 90, row * 90 + 30)).toEqual(
				first.acceptability.slice(row * 30, (row + 1) * 30)
			);
		}
	});

	it('shares the ranks of projects that are level', () => {
		const { acceptability, expectedRanks, centralWeights } = run([
			[60, 60],
			[60, 60],
			[10, 10]
		]);
		expect([...acceptability]).toEqual([0.5, 0.5, 0, 0.5, 0.5, 0, 0, 0, 1]);
		expect([...(expectedRanks ?? [])]).toEqual([1.5, 1.5, 3]);
		expect(centralWeights[2]).toBeNull();
		expect(centralWeights[0]?.[0]).toBeCloseTo(0.5, 1);
	});

	it('takes a sum that differs by rounding alone for a tie', () => {
		// 0.1 × 30 + 0.2 × 15 and 0.3 × 20 with fixed weights are 6 each, but for the last digit
		const fixed = [0.1, 0.2, 0.3, 0.4].map((weight, column) => ({
			kind: 'range' as const,
			columns: [column],
			least: weight,
			most: weight
		}));
		const rows = [
			[30, 15, 0, 0],
			[0, 0, 20, 0]
		];
		expect([...run(rows, { constraints: fixed }).acceptability]).toEqual([0.5, 0.5, 0.5, 0.5]);
	});

	it('draws a missing value from all of its interval', () => {
		// against 30 of 100 the missing one is ahead in 7 of 10 samples
		const { acceptability, pairwiseWins } = run([[null], [30]], { pairsOf: [0, 1] }, [10_000]);
		expect(acceptability[0]).toBeCloseTo(0.7, 1);
		expect(pairwiseWins[1]).toBe(acceptability[0]);
		expect((pairwiseWins[1] ?? 0) + (pairwiseWins[2] ?? 0)).toBeCloseTo(1, 12);
	});

	it('holds missing values at the end that is asked for', () => {
		expect(run([[null], [30]], { missing: 'worst' }).acceptability[0]).toBe(0);
		expect(run([[null], [30]], { missing: 'best' }).acceptability[0]).toBe(1);
	});

	it('compares pairs, a tie being half a win', () => {
		// 80 beats 20 always, 20 and 20 are level
		expect([...run([[80], [20], [20]], { pairsOf: [0, 1, 2] }, [10]).pairwiseWins]).toEqual([
			0, 1, 1, 0, 0, 0.5, 0, 0.5, 0
		]);
	});

	it('is defined for none, one, and nothing that differs', () => {
		const none = { rows: 0, columns: 2, values: new Float64Array() };
		expect(run([], { values: none }).centralWeights).toEqual([]);
		expect([...run([[null, 40]]).acceptability]).toEqual([1]);
		expect([...run([[50], [50]]).acceptability]).toEqual([0.5, 0.5, 0.5, 0.5]);
		expect([...run([[null], [null]], { missing: 'worst' }).acceptability]).toEqual([0.5, 0.5, 0.5, 0.5]);
	});

	it('says nothing before the first sample', () => {
		const { acceptability, centralWeights, expectedRanks } = run([[1], [2]], {}, []);
		expect([...acceptability]).toEqual([0, 0, 0, 0]);
		expect([centralWeights, expectedRanks]).toEqual([[null, null], null]);
	});

	it('takes values below zero and above the best', () => {
		expect([...run([[-300], [400]]).acceptability]).toEqual([0, 1, 1, 0]);
	});

	it('gives every project all of its ranks, and every rank all of its projects', () => {
		fc.assert(
			fc.property(anyRows, fc.constantFrom('uniform', 'worst', 'best'), (rows, missing) => {
				const { acceptability } = run(rows, { missing }, [50]);
				for (let row = 0; row < rows.length; row++) {
					const own = acceptability.slice(row * rows.length, (row + 1) * rows.length);
					const ofRank = acceptability.filter((_, at) => at % rows.length === row);
					expect(own.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
					expect(ofRank.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
				}
			}),
			{ numRuns: 60 }
		);
	});
});

describe('a confidence factor', () => {
	const factorsOf = (rows: Rows, centralWeights: readonly (Float64Array | null)[]) =>
		confidenceFactors({ values: toDecisionMatrix(rows), centralWeights, seed: 5, samples: 4000 });

	it('is 1 where all is known, and not there where a project is never first', () => {
		const rows = [
			[90, 10],
			[10, 90],
			[5, 5]
		];
		expect(factorsOf(rows, run(rows).centralWeights)).toEqual([1, 1, null]);
	});

	it('counts how often missing values leave a project first at its central weights', () => {
		// both weights a half: 0.5 × u + 40 is at least 0.5 × 40 + 40 for u of 40 and more, which is 6 of 10
		const halves = Float64Array.of(0.5, 0.5);
		const [missing, known] = factorsOf(
			[
				[null, 80],
				[40, 80]
			],
			[halves, halves]
		);
		expect(missing).toBeCloseTo(0.6, 1);
		expect((missing ?? 0) + (known ?? 0)).toBeCloseTo(1, 9);
	});
});

describe('a rank band', () => {
	const bandOf = (...shares: number[]) => rankBand(Float64Array.from(shares), 0.9);

	it('is the narrowest run of ranks that holds nine in ten', () => {
		expect(bandOf(0.05, 0.5, 0.42, 0.03)).toEqual({ from: 2, to: 3, share: expect.closeTo(0.92, 9) });
		expect(bandOf(0, 0, 1)).toEqual({ from: 3, to: 3, share: 1 });
		expect(bandOf(0.3, 0.3, 0.3, 0.1)).toMatchObject({ from: 1, to: 3 });
	});

	it('is the one with the greater share of two as narrow', () => {
		expect(bandOf(0.05, 0.85, 0.1)).toMatchObject({ from: 2, to: 3 });
	});

	it('is not there where the counted ranks do not hold so much', () => {
		expect(bandOf(0.2, 0.3)).toBeNull();
		expect(bandOf()).toBeNull();
	});
});
