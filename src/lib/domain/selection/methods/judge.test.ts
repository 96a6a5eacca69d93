import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from './decision.ts';
import { judge, METHODS } from './judge.ts';
import type { Method } from './judge.ts';
import { anyTable, decisionOf, decisionOfTable, valueOf } from './test-decisions.ts';
import { withoutGaps } from './without-gaps.ts';

const EACH = METHODS.map((method): Method => ({ method }));
const problemsOf = (decision: Decision, method: Method) => {
	const answer = judge(decision, method);
	return answer.ok ? [] : answer.problems;
};
const ranksOf = (decision: Decision, method: Method) => [...valueOf(judge(decision, method)).ranks];

describe.each(EACH)('$method, asked to judge', (method) => {
	it('names the alternatives that have no value, by criterion', () => {
		const decision = decisionOf(
			[
				[1, null],
				[2, 5],
				[3, null]
			],
			[1, 1],
			['max', 'max']
		);
		expect(problemsOf(decision, method)).toEqual([{ code: 'missing-values', path: 'criteria[1]', value: [0, 2] }]);
	});

	it('says that nobody has a value on a criterion', () => {
		const decision = decisionOf(
			[
				[1, null],
				[2, null]
			],
			[1, 1],
			['max', 'max']
		);
		expect(problemsOf(decision, method)).toEqual([{ code: 'all-missing', path: 'criteria[1]', value: [0, 1] }]);
	});

	it('takes no notice of a criterion that weighs nothing', () => {
		const gaps = decisionOf(
			[
				[1, null],
				[2, 4]
			],
			[1, 0],
			['max', 'max']
		);
		expect(ranksOf(gaps, method)).toEqual([2, 1]);
	});

	it('refuses weights that add up to nothing, and negative ones', () => {
		const rows = [
			[1, 2],
			[2, 1]
		];
		expect(problemsOf(decisionOf(rows, [0, 0], ['max', 'max']), method)).toEqual([
			{ code: 'weights-sum-to-zero', path: 'weights', value: [0, 0] }
		]);
		expect(problemsOf(decisionOf(rows, [2, -1], ['max', 'max']), method)).toEqual([
			{ code: 'negative-weight', path: 'weights[1]', value: -1 }
		]);
		expect(problemsOf(decisionOf(rows, [NaN, 1], ['max', 'max']), method)).toMatchObject([{ path: 'weights[0]' }]);
	});

	it('has nothing to judge without alternatives or criteria', () => {
		expect(problemsOf(decisionOf([], [], []), method)).toMatchObject([{ code: 'no-alternatives' }]);
		expect(problemsOf(decisionOf([[], []], [], []), method)).toMatchObject([{ code: 'no-criteria' }]);
	});

	it('throws where weights are of other criteria', () => {
		expect(() => judge(decisionOf([[1, 2]], [1], ['max', 'max']), method)).toThrow('2 criteria, 1 weights');
	});

	it('ranks one alternative first', () => {
		expect(ranksOf(decisionOf([[3, 4]], [1, 1], ['max', 'min']), method)).toEqual([1]);
	});

	it('ranks alternatives that are alike together', () => {
		expect(
			ranksOf(
				decisionOf(
					[
						[3, 4],
						[3, 4],
						[3, 4]
					],
					[1, 2],
					['max', 'min']
				),
				method
			)
		).toEqual([1, 1, 1]);
		expect(
			ranksOf(
				decisionOf(
					[
						[1, 9],
						[3, 4],
						[3, 4]
					],
					[1, 2],
					['max', 'min']
				),
				method
			)
		).toEqual([3, 1, 1]);
	});

	it('lets a constant criterion change nothing', () => {
		const property = fc.property(anyTable(), fc.integer({ min: 1, max: 9 }), ({ rows, weights, directions }, same) => {
			const wider = decisionOf(
				rows.map((row) => [...row, same]),
				[...weights, 5],
				[...directions, 'min']
			);
			expect(ranksOf(wider, method)).toEqual(ranksOf(decisionOf(rows, weights, directions), method));
		});
		// the constant cost dilutes the costs of COPRAS, which are divided by
		if (method.method === 'copras') expect(() => fc.assert(property)).toThrow();
		else fc.assert(property, { numRuns: 200 });
	});

	it('scores no alternative NaN', () => {
		const property = fc.property(anyTable(), (table) => {
			const { scores, ranks } = valueOf(judge(decisionOfTable(table), method));
			expect([...(scores ?? []), ...ranks].every(Number.isFinite)).toBe(true);
		});
		fc.assert(property, { numRuns: 200 });
	});

	it('ranks by the proportions of the weights only', () => {
		const property = fc.property(anyTable(), fc.integer({ min: 2, max: 1000 }), (table, factor) => {
			const scaled = { ...table, weights: table.weights.map((weight) => weight * factor) };
			expect(ranksOf(decisionOfTable(scaled), method)).toEqual(ranksOf(decisionOfTable(table), method));
		});
		fc.assert(property, { numRuns: 200 });
	});

	it('ranks the same in any order of the alternatives', () => {
		const property = fc.property(anyTable(), fc.integer(), (table, turn) => {
			const order = table.rows.map((_, place) => place).sort((a, b) => ((a * 7 + turn) % 5) - ((b * 7 + turn) % 5));
			const turned = { ...table, rows: order.map((place) => table.rows[place] ?? []) };
			const ranks = ranksOf(decisionOfTable(table), method);
			expect(ranksOf(decisionOfTable(turned), method)).toEqual(order.map((place) => ranks[place]));
		});
		fc.assert(property, { numRuns: 200 });
	});

	it('never ranks an alternative before one that is no worse on any criterion', () => {
		const property = fc.property(anyTable({ fewest: 2 }), (table) => {
			const { rows, directions } = table;
			const ranks = ranksOf(decisionOfTable(table), method);
			const noWorse = (a: readonly number[], b: readonly number[]) =>
				a.every((value, c) => (directions[c] === 'max' ? value >= (b[c] ?? 0) : value <= (b[c] ?? 0)));
			const before = rows.flatMap((a, i) => rows.map((b, j) => [noWorse(a, b), (ranks[i] ?? 0) <= (ranks[j] ?? 0)]));
			expect(before.filter(([better, first]) => better && !first)).toEqual([]);
		});
		fc.assert(property, { numRuns: 400 });
	});
});

describe('promethee2, asked to judge', () => {
	it('takes flows that cancel out but for rounding for none', () => {
		// each is 0 to 6 once, so that the criteria of equal weight make all seven equal
		const rows = Array.from({ length: 7 }, (_, a) => Array.from({ length: 7 }, (_, c) => (a + c) % 7));
		const decision = decisionOf(rows, new Array<number>(7).fill(1), new Array<'max'>(7).fill('max'));
		expect(ranksOf(decision, { method: 'promethee2' })).toEqual([1, 1, 1, 1, 1, 1, 1]);
	});
});

describe('methods that need amounts of one sign', () => {
	const negative = decisionOf(
		[
			[-1, 2],
			[3, 4]
		],
		[1, 1],
		['max', 'min']
	);
	const zero = decisionOf(
		[
			[1, 0],
			[3, 4]
		],
		[1, 1],
		['max', 'min']
	);
	it.each([
		['copras', negative, 'negative-values', 'criteria[0]'],
		['wpm', negative, 'not-positive', 'criteria[0]'],
		['wpm', zero, 'not-positive', 'criteria[1]']
	] as const)('%s names the criterion and the alternatives', (method, decision, code, path) => {
		expect(problemsOf(decision, { method })).toEqual([{ code, path, value: [0] }]);
	});

	it('take what the others take', () => {
		for (const method of ['wsm', 'topsis', 'vikor', 'promethee2'] as const)
			expect(problemsOf(negative, { method })).toEqual([]);
		expect(problemsOf(zero, { method: 'copras' })).toEqual([]);
	});
});

describe('withoutGaps', () => {
	it('leaves out who has no value on a criterion of weight, and tells which', () => {
		const decision = decisionOf(
			[
				[1, null, 7],
				[2, 5, null],
				[null, null, 8],
				[4, 6, 9]
			],
			[1, 2, 0],
			['max', 'min', 'max']
		);
		const { decision: complete, kept, leftOut } = withoutGaps(decision);
		expect(kept).toEqual([1, 3]);
		expect(leftOut).toEqual([
			{ alternative: 0, criteria: [1] },
			{ alternative: 2, criteria: [0, 1] }
		]);
		expect([...complete.matrix.values]).toEqual([2, 5, NaN, 4, 6, 9]);
		// 4 over 2, but 6 to 5 of a cost that weighs twice
		expect(ranksOf(complete, { method: 'wsm' })).toEqual([1, 2]);
	});
});
