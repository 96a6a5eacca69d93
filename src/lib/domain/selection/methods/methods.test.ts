import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copras } from './copras.ts';
import { weighDecision } from './decision.ts';
import { NORMALISATIONS, normalise } from './normalise.ts';
import type { Normalisation } from './normalise.ts';
import type { PreferenceFunction } from './preference.ts';
import { preferenceIndices, promethee } from './promethee.ts';
import { anyTable, decisionOf, decisionOfTable, valueOf } from './test-decisions.ts';
import { topsis } from './topsis.ts';
import { vikor } from './vikor.ts';
import { weightedProduct } from './weighted-product.ts';
import { weightedSum } from './weighted-sum.ts';

const near = (values: ArrayLike<number>) => Array.from(values, (value) => expect.closeTo(value, 12) as number);

describe('normalise', () => {
	/** A gain 1, 3 and a cost 2, 8. */
	const scaled = (normalisation: Normalisation) => {
		const weighed = valueOf(
			weighDecision(
				decisionOf(
					[
						[1, 2],
						[3, 8]
					],
					[1, 1],
					['max', 'min']
				)
			)
		);
		const { values, factors, offsets } = valueOf(normalise(weighed, normalisation));
		return [...values].map((value, place) => value * (factors[place % 2] ?? NaN) + (offsets[place % 2] ?? NaN));
	};
	it.each<[Normalisation, number[]]>([
		['none', [1, 2, 3, 8]],
		['sum', [1 / 4, 2 / 10, 3 / 4, 8 / 10]],
		['max', [1 / 3, 2 / 8, 1, 1]],
		['vector', [1 / Math.sqrt(10), 2 / Math.sqrt(68), 3 / Math.sqrt(10), 8 / Math.sqrt(68)]],
		['minmax', [0, 0, 1, 1]],
		['sum-directed', [1 / 4, 8 / 10, 3 / 4, 2 / 10]],
		['max-directed', [1 / 3, 6 / 8, 1, 0]],
		['vector-directed', [1 / Math.sqrt(10), 1 - 2 / Math.sqrt(68), 3 / Math.sqrt(10), 1 - 8 / Math.sqrt(68)]],
		['minmax-directed', [0, 1, 1, 0]],
		['invert', [1, 1 / 2, 3, 1 / 8]],
		// 1/2 and 1/8 are 4 and 1 of 5
		['invert+sum', [1 / 4, 4 / 5, 3 / 4, 1 / 5]],
		['invert+max', [1 / 3, 1, 1, 1 / 4]],
		['invert+vector', [1 / Math.sqrt(10), 4 / Math.sqrt(17), 3 / Math.sqrt(10), 1 / Math.sqrt(17)]],
		['invert+minmax', [0, 1, 1, 0]]
	])('%s', (normalisation, expected) => {
		expect(scaled(normalisation)).toEqual(near(expected));
	});

	it('never makes NaN of a constant column, of zeros or of one row', () => {
		const decision = decisionOf(
			[
				[0, 5],
				[0, 5]
			],
			[1, 1],
			['max', 'min']
		);
		for (const normalisation of NORMALISATIONS) {
			const scores = valueOf(weightedSum(decision, { normalisation }));
			expect(scores[0]).toBe(scores[1]);
			expect(Number.isFinite(scores[0])).toBe(true);
		}
	});

	it('makes a constant criterion 0 by min–max, gain or cost', () => {
		const decision = decisionOf(
			[
				[4, 5],
				[4, 5]
			],
			[1, 1],
			['max', 'min']
		);
		expect([...valueOf(weightedSum(decision, { normalisation: 'minmax-directed' }))]).toEqual([0, 0]);
	});

	it('names the costs that have no reciprocal', () => {
		const decision = decisionOf(
			[
				[0, 0],
				[1, 1]
			],
			[1, 1],
			['max', 'min']
		);
		expect(weightedSum(decision, { normalisation: 'invert+sum' })).toEqual({
			ok: false,
			problems: [{ code: 'not-positive', path: 'criteria[1]', value: [0] }]
		});
	});
});

describe('weightedSum', () => {
	it('takes costs off where they are not turned round', () => {
		// ½·3 − ½·1 and ½·2 − ½·4
		const decision = decisionOf(
			[
				[3, 1],
				[2, 4]
			],
			[1, 1],
			['max', 'min']
		);
		expect([...valueOf(weightedSum(decision, { normalisation: 'none' }))]).toEqual([1, -1]);
	});
});

describe('weightedProduct', () => {
	it('multiplies powers, and divides by those of costs', () => {
		// √4 / √9 and √1 / √1
		const decision = decisionOf(
			[
				[4, 9],
				[1, 1]
			],
			[1, 1],
			['max', 'min']
		);
		expect([...valueOf(weightedProduct(decision))]).toEqual(near([2 / 3, 1]));
		expect([...valueOf(weightedProduct(decision, { score: 'log10' }))]).toEqual(near([Math.log10(2 / 3), 0]));
		expect([...valueOf(weightedProduct(decision, { score: 'ln' }))]).toEqual(near([Math.log(2 / 3), 0]));
	});
});

describe('amounts too small to be squared', () => {
	const decision = decisionOf(
		[
			[5e-324, 1],
			[0, 1]
		],
		[1, 1],
		['max', 'max']
	);

	it('are none to a method that shares a column out', () => {
		// the second column is shared alike: a half of the weight of a half each
		expect([...valueOf(copras(decision)).significance]).toEqual([0.25, 0.25]);
	});

	it('stay missing where they are', () => {
		const gap = decisionOf(
			[
				[5e-324, 1],
				[null, 1]
			],
			[1, 1],
			['max', 'max']
		);
		const weighed = weighDecision(gap);
		expect(!weighed.ok && weighed.problems.map(({ code }) => code)).toEqual(['missing-values']);
	});
});

describe('topsis', () => {
	it('tells nobody apart by a difference whose square is no number any more', () => {
		const decision = decisionOf(
			[
				[-5e-324, 1],
				[0, 1]
			],
			[1, 1],
			['max', 'max']
		);
		expect(valueOf(topsis(decision)).closeness).toBeNull();
	});

	it('has no closeness where all alternatives are alike', () => {
		for (const rows of [
			[[1, 2]],
			[
				[1, 2],
				[1, 2]
			]
		])
			expect(valueOf(topsis(decisionOf(rows, [1, 1], ['max', 'min'])))).toMatchObject({ closeness: null });
	});

	it('measures distances as asked', () => {
		// weighed ½: the first is (0, 0), ideal (1, ½), the second (1, ½)
		const decision = decisionOf(
			[
				[0, 0],
				[2, 1]
			],
			[1, 1],
			['max', 'max']
		);
		const distance = (metric: 'manhattan' | 'chebyshev' | 'euclidean') => [
			...valueOf(topsis(decision, { normalisation: 'none', metric })).toBest
		];
		expect(distance('manhattan')).toEqual([1.5, 0]);
		expect(distance('chebyshev')).toEqual([1, 0]);
		expect(distance('euclidean')).toEqual([Math.sqrt(1.25), 0]);
	});

	it('finds the same ideal however costs are turned round', () => {
		const property = fc.property(anyTable({ fewest: 2 }), (table) => {
			const [kept, flipped] = (['minmax', 'minmax-directed'] as const).map((normalisation) =>
				valueOf(topsis(decisionOfTable(table), { normalisation }))
			);
			expect([...(kept?.closeness ?? [])]).toEqual(near(flipped?.closeness ?? []));
		});
		fc.assert(property, { numRuns: 200 });
	});

	it('measures an odd number of alternatives and of criteria as any other', () => {
		// (0, 0, 0), (1, 1, 1), (½, 0, 1) on thirds: squares to the ideal 3/9, 0, (¼ + 1)/9
		const decision = decisionOf(
			[
				[0, 0, 0],
				[2, 1, 1],
				[1, 0, 1]
			],
			[1, 1, 1],
			['max', 'max', 'max']
		);
		const { toBest, toWorst } = valueOf(topsis(decision, { normalisation: 'minmax' }));
		expect([...toBest]).toEqual(near([Math.sqrt(3) / 3, 0, Math.sqrt(1.25) / 3]));
		expect([...toWorst]).toEqual(near([0, Math.sqrt(3) / 3, Math.sqrt(1.25) / 3]));
	});
});

describe('vikor', () => {
	it('proposes one alternative alone, all of those alike, and needs no lead of one', () => {
		expect(valueOf(vikor(decisionOf([[1, 2]], [1, 1], ['max', 'min'])))).toMatchObject({
			advantageNeeded: null,
			compromiseSet: [0],
			acceptableAdvantage: true
		});
		const alike = valueOf(
			vikor(
				decisionOf(
					[
						[1, 2],
						[1, 2],
						[1, 2]
					],
					[1, 1],
					['max', 'min']
				)
			)
		);
		expect(alike).toMatchObject({ acceptableAdvantage: false, compromiseSet: [0, 1, 2] });
		expect([...alike.compromise]).toEqual([0, 0, 0]);
	});

	it('proposes the first two where only the stability fails', () => {
		// regrets on four criteria of weight ¼: c ½ each, a .55, .55, 0, 0, b 1, 0, 0, 0, f 0, 1, 1, 1, eight times 1 each
		const regrets = [
			[0.5, 0.5, 0.5, 0.5],
			[0.55, 0.55, 0, 0],
			[1, 0, 0, 0],
			[0, 1, 1, 1]
		];
		const worst = new Array<number[]>(8).fill([1, 1, 1, 1]);
		const decision = decisionOf([...regrets, ...worst], [1, 1, 1, 1], ['min', 'min', 'min', 'min']);
		// b is first by S = .25, c by R = .125, a by Q = (.025/.75 + .0125/.125) / 2 = 1/15; c has ½ · .25/.75 = 1/6
		const answer = valueOf(vikor(decision));
		expect([...answer.compromise.slice(0, 3)]).toEqual(near([1 / 6, 1 / 15, 1 / 2]));
		// 1/6 − 1/15 = .1 is more than 1/11
		expect(answer).toMatchObject({ acceptableAdvantage: true, acceptableStability: false, compromiseSet: [0, 1] });
	});

	it('throws on a share of the majority beyond 0 to 1', () => {
		expect(() => vikor(decisionOf([[1]], [1], ['max']), 1.5)).toThrow('majority share is 1.5');
	});
});

describe('copras', () => {
	it('never gives a dearer alternative the higher significance', () => {
		const property = fc.property(anyTable({ fewest: 2 }), fc.integer({ min: 0, max: 5 }), (table, more) => {
			const cost = table.directions.indexOf('min');
			fc.pre(cost >= 0);
			const dearer = (table.rows[0] ?? []).map((value, column) => (column === cost ? value + more : value));
			const { significance } = valueOf(copras(decisionOfTable({ ...table, rows: [...table.rows, dearer] })));
			const [own, other] = [significance[0] ?? NaN, significance.at(-1) ?? NaN];
			if (more === 0) expect(own).toBeCloseTo(other, 12);
			else expect(own).toBeGreaterThan(other);
		});
		fc.assert(property, { numRuns: 300 });
	});

	it('shares what costs leave among those that have none', () => {
		// the costs weigh ½ in sum and go to the first two in halves; no gains but ½·⅓ each
		const decision = decisionOf(
			[
				[1, 0],
				[1, 0],
				[1, 4]
			],
			[1, 1],
			['max', 'min']
		);
		const { significance, utilityPercent } = valueOf(copras(decision));
		expect([...significance]).toEqual(near([1 / 6 + 1 / 4, 1 / 6 + 1 / 4, 1 / 6]));
		expect([...(utilityPercent ?? [])]).toEqual(near([100, 100, 40]));
	});

	it('gives no percentages where all is zero', () => {
		expect(valueOf(copras(decisionOf([[0], [0]], [1], ['max']))).utilityPercent).toBeNull();
	});
});

describe('promethee', () => {
	/** Net flows of three alternatives 0, 2 and 5 on one criterion. */
	const flows = (preference: PreferenceFunction) => [
		...valueOf(promethee(decisionOf([[0], [2], [5]], [1], ['max']), [preference])).net
	];
	const bell = (difference: number) => 1 - Math.exp(-(difference ** 2) / 8);
	it.each<[string, PreferenceFunction, number[]]>([
		// differences are 2, 3 and 5; each flow is a mean over two others
		['any difference', { shape: 'usual' }, [-1, 0, 1]],
		['none at the threshold', { shape: 'uShape', indifference: 3 }, [-0.5, 0, 0.5]],
		['a share of the threshold', { shape: 'vShape', preference: 4 }, [-0.75, -0.125, 0.875]],
		['a half between', { shape: 'level', indifference: 2, preference: 4 }, [-0.5, -0.25, 0.75]],
		['a rise between', { shape: 'linear', indifference: 1, preference: 3 }, [-0.75, -0.25, 1]],
		[
			'a bell',
			{ shape: 'gaussian', spread: 2 },
			[-(bell(2) + bell(5)) / 2, (bell(2) - bell(3)) / 2, (bell(3) + bell(5)) / 2]
		],
		['a rise from q to q as a step', { shape: 'linear', indifference: 3, preference: 3 }, [-0.5, 0, 0.5]],
		['a rise of no width as usual', { shape: 'vShape', preference: 0 }, [-1, 0, 1]]
	])('prefers by %s', (_, preference, expected) => {
		expect(flows(preference)).toEqual(near(expected));
	});

	it('does not take rounding for more than a threshold', () => {
		// 0.8 − 0.7 is a little more than 0.1 in floating point
		const decision = decisionOf([[0.8], [0.7]], [1], ['max']);
		expect([...valueOf(promethee(decision, [{ shape: 'uShape', indifference: 0.1 }])).net]).toEqual([0, 0]);
	});

	it('gives one alternative no flow', () => {
		expect([...valueOf(promethee(decisionOf([[4]], [1], ['max']))).net]).toEqual([0]);
	});

	it.each<[PreferenceFunction, string]>([
		[{ shape: 'uShape', indifference: -1 }, 'preferences[0].indifference'],
		[{ shape: 'vShape', preference: NaN }, 'preferences[0].preference'],
		[{ shape: 'linear', indifference: 3, preference: 2 }, 'preferences[0].preference'],
		[{ shape: 'level', indifference: 3, preference: 2 }, 'preferences[0].preference'],
		[{ shape: 'gaussian', spread: 0 }, 'preferences[0].spread']
	])('refuses %o', (preference, path) => {
		expect(promethee(decisionOf([[1], [2]], [1], ['max']), [preference])).toMatchObject({
			ok: false,
			problems: [{ code: 'bad-threshold', path }]
		});
	});

	const threshold = fc.constantFrom(0, 0.5, 1, 2, 3.5, 7);
	const anyPreference: fc.Arbitrary<PreferenceFunction> = fc.oneof(
		fc.constant<PreferenceFunction>({ shape: 'usual' }),
		threshold.map((indifference): PreferenceFunction => ({ shape: 'uShape', indifference })),
		threshold.map((preference): PreferenceFunction => ({ shape: 'vShape', preference })),
		fc
			.tuple(fc.constantFrom('level' as const, 'linear' as const), threshold, threshold)
			.map(([shape, q, more]): PreferenceFunction => ({ shape, indifference: q, preference: q + more })),
		fc.constantFrom(1e-3, 0.1, 1, 3, 50, 1e6).map((spread): PreferenceFunction => ({ shape: 'gaussian', spread }))
	);

	it('has the flows of all pairs compared, by any of the six functions', () => {
		const property = fc.property(
			anyTable({ most: 60 }),
			fc.array(anyPreference, { minLength: 5, maxLength: 5 }),
			fc.constantFrom(1, 0.1, 37),
			(table, functions, unit) => {
				const count = table.rows.length;
				const rows = table.rows.map((row) => row.map((value) => value * unit));
				const preferences = functions.slice(0, table.weights.length);
				const decision = decisionOfTable({ ...table, rows });
				const indices = valueOf(preferenceIndices(decision, preferences));
				const { leaving, entering, net } = valueOf(promethee(decision, preferences));
				for (let a = 0; a < count; a++) {
					let [out, back] = [0, 0];
					for (let b = 0; b < count; b++) {
						out += (indices[a * count + b] ?? NaN) / Math.max(1, count - 1);
						back += (indices[b * count + a] ?? NaN) / Math.max(1, count - 1);
					}
					expect(leaving[a]).toBeCloseTo(out, 11);
					expect(entering[a]).toBeCloseTo(back, 11);
				}
				expect(net.reduce((sum, flow) => sum + flow, 0)).toBeCloseTo(0, 10);
			}
		);
		fc.assert(property, { numRuns: 400 });
	});

	it('loses no digits where a rise is narrow among large amounts', () => {
		// 400 values a thousandth apart at a million; the rise is from 10 to 11 thousandths
		const rows = Array.from({ length: 400 }, (_, place) => [1e6 + ((place * 7919) % 400) / 1024]);
		const decision = decisionOf(rows, [1], ['max']);
		const preference: PreferenceFunction = { shape: 'linear', indifference: 10.25 / 1024, preference: 11.25 / 1024 };
		const { leaving } = valueOf(promethee(decision, [preference]));
		// the highest is 1 to 399 steps above the others: 11 steps are ¾ of the rise, 12 and more all of it
		const highest = rows.findIndex(([value]) => value === 1e6 + 399 / 1024);
		expect(leaving[highest]).toBeCloseTo((388 + 0.75) / 399, 13);
	});

	it('loses no digits across a gap that is wide beside the rise', () => {
		// 0 to 9 steps of 1/1024, and the same beyond 2^40; the rise is from 2.25 to 4.25 steps
		const steps = Array.from({ length: 10 }, (_, step) => step / 1024);
		const decision = decisionOf(
			[...steps, ...steps.map((step) => 2 ** 40 + step)].map((value) => [value]),
			[1],
			['max']
		);
		const preference: PreferenceFunction = { shape: 'linear', indifference: 2.25 / 1024, preference: 4.25 / 1024 };
		const { leaving } = valueOf(promethee(decision, [preference]));
		// the last is 1 to 9 steps above its neighbours: 3 are ⅜ of the rise, 4 are ⅞, the five beyond all of it
		expect(leaving[9]).toBeCloseTo((5 + 1.25) / 19, 14);
		expect(leaving[19]).toBeCloseTo((10 + 5 + 1.25) / 19, 14);
	});

	it('has the flows of all pairs for many alternatives under a narrow bell', () => {
		const rows = Array.from({ length: 500 }, (_, place) => [((place * 7919) % 1009) / 10]);
		const decision = decisionOf(rows, [1], ['min']);
		const preferences: PreferenceFunction[] = [{ shape: 'gaussian', spread: 1.7 }];
		const indices = valueOf(preferenceIndices(decision, preferences));
		const { leaving } = valueOf(promethee(decision, preferences));
		for (const a of [0, 77, 499]) {
			const out = indices.subarray(a * 500, (a + 1) * 500).reduce((sum, index) => sum + index, 0) / 499;
			expect(leaving[a]).toBeCloseTo(out, 13);
		}
	});
});
