import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDecisionMatrix } from '../decision-matrix.ts';
import { createSmaa } from '../robustness/smaa.ts';
import type { WeightConstraint } from '../robustness/weight-constraints.ts';
import { dominanceOf, frontNumbers } from './dominance.ts';
import { paretoFront } from './pareto-front.ts';
import { potentialOptima } from './potential-optimality.ts';

const dominates = (rows: (number | null)[][], options?: Parameters<typeof dominanceOf>[1]) =>
	[...dominanceOf(toDecisionMatrix(rows), options).dominates].join('');

describe('dominance', () => {
	it('says nothing of what is not disclosed', () => {
		expect(
			dominates([
				[90, null],
				[10, 10]
			])
		).toBe('0000');
		expect(
			dominates([
				[90, 90],
				[10, null]
			])
		).toBe('0000');
	});

	it('is settled where the ends of the unknown settle it', () => {
		const ends = { worst: [0, 0], best: [100, 100] };
		// at its worst the unknown of the first is 0, as much as the second has; at its best that of the second is 100
		expect(
			dominates(
				[
					[90, null],
					[10, 0]
				],
				{ ends }
			)
		).toBe('0100');
		expect(
			dominates(
				[
					[90, 100],
					[10, null]
				],
				{ ends }
			)
		).toBe('0100');
		expect(
			dominates(
				[
					[90, 99],
					[10, null]
				],
				{ ends }
			)
		).toBe('0000');
		expect(dominates([[null], [null]], { ends: { worst: [0], best: [100] } })).toBe('0000');
	});

	it('takes ends in the unit of a criterion of which less is better', () => {
		const ends = { worst: [50], best: [5] };
		expect(dominates([[5], [null]], { directions: ['min'], ends })).toBe('0000');
		expect(dominates([[4], [null]], { directions: ['min'], ends })).toBe('0100');
	});

	it('is of none among one, none, and without criteria', () => {
		expect(dominates([[1, 2]])).toBe('0');
		expect(dominates([])).toBe('');
		expect(dominates([[], []])).toBe('0000');
		expect([...frontNumbers(dominanceOf(toDecisionMatrix([[1, null]])))]).toEqual([1]);
	});
});

describe('the front of two scores', () => {
	it('goes from the best across to the best up, with equal points', () => {
		const across = [3, 1, 2, 3, 2, NaN];
		const up = [1, 5, 3, 1, 2, 9];
		expect(paretoFront({ across, up })).toEqual([0, 3, 2, 1]);
	});

	it('is what nothing dominates', () => {
		const point = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
		fc.assert(
			fc.property(fc.array(point, { maxLength: 15 }), (points) => {
				const front = paretoFront({ across: points.map(([x]) => x), up: points.map(([, y]) => y) });
				const fronts = frontNumbers(dominanceOf(toDecisionMatrix(points.map((one) => [...one]))));
				const first = points.map((_, row) => row).filter((row) => fronts[row] === 1);
				expect(front.sort((a, b) => a - b)).toEqual(first);
			})
		);
	});
});

const optimaOf = (rows: number[][], constraints: readonly WeightConstraint[] = []) => {
	const optima = potentialOptima(toDecisionMatrix(rows), constraints);
	if (!optima.ok) throw new Error(JSON.stringify(optima.problems));
	return optima.value;
};

describe('potential optimality', () => {
	it('is not the same as standing on the front', () => {
		// (40, 40) is dominated by none, but at even weights behind by 10 of 50, and further behind at any other
		const optima = optimaOf([
			[100, 0],
			[0, 100],
			[40, 40]
		]);
		expect(optima.map(({ isBestForSome }) => isBestForSome)).toEqual([true, true, false]);
		expect(optima[2]).toMatchObject({ lead: expect.closeTo(-0.1, 9) });
		expect([...(optima[2]?.weights ?? [])]).toEqual([expect.closeTo(0.5, 9), expect.closeTo(0.5, 9)]);
	});

	it('is narrowed by constraints', () => {
		const rows = [
			[100, 0],
			[0, 100]
		];
		const heavy: WeightConstraint = { kind: 'range', columns: [0], least: 0.6, most: 1 };
		expect(optimaOf(rows, [heavy]).map(({ isBestForSome }) => isBestForSome)).toEqual([true, false]);
	});

	it('counts those that are best only together', () => {
		const optima = optimaOf([
			[50, 50],
			[50, 50],
			[50, 50]
		]);
		expect(optima.map(({ isBestForSome, lead }) => [isBestForSome, lead])).toEqual([
			[true, 0],
			[true, 0],
			[true, 0]
		]);
		expect(optimaOf([[1, 2]])).toMatchObject([{ isBestForSome: true, lead: 0 }]);
		expect(potentialOptima({ rows: 0, columns: 2, values: new Float64Array() })).toEqual({ ok: true, value: [] });
	});

	it('names constraints that contradict each other, and wants every value', () => {
		const never: WeightConstraint = { kind: 'range', columns: [0], least: 2, most: 3 };
		expect(potentialOptima(toDecisionMatrix([[1]]), [never])).toMatchObject({
			ok: false,
			problems: [{ code: 'contradicts' }]
		});
		expect(() => potentialOptima(toDecisionMatrix([[null]]))).toThrow('rows[0][0] is missing');
	});

	it('holds for whoever is first in some sample, and for nobody dominated on every criterion', () => {
		const row = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 });
		fc.assert(
			fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
				const values = toDecisionMatrix(rows);
				const smaa = createSmaa({ values, constraints: [], seed: 1, ranks: 1, missing: 'worst' });
				if (!smaa.ok) throw new Error('a problem');
				smaa.value.extend(300);
				const { acceptability } = smaa.value.result();
				const { strict } = dominanceOf(values);
				optimaOf(rows).forEach(({ isBestForSome }, place) => {
					if ((acceptability[place] ?? 0) > 0) expect(isBestForSome).toBe(true);
					if (rows.some((_, other) => strict[other * rows.length + place] === 1)) expect(isBestForSome).toBe(false);
				});
			})
		);
	});
});
