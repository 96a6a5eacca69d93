import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectPortfolio } from './select-portfolio.ts';
import { type Candidate, countedUse, type PortfolioSetting, type Rule, setAside } from './setting.ts';

const project = (id: string, value: number, uses: Candidate['uses'], chains: readonly string[] = []): Candidate => ({
	id,
	value,
	uses,
	chains
});

const limit = (id: string, amount: number, unknownUse: number | null = null) => ({ id, amount, unknownUse });

function selected(setting: PortfolioSetting) {
	const result = selectPortfolio(setting);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

function problemsOf(setting: PortfolioSetting) {
	const result = selectPortfolio(setting);
	return result.ok ? [] : result.problems.map(({ code, path }) => [code, path]);
}

interface Vector {
	readonly matrix: readonly {
		readonly id: number;
		readonly cost: number;
		readonly value: number;
		readonly chain: string;
	}[];
	readonly options: { readonly budgets: readonly number[] };
	readonly expected: Readonly<
		Record<string, Record<'optimal' | 'greedyRatio', { value: number; set: number[]; cost: number }>>
	>;
	readonly tolerance: number;
}
const VECTOR = JSON.parse(
	readFileSync(
		join(import.meta.dirname, '../../../../../tests/fixtures/selection-vectors/portfolio-knapsack.json'),
		'utf8'
	)
) as Vector;

describe('the published case of ten projects and one budget', () => {
	const candidates = VECTOR.matrix.map(({ id, value, cost, chain }) => project(String(id), value, [cost], [chain]));

	test.each(VECTOR.options.budgets)('is chosen best, and greedily, with %i', (budget) => {
		const expected = VECTOR.expected[String(budget)];
		const found = selected({ candidates, limits: [limit('money', budget)], rules: [] });
		for (const [portfolio, wanted] of [
			[found, expected?.optimal],
			[found.greedy, expected?.greedyRatio]
		] as const) {
			expect(portfolio.chosen.map(Number)).toEqual(wanted?.set);
			expect(Math.abs(portfolio.value - (wanted?.value ?? NaN))).toBeLessThanOrEqual(VECTOR.tolerance);
			expect(portfolio.uses[0]?.used).toBe(wanted?.cost);
		}
		expect(found.proven).toBe(true);
		expect(found.greedy.optimal).toBe(expected?.optimal.value === expected?.greedyRatio.value);
	});
});

// values 6, 10, 12 for 1, 2, 3 of land; with 5 of it: b and c are worth 22, a and c 18, a and b 16
const THREE = [project('a', 6, [1], ['x']), project('b', 10, [2], ['x']), project('c', 12, [3], ['y'])];
const FIVE = [limit('land', 5)];
const choose = (rules: readonly Rule[]) => selected({ candidates: THREE, limits: FIVE, rules }).chosen;

describe('a portfolio', () => {
	test('takes what is worth most together, not what has the best ratio', () => {
		const found = selected({ candidates: THREE, limits: FIVE, rules: [] });
		expect(found).toMatchObject({ chosen: ['b', 'c'], value: 22, bound: 22, proven: true, gapShare: 0 });
		expect(found.greedy).toMatchObject({ chosen: ['a', 'b'], value: 16, optimal: false, allowed: true });
		expect(found.uses).toEqual([{ limit: 'land', amount: 5, used: 5, free: 0 }]);
	});

	test.each<[name: string, rules: readonly Rule[], chosen: string[]]>([
		['keeps apart what excludes each other', [{ kind: 'excludes', project: 'c', other: 'b' }], ['a', 'c']],
		['takes a project only with the one it needs', [{ kind: 'needs', project: 'b', needed: 'a' }], ['a', 'c']],
		['takes what it has to', [{ kind: 'takes', project: 'a' }], ['a', 'c']],
		['leaves what it has to', [{ kind: 'leaves', project: 'b' }], ['a', 'c']],
		['covers a chain twice', [{ kind: 'coversChain', chain: 'x', count: 2 }], ['a', 'b']],
		['covers two chains', [{ kind: 'coversChains', count: 2 }], ['b', 'c']],
		['has at most one', [{ kind: 'atMost', count: 1 }], ['c']],
		['has none where none may be', [{ kind: 'atMost', count: 0 }], []]
	])('%s', (_, rules, chosen) => {
		expect(choose(rules)).toEqual(chosen);
	});

	test('takes a worthless project for the sake of coverage', () => {
		const candidates = [project('a', 5, [1], ['x']), project('b', -2, [1], ['y'])];
		const rules: Rule[] = [{ kind: 'coversChain', chain: 'y', count: 1 }];
		expect(selected({ candidates, limits: [limit('land', 2)], rules })).toMatchObject({ chosen: ['a', 'b'], value: 3 });
		expect(selected({ candidates, limits: [limit('land', 2)], rules: [] }).chosen).toEqual(['a']);
	});

	test('takes all where nothing is limited, and nothing where there is nothing', () => {
		const unlimited = THREE.map((one) => ({ ...one, uses: [] }));
		expect(selected({ candidates: unlimited, limits: [], rules: [] }).chosen).toEqual(['a', 'b', 'c']);
		expect(selected({ candidates: [], limits: FIVE, rules: [] })).toMatchObject({ chosen: [], value: 0, proven: true });
	});

	test('uses up a limit that decimals add up to', () => {
		const candidates = [0.1, 0.2, 0.3].map((use, at) => project(`p${at}`, 1, [use]));
		expect(selected({ candidates, limits: [limit('land', 0.6)], rules: [] }).chosen).toHaveLength(3);
	});

	test('takes nothing that needs any of what there is none of', () => {
		const candidates = [project('a', 1, [0]), project('b', 9, [0.001])];
		expect(selected({ candidates, limits: [limit('water', 0)], rules: [] }).chosen).toEqual(['a']);
	});

	test('does without the last of projects that are the same', () => {
		const same = ['a', 'b', 'c', 'd'].map((id) => project(id, 7, [1]));
		expect(selected({ candidates: same, limits: [limit('land', 2)], rules: [] }).chosen).toEqual(['a', 'b']);
	});
});

describe('a use that is not known', () => {
	const candidates = [project('a', 6, [1]), project('b', 100, [null])];

	test('sets a project aside, by name, however much it is worth', () => {
		const found = selected({ candidates, limits: FIVE, rules: [] });
		expect(found.chosen).toEqual(['a']);
		expect(found.setAside).toEqual([{ id: 'b', unknown: ['land'] }]);
		expect(found.leftOut).toEqual([]);
	});

	test('is counted with the worst case that the limit gives', () => {
		expect(selected({ candidates, limits: [limit('land', 5, 4)], rules: [] })).toMatchObject({
			chosen: ['a', 'b'],
			uses: [{ used: 5 }],
			setAside: []
		});
		expect(selected({ candidates, limits: [limit('land', 5, 5)], rules: [] }).chosen).toEqual(['b']);
	});
});

describe('what is left out', () => {
	test('is told with the limit that binds and what taking it would lose', () => {
		// with a there is room for c: 18 instead of 22
		expect(selected({ candidates: THREE, limits: FIVE, rules: [] }).leftOut).toEqual([
			{
				id: 'a',
				value: 6,
				shortOf: [{ limit: 'land', needed: 1, free: 0 }],
				heldBy: [],
				lost: { value: 4, bound: 'exact' }
			}
		]);
	});

	test('is told with the rule that binds', () => {
		const rule: Rule = { kind: 'excludes', project: 'a', other: 'c' };
		const found = selected({ candidates: THREE, limits: [limit('land', 9)], rules: [rule] });
		expect(found.chosen).toEqual(['b', 'c']);
		expect(found.leftOut).toMatchObject([{ id: 'a', shortOf: [], heldBy: [rule], lost: { value: 6 } }]);
	});

	test('loses nothing known where no portfolio can have it', () => {
		const found = selected({ candidates: THREE, limits: [limit('land', 2)], rules: [] });
		expect(found.leftOut.map(({ id, lost }) => [id, lost])).toEqual([
			['c', null],
			['a', { value: 4, bound: 'exact' }]
		]);
	});
});

describe('a setting is refused', () => {
	const base: PortfolioSetting = { candidates: THREE, limits: FIVE, rules: [] };
	const withRule = (rule: Rule): PortfolioSetting => ({ ...base, rules: [rule] });

	test.each<[name: string, setting: PortfolioSetting, code: string, path: string]>([
		[
			'a repeated project',
			{ ...base, candidates: [...THREE, project('a', 1, [1])] },
			'repeated-project',
			'candidates[3].id'
		],
		['a value that is none', { ...base, candidates: [project('a', NaN, [1])] }, 'bad-value', 'candidates[0].value'],
		['a use below 0', { ...base, candidates: [project('a', 1, [-1])] }, 'bad-use', 'candidates[0].uses[0]'],
		['a use too few', { ...base, candidates: [project('a', 1, [])] }, 'bad-use', 'candidates[0].uses'],
		['a limit below 0', { ...base, limits: [limit('land', -1)] }, 'bad-limit', 'limits[0].amount'],
		['a worst case below 0', { ...base, limits: [limit('land', 1, -1)] }, 'bad-limit', 'limits[0].unknownUse'],
		['a half project', withRule({ kind: 'atMost', count: 0.5 }), 'bad-count', 'rules[0].count'],
		['an unknown project', withRule({ kind: 'takes', project: 'z' }), 'unknown-project', 'rules[0].project'],
		['an unknown need', withRule({ kind: 'needs', project: 'a', needed: 'z' }), 'unknown-project', 'rules[0].needed'],
		[
			'a project that excludes itself',
			withRule({ kind: 'excludes', project: 'a', other: 'a' }),
			'rule-with-itself',
			'rules[0]'
		],
		[
			'a chain with too few projects',
			withRule({ kind: 'coversChain', chain: 'x', count: 3 }),
			'cannot-be-met',
			'rules[0]'
		],
		['a chain that nobody is in', withRule({ kind: 'coversChain', chain: 'w', count: 1 }), 'cannot-be-met', 'rules[0]'],
		['more chains than there are', withRule({ kind: 'coversChains', count: 3 }), 'cannot-be-met', 'rules[0]'],
		['more projects than there is land for', withRule({ kind: 'atLeast', count: 3 }), 'cannot-be-met', 'rules[0]']
	])('for %s', (_, setting, code, path) => {
		expect(problemsOf(setting)).toContainEqual([code, path]);
	});

	test('with the one rule named that cannot be met within the limits', () => {
		const rules: Rule[] = [
			{ kind: 'coversChain', chain: 'y', count: 1 },
			{ kind: 'coversChain', chain: 'x', count: 3 }
		];
		expect(problemsOf({ ...base, rules })).toEqual([['cannot-be-met', 'rules[1]']]);
	});

	test('with both rules named that cannot be met together', () => {
		const rules: Rule[] = [
			{ kind: 'takes', project: 'c' },
			{ kind: 'coversChain', chain: 'x', count: 2 }
		];
		expect(problemsOf({ ...base, rules })).toEqual([
			['cannot-be-met', 'rules[0]'],
			['cannot-be-met', 'rules[1]']
		]);
	});

	test('where a rule takes a project that is set aside', () => {
		const candidates = [project('a', 1, [null]), project('b', 1, [1])];
		expect(problemsOf({ candidates, limits: FIVE, rules: [{ kind: 'takes', project: 'a' }] })).toEqual([
			['cannot-be-met', 'rules[0]']
		]);
	});
});

const IDS = [...'abcdefghij'];
const CHAINS = ['x', 'y', 'z'];
const id = fc.constantFrom(...IDS);
const anyRule: fc.Arbitrary<Rule> = fc.oneof(
	fc.record({ kind: fc.constant('excludes' as const), project: id, other: id }),
	fc.record({ kind: fc.constant('needs' as const), project: id, needed: id }),
	fc.record({ kind: fc.constantFrom('takes' as const, 'leaves' as const), project: id }),
	fc.record({
		kind: fc.constant('coversChain' as const),
		chain: fc.constantFrom(...CHAINS),
		count: fc.integer({ min: 0, max: 3 })
	}),
	fc.record({ kind: fc.constant('coversChains' as const), count: fc.integer({ min: 0, max: 3 }) }),
	fc.record({ kind: fc.constantFrom('atLeast' as const, 'atMost' as const), count: fc.integer({ min: 0, max: 8 }) })
);

const anySetting: fc.Arbitrary<PortfolioSetting> = fc
	.record({
		candidates: fc.tuple(
			...IDS.map((name) =>
				fc.record({
					id: fc.constant(name),
					value: fc.oneof(fc.integer({ min: -3, max: 20 }), fc.constantFrom(0.1, 0.2, 0.3, 33.3)),
					uses: fc.array(fc.option(fc.constantFrom(0, 0.1, 0.2, 1, 2, 3, 7), { nil: null, freq: 12 }), {
						minLength: 3,
						maxLength: 3
					}),
					chains: fc.subarray(CHAINS)
				})
			)
		),
		limits: fc.array(
			fc.record({
				id: fc.constantFrom('land', 'power', 'water'),
				amount: fc.constantFrom(0, 0.3, 1, 3, 6, 10, 100),
				unknownUse: fc.constantFrom(null, null, 0, 1, 2)
			}),
			{ minLength: 3, maxLength: 3 }
		),
		rules: fc.array(anyRule, { maxLength: 4 })
	})
	.filter(({ rules }) =>
		rules.every(
			(rule) =>
				!(rule.kind === 'excludes' && rule.project === rule.other) &&
				!(rule.kind === 'needs' && rule.project === rule.needed)
		)
	);

/** Every allowed set, as one bit a candidate; of equals the smallest number does without the later ones. */
function bruteForce({ candidates, limits, rules }: PortfolioSetting): { value: number; chosen: string[] } | null {
	const apart = new Set(setAside({ candidates, limits }).map((one) => one.id));
	let best: { value: number; chosen: string[] } | null = null;
	for (let bits = 0; bits < 2 ** candidates.length; bits++) {
		const taken = candidates.filter((_, at) => (bits >> at) & 1);
		const names = new Set(taken.map((one) => one.id));
		const isWithin = limits.every(
			(one, place) =>
				taken.reduce((sum, candidate) => sum + (countedUse(candidate, one, place) ?? 0), 0) <= one.amount * (1 + 1e-9)
		);
		if (!isWithin || taken.some((one) => apart.has(one.id)) || !rules.every((rule) => isMet(rule, taken, names)))
			continue;
		const value = taken.reduce((sum, one) => sum + one.value, 0);
		if (!best || value > best.value + 1e-7) best = { value, chosen: [...names] };
	}
	return best;
}

function isMet(rule: Rule, taken: readonly Candidate[], names: ReadonlySet<string>): boolean {
	const covered = (chain: string) => taken.filter(({ chains }) => chains.includes(chain)).length;
	switch (rule.kind) {
		case 'excludes':
			return !(names.has(rule.project) && names.has(rule.other));
		case 'needs':
			return !names.has(rule.project) || names.has(rule.needed);
		case 'takes':
			return names.has(rule.project);
		case 'leaves':
			return !names.has(rule.project);
		case 'coversChain':
			return covered(rule.chain) >= rule.count;
		case 'coversChains':
			return CHAINS.filter((chain) => covered(chain) > 0).length >= rule.count;
		case 'atLeast':
			return names.size >= rule.count;
		case 'atMost':
			return names.size <= rule.count;
	}
}

describe('whatever the projects, limits and rules', () => {
	test('the best of all sets is found, and of equals the one without the later projects', () => {
		fc.assert(
			fc.property(anySetting, (setting) => {
				const expected = bruteForce(setting);
				const result = selectPortfolio(setting);
				expect(result.ok).toBe(expected !== null);
				if (!result.ok) return;
				expect(result.value.proven).toBe(true);
				expect(result.value.value).toBeCloseTo(expected?.value ?? NaN, 6);
				expect(result.value.chosen).toEqual(expected?.chosen);
			}),
			{ numRuns: 400, seed: 7 }
		);
	});

	test('nothing worth something is left out that no limit and no rule holds back', () => {
		fc.assert(
			fc.property(anySetting, (setting) => {
				const result = selectPortfolio(setting);
				if (!result.ok) return;
				for (const { value, shortOf, heldBy } of result.value.leftOut)
					expect(value <= 0 || shortOf.length + heldBy.length > 0).toBe(true);
			}),
			{ numRuns: 200, seed: 8 }
		);
	});

	test('a project counts as lost what the best set with it is worth less', () => {
		fc.assert(
			fc.property(anySetting, (setting) => {
				const result = selectPortfolio(setting);
				if (!result.ok) return;
				for (const { id, lost } of result.value.leftOut.slice(0, 3)) {
					const forced = bruteForce({ ...setting, rules: [...setting.rules, { kind: 'takes', project: id }] });
					if (!forced) expect(lost).toBeNull();
					else expect(lost?.value).toBeCloseTo(result.value.value - forced.value, 6);
				}
			}),
			{ numRuns: 60, seed: 9 }
		);
	});
});
