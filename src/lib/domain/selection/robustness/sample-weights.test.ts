import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandomStream } from './random-stream.ts';
import { createWeightSampler } from './sample-weights.ts';
import type { WeightConstraint } from './weight-constraints.ts';

const range = (columns: number[], least: number, most: number): WeightConstraint => ({
	kind: 'range',
	columns,
	least,
	most
});
const order = (heavier: number[], lighter: number[]): WeightConstraint => ({ kind: 'order', heavier, lighter });

function samplesOf(columns: number, constraints: readonly WeightConstraint[], count = 4000) {
	const sampler = createWeightSampler({ constraints, columns, seed: 42 });
	if (!sampler.ok) throw new Error(JSON.stringify(sampler.problems));
	const samples = Array.from({ length: count }, () => {
		const weights = new Float64Array(columns);
		sampler.value.draw(weights);
		return weights;
	});
	const mean = Array.from({ length: columns }, (_, column) =>
		samples.reduce((sum, weights) => sum + (weights[column] ?? 0) / count, 0)
	);
	return { method: sampler.value.method, samples, mean };
}

const expectMean = (mean: readonly number[], expected: readonly number[]) =>
	mean.forEach((share, column) => expect(Math.abs(share - (expected[column] ?? NaN))).toBeLessThan(0.02));

describe('a stream of random numbers', () => {
	it('is xoshiro128** filled by the mixer of splitmix', () => {
		// the published recurrences in whole numbers of any size, written apart from ours
		const word = (value: bigint) => value & 0xffffffffn;
		const rotate = (value: bigint, bits: bigint) => word((value << bits) | (value >> (32n - bits)));
		let filled = 20210119n;
		const mix = () => {
			filled = word(filled + 0x9e3779b9n);
			let mixed = word((filled ^ (filled >> 16n)) * 0x21f0aaadn);
			mixed = word((mixed ^ (mixed >> 15n)) * 0x735a2d97n);
			return mixed ^ (mixed >> 15n);
		};
		let [a, b, c, d] = [mix(), mix(), mix(), mix()];
		const stream = createRandomStream(20210119);
		for (let draw = 0; draw < 100; draw++) {
			const expected = word(rotate(word(b * 5n), 7n) * 9n);
			const shifted = word(b << 9n);
			c ^= a;
			d ^= b;
			b ^= c;
			a ^= d;
			c ^= shifted;
			d = rotate(d, 11n);
			expect(stream()).toBe((Number(expected) + 0.5) / 2 ** 32);
		}
	});

	it('differs by seed and by lane', () => {
		const firsts = [createRandomStream(1)(), createRandomStream(2)(), createRandomStream(1, 1)()];
		expect(new Set(firsts).size).toBe(3);
	});
});

describe('sampled weights', () => {
	it('are exact and uniform on the simplex without constraints', () => {
		const { method, mean, samples } = samplesOf(3, []);
		expect(method).toBe('exact');
		expectMean(mean, [1 / 3, 1 / 3, 1 / 3]);
		// w1 > 1/2 in a quarter of the triangle
		const quarter = samples.filter(([weight = 0]) => weight > 0.5).length / samples.length;
		expect(quarter).toBeCloseTo(0.25, 1);
	});

	it('are exact in a complete order, about the rank order centroid', () => {
		const { method, mean } = samplesOf(3, [order([2], [0]), order([0], [1])]);
		expect(method).toBe('exact');
		// centroid of three: 11/18, 5/18, 2/18
		expectMean(mean, [5 / 18, 2 / 18, 11 / 18]);
	});

	it('are exact above lower bounds and with fixed weights', () => {
		const { method, mean, samples } = samplesOf(3, [range([0], 0.4, 0.4), range([1], 0.2, 1)]);
		expect(method).toBe('exact');
		// 0.4 is left over, shared in equal parts on average
		expectMean(mean, [0.4, 0.4, 0.2]);
		expect(samples.every(([first, second = 0]) => first === 0.4 && second >= 0.2)).toBe(true);
	});

	it('are kept from a larger set where upper bounds cut little off', () => {
		const { method, samples } = samplesOf(3, [range([0], 0, 0.5), order([1], [2])]);
		expect(method).toBe('rejection');
		expect(samples.every(([a = 1, b = 0, c = 1]) => a <= 0.5 && b >= c)).toBe(true);
	});

	it('come from a walk where hardly any would be kept, as uniform', () => {
		// the first two in a narrow band together: 2 × 0.02 × 6 × 0.61 × 0.39 / 2 of the simplex, less than 3 %
		const { method, mean, samples } = samplesOf(4, [range([0, 1], 0.6, 0.62), order([2], [3])]);
		expect(method).toBe('hitAndRun');
		const sums = samples.map(([a = 0, b = 0]) => a + b);
		expect(Math.min(...sums)).toBeGreaterThanOrEqual(0.6 - 1e-9);
		expect(Math.max(...sums)).toBeLessThanOrEqual(0.62 + 1e-9);
		// halves of 0.61; of the rest the heavier has three quarters on average
		expectMean(mean, [0.305, 0.305, 0.2925, 0.0975]);
	});

	it('keep families within their bounds, and fixed', () => {
		const { mean, samples } = samplesOf(4, [range([0, 1], 0.6, 0.6), order([2], [3])]);
		expect(samples.every(([a = 0, b = 0]) => Math.abs(a + b - 0.6) < 1e-9)).toBe(true);
		// halves of 0.6; of 0.4 the heavier has three quarters on average
		expectMean(mean, [0.3, 0.3, 0.3, 0.1]);
	});

	it('are the one point that is left where nothing else is', () => {
		const { samples } = samplesOf(2, [order([0], [1]), order([1], [0])], 3);
		for (const weights of samples) expect(weights[0]).toBeCloseTo(0.5, 9);
		expect(samplesOf(1, [], 1).samples).toEqual([Float64Array.of(1)]);
	});

	it('go by exchanges where every one of many criteria is bounded', () => {
		const columns = Array.from({ length: 12 }, (_, column) => column);
		const { mean, method } = samplesOf(
			12,
			columns.map((column) => range([column], 0.079, 0.0875)),
			20_000
		);
		expect(method).toBe('exchange');
		expectMean(mean, new Array<number>(12).fill(1 / 12));
	});

	it('are exact in an order that leaves two criteria to stand either way', () => {
		// the heaviest of three spacings has mean 11/18; the other two share the rest alike
		const { samples, method } = samplesOf(3, [order([0], [1]), order([0], [2])], 20_000);
		const mean = (column: number) => samples.reduce((sum, weights) => sum + (weights[column] ?? 0), 0) / samples.length;
		expect(method).toBe('exact');
		expect(mean(0)).toBeCloseTo(11 / 18, 2);
		expect(mean(1)).toBeCloseTo(7 / 36, 2);
		expect(mean(2)).toBeCloseTo(7 / 36, 2);
	});

	it('sum to 1 and hold what is asked, whatever is asked', () => {
		const anyConstraint = fc.oneof(
			fc
				.tuple(fc.subarray([0, 1, 2, 3], { minLength: 1 }), fc.double({ min: 0, max: 0.5, noNaN: true }))
				.map(([columns, least]) => range(columns, least, least + 0.5)),
			fc
				.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
				.map(([heavier, lighter]) => order([heavier], [lighter]))
		);
		fc.assert(
			fc.property(fc.array(anyConstraint, { maxLength: 4 }), (constraints) => {
				if (!createWeightSampler({ constraints, columns: 4, seed: 42 }).ok) return;
				for (const weights of samplesOf(4, constraints, 20).samples) {
					const sumOf = (columns: readonly number[]) =>
						columns.reduce((sum, column) => sum + (weights[column] ?? 0), 0);
					expect(sumOf([0, 1, 2, 3])).toBeCloseTo(1, 8);
					for (const asked of constraints) {
						if (asked.kind === 'order') {
							expect(sumOf(asked.heavier) - sumOf(asked.lighter)).toBeGreaterThanOrEqual(-1e-8);
							continue;
						}
						expect(sumOf(asked.columns)).toBeGreaterThanOrEqual(asked.least - 1e-8);
						expect(sumOf(asked.columns)).toBeLessThanOrEqual(Math.max(asked.most, 0) + 1e-8);
					}
				}
			}),
			{ numRuns: 200 }
		);
	});
});

describe('constraints on weights', () => {
	const problemsOf = (columns: number, constraints: readonly WeightConstraint[]) => {
		const sampler = createWeightSampler({ constraints, columns, seed: 1 });
		return sampler.ok ? [] : sampler.problems.map(({ code, path }) => `${code} ${path}`);
	};

	it('that contradict each other are named, and no others', () => {
		const constraints = [range([2], 0, 0.5), range([0], 0.7, 1), order([2], [1]), order([1], [0])];
		expect(problemsOf(3, constraints)).toEqual(['contradicts constraints[1]', 'contradicts constraints[3]']);
	});

	it('that fix all weights to another sum than 1 contradict each other', () => {
		expect(problemsOf(2, [range([0], 0.3, 0.3), range([1], 0.3, 0.3)])).toHaveLength(2);
	});

	it('that make no sense by themselves are named', () => {
		expect(problemsOf(2, [range([2], 0, 1), range([0], 0.5, 0.4), range([0], NaN, 1)])).toEqual([
			'unknown-column constraints[0]',
			'not-a-range constraints[1]',
			'not-a-range constraints[2]'
		]);
		expect(problemsOf(0, [])).toEqual(['no-criterion columns']);
	});
});
