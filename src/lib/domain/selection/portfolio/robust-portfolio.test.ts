import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandomStream } from '../robustness/random-stream.ts';
import { robustPortfolio, sampleIntervals } from './robust-portfolio.ts';
import { selectPortfolio } from './select-portfolio.ts';
import type { PortfolioSetting } from './setting.ts';

/** Projects of one or two of land each, invented from a seed. */
function settingOf(count: number, limits: number, seed: number): PortfolioSetting {
	const next = createRandomStream(seed);
	const candidates = Array.from({ length: count }, (_, at) => ({
		id: `p${at}`,
		value: Math.round(30 + 50 * next()),
		uses: Array.from({ length: limits }, () => Math.round(10 + 90 * next())),
		chains: []
	}));
	const amountOf = (limit: number) => candidates.reduce((sum, { uses }) => sum + (uses[limit] ?? 0), 0) / 4;
	return {
		candidates,
		limits: Array.from({ length: limits }, (_, at) => ({ id: `limit${at}`, amount: amountOf(at), unknownUse: null })),
		rules: []
	};
}

describe('a search that is given up', () => {
	const setting = settingOf(40, 4, 3);
	const whole = selectPortfolio(setting);
	const few = selectPortfolio({ ...setting, mostBranches: 3 });

	test('says that nothing is proven, and how much better another could be', () => {
		if (!whole.ok || !few.ok) throw new Error('no portfolio');
		expect(whole.value.proven).toBe(true);
		expect(few.value.proven).toBe(false);
		expect(few.value.branches).toBe(3);
		expect(few.value.bound).toBeGreaterThanOrEqual(whole.value.value);
		expect(few.value.gapShare).toBeCloseTo(1 - few.value.value / few.value.bound, 12);
		expect(few.value.gapShare).toBeGreaterThan(0);
	});

	test('calls no greedy list the best that it cannot prove to be', () => {
		if (!few.ok) throw new Error('no portfolio');
		expect(few.value.greedy.optimal).not.toBe(true);
	});

	test('says that none was found where rules leave none in sight', () => {
		const rules = [{ kind: 'atLeast', count: 1 } as const];
		expect(selectPortfolio({ ...setting, rules, mostBranches: 0 })).toMatchObject({ ok: true });
		const hard = [{ kind: 'atLeast', count: 15 } as const];
		const found = selectPortfolio({ ...setting, rules: hard, mostBranches: 0 });
		expect(found.ok || found.problems.map(({ code }) => code)).toEqual(['none-found']);
	});

	test('finds the same twice', () => {
		expect(selectPortfolio({ ...setting, mostBranches: 3 })).toEqual(few);
	});
});

describe('sixty projects under four limits', () => {
	test.each([1, 2, 3, 4])('are chosen with proof, seed %i', (seed) => {
		expect(selectPortfolio(settingOf(60, 4, seed))).toMatchObject({ ok: true, value: { proven: true, gapShare: 0 } });
	});
});

// one of land each and two of land: the two most valuable are chosen
const candidates = ['a', 'b', 'c', 'd'].map((id) => ({ id, value: 0, uses: [1], chains: [] }));
const setting: PortfolioSetting = { candidates, limits: [{ id: 'land', amount: 2, unknownUse: null }], rules: [] };

function robust(samples: readonly ArrayLike<number>[], onSample?: (done: number) => boolean) {
	const result = robustPortfolio(setting, samples, onSample);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

describe('over several samples of values', () => {
	const samples = [
		[9, 5, 1, 0],
		[9, 1, 5, 0],
		[9, 5, 4, 0],
		[9, 5, 2, 1]
	];

	test('a project is core, borderline or exterior, with its share', () => {
		const { projects, samples: done, unproven } = robust(samples);
		expect([done, unproven]).toEqual([4, 0]);
		expect(projects).toEqual([
			{ id: 'a', share: 1, standing: 'core' },
			{ id: 'b', share: 0.75, standing: 'borderline' },
			{ id: 'c', share: 0.25, standing: 'borderline' },
			{ id: 'd', share: 0, standing: 'exterior' }
		]);
	});

	test('the different portfolios stand with theirs, the commonest first', () => {
		expect(robust(samples).portfolios).toEqual([
			{ chosen: ['a', 'b'], share: 0.75 },
			{ chosen: ['a', 'c'], share: 0.25 }
		]);
	});

	test('what is done stands where the work is ended', () => {
		expect(robust(samples, (done) => done < 2)).toMatchObject({
			samples: 2,
			portfolios: [{ share: 0.5 }, { share: 0.5 }]
		});
	});

	test('no sample leaves every project without a share', () => {
		expect(robust([]).projects.map(({ share, standing }) => [share, standing])).toEqual(
			candidates.map(() => [0, 'exterior'])
		);
	});

	test('each sample is chosen as if it were alone', () => {
		const wide = settingOf(14, 2, 5);
		const sample = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 14 });
		fc.assert(
			fc.property(fc.array(sample, { minLength: 1, maxLength: 4 }), (values) => {
				const counts = new Map<string, number>();
				for (const each of values) {
					const alone = selectPortfolio({
						...wide,
						candidates: wide.candidates.map((one, at) => ({ ...one, value: each[at] ?? 0 }))
					});
					for (const id of alone.ok ? alone.value.chosen : []) counts.set(id, (counts.get(id) ?? 0) + 1);
				}
				const together = robustPortfolio(wide, values);
				if (!together.ok) throw new Error('no portfolio');
				for (const { id, share } of together.value.projects)
					expect(share).toBeCloseTo((counts.get(id) ?? 0) / values.length, 12);
			}),
			{ numRuns: 40, seed: 4 }
		);
	});

	test('a sample of another length or without a number is a fault of the caller', () => {
		expect(() => robust([[1, 2]])).toThrow('2 values for 4 candidates');
		expect(() => robust([[1, 2, 3, NaN]])).toThrow('value 3 is NaN');
	});
});

describe('samples of intervals', () => {
	test('lie between worst and best, and are the same for the same seed', () => {
		const given = { samples: 50, seed: 8 };
		const samples = sampleIntervals([0, 40, 7], [10, 60, 7], given);
		expect(samples).toHaveLength(50);
		for (const [a = NaN, b = NaN, c] of samples) {
			expect(a >= 0 && a <= 10 && b >= 40 && b <= 60).toBe(true);
			expect(c).toBe(7);
		}
		expect(new Set(samples.map(([a]) => a)).size).toBeGreaterThan(40);
		expect(sampleIntervals([0, 40, 7], [10, 60, 7], given)).toEqual(samples);
	});

	test('are refused where a worst is above its best', () => {
		expect(() => sampleIntervals([3], [2], { samples: 1, seed: 1 })).toThrow('worst 3 and best 2');
	});
});
