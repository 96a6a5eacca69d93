import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDecisionMatrix } from '../decision-matrix.ts';
import { amountWorth, checkValueFunction, valueOf } from './value-function.ts';
import { holdMissing, toValues } from './value-matrix.ts';

/** Nothing below 10, 60 at 20, all at 40. */
const RISING = [
	{ at: 10, value: 0 },
	{ at: 20, value: 60 },
	{ at: 40, value: 100 }
];
const FALLING = [
	{ at: 1, value: 100 },
	{ at: 5, value: 0 }
];
const TURNING = [
	{ at: 0, value: 0 },
	{ at: 10, value: 100 },
	{ at: 20, value: 0 }
];

describe('the value of an amount', () => {
	it.each([
		[15, 30],
		[20, 60],
		[30, 80],
		[10, 0],
		[40, 100],
		[9, 0],
		[-5, 0],
		[1e9, 100]
	])('of %d is %d', (amount, value) => expect(valueOf(RISING, amount)).toBe(value));

	it('beyond the corners goes on straight or is refused where asked', () => {
		// 6 points a unit below, 2 above
		expect(valueOf(RISING, 9, 'interpolate')).toBe(-6);
		expect(valueOf(RISING, 41, 'interpolate')).toBe(102);
		expect([valueOf(RISING, 9, 'refuse'), valueOf(RISING, 41, 'refuse')]).toEqual([null, null]);
		expect(valueOf(RISING, 40, 'refuse')).toBe(100);
	});

	it('is not there where the amount is not disclosed, or where there are no corners', () => {
		expect([valueOf(RISING, null), valueOf(RISING, NaN), valueOf([], 3)]).toEqual([null, null, null]);
	});

	it('is level beyond the corners where all are taken at once', () => {
		const { values } = toValues(toDecisionMatrix([[9], [41], [44], [100]]), [{ valueFunction: RISING }]);
		expect([...values]).toEqual([0, 100, 100, 100]);
	});

	it('is the same one by one and all at once', () => {
		const amount = fc.option(fc.double({ min: -50, max: 90, noNaN: true }));
		fc.assert(
			fc.property(fc.array(fc.tuple(amount, amount, amount), { maxLength: 8 }), (rows) => {
				const functions = [RISING, FALLING, TURNING];
				const { values } = toValues(
					toDecisionMatrix(rows),
					functions.map((valueFunction) => ({ valueFunction }))
				);
				const oneByOne = rows.flatMap((row) =>
					functions.map((each, column) => valueOf(each, row[column] ?? null) ?? NaN)
				);
				expect(values).toEqual(Float64Array.from(oneByOne));
			})
		);
	});
});

describe('missing values', () => {
	it('are held where asked, and nothing else changes', () => {
		expect([
			...holdMissing(
				toDecisionMatrix([
					[null, 0],
					[30, null]
				]),
				0.5
			).values
		]).toEqual([50, 0, 30, 50]);
	});
});

describe('an amount worth so much', () => {
	const rising = (from: number | null, value: number) => amountWorth(RISING, value, { from, direction: 'max' });
	const falling = (from: number | null, value: number) => amountWorth(FALLING, value, { from, direction: 'min' });

	it('is the nearest one', () => {
		// 30 is half way to 60; 80 is half way from 60 to 100
		expect([rising(12, 30), rising(12, 80), rising(0, 100)]).toEqual([15, 30, 40]);
		expect([falling(4, 50), falling(9, 25)]).toEqual([3, 4]);
	});

	it('is what there is where that is worth enough', () => {
		expect([rising(35, 60), falling(0, 100)]).toEqual([35, 0]);
	});

	it('is the least demanding one where nothing is disclosed', () => {
		expect([rising(null, 30), falling(null, 25)]).toEqual([15, 4]);
		expect([rising(null, 0), falling(null, 0)]).toEqual([10, 5]);
	});

	it('is the one on the near side of a peak', () => {
		const worth = (from: number) => amountWorth(TURNING, 50, { from, direction: 'max' });
		expect([worth(1), worth(19), worth(8)]).toEqual([5, 15, 8]);
	});

	it('is not there where nothing is worth so much', () => {
		expect(amountWorth(TURNING, 101, { from: 3, direction: 'max' })).toBeNull();
		expect(amountWorth([], 1, { from: null, direction: 'max' })).toBeNull();
	});
});

describe('a value function', () => {
	const problemsOf = (corners: [number, number][], direction: 'max' | 'min' = 'max', mayTurn = false) =>
		checkValueFunction(
			corners.map(([at, value]) => ({ at, value })),
			{ direction, mayTurn }
		).map(({ code, path }) => `${code} ${path}`);

	it('passes where it rises with what is better', () => {
		expect(checkValueFunction(RISING, { direction: 'max' })).toEqual([]);
		expect(checkValueFunction(FALLING, { direction: 'min' })).toEqual([]);
		expect(
			problemsOf(
				[
					[0, 50],
					[1, 50]
				],
				'min'
			)
		).toEqual([]);
	});

	it('that turns against its direction is refused, unless it may', () => {
		expect(checkValueFunction(TURNING, { direction: 'max' })).toEqual([
			{ code: 'not-monotone', path: '[2].value', value: 0 }
		]);
		expect(
			problemsOf(
				[
					[0, 0],
					[1, 10]
				],
				'min'
			)
		).toEqual(['not-monotone [1].value']);
		expect(
			problemsOf(
				[
					[0, 0],
					[1, 10],
					[2, 0]
				],
				'max',
				true
			)
		).toEqual([]);
	});

	it('has all its faults named', () => {
		expect(problemsOf([])).toEqual(['too-few-corners ']);
		expect(problemsOf([[1, -1]])).toEqual(['too-few-corners ', 'out-of-scale [0].value']);
		expect(
			problemsOf([
				[2, 10],
				[2, 20],
				[1, 101]
			])
		).toEqual(['not-rising [1].at', 'not-rising [2].at', 'out-of-scale [2].value']);
		expect(
			problemsOf([
				[NaN, 10],
				[1, Infinity]
			])
		).toEqual(['not-a-number [0].at', 'not-a-number [1].value', 'out-of-scale [1].value']);
	});
});
