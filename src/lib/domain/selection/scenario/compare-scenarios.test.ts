import { describe, expect, it, test } from 'vitest';
import { toDecisionMatrix } from '../decision-matrix.ts';
import { TEST_SET } from '../weighing/test-weighing.ts';
import type { MethodName } from '../weighing/weighing.ts';
import { readWeighing } from '../weighing/weighing-text.ts';
import {
	commonGround,
	firstOfAny,
	firstRows,
	largestMoves,
	placesGained,
	rankTau,
	standingOf
} from './compare-scenarios.ts';
import { compareWeights, socialLead } from './compare-weights.ts';
import { rankScenario } from './rank-scenario.ts';

/** Five projects by tax, jobs_a and 岗位, each 0–100; the last discloses its jobs only, worth half of the weight or less. */
const AMOUNTS = toDecisionMatrix([
	[90, 10, 10],
	[80, 40, 40],
	[40, 80, 80],
	[10, 90, 90],
	[null, null, 100]
]);
const PROJECTS = { criteria: TEST_SET.criteria, amounts: AMOUNTS, values: AMOUNTS };
const ALL = Uint32Array.of(0, 1, 2, 3, 4);
const REJECTED = 2;

interface Case {
	readonly weights: readonly number[];
	readonly method?: MethodName;
	readonly filtered?: Uint32Array;
	readonly rejected?: readonly number[];
}
const ranked = ({ weights, method = 'value', filtered = ALL, rejected = [] }: Case) => {
	const admission = new Uint8Array(5);
	for (const row of rejected) admission[row] = REJECTED;
	return rankScenario({ weights, method }, PROJECTS, { filtered, admission });
};
/** 90, 80, 40, 10: rows 0, 1, 2, 3. */
const fiscal = ranked({ weights: [100, 0, 0] });
/** 10, 40, 80, 90 and 100: rows 4, 3, 2, 1, 0. */
const jobs = ranked({ weights: [0, 0, 100] });
/** (90+10)/2 = 50, 60, 60, 50; of row 4 half is not disclosed: from 50 to 100, in the middle 75. */
const even = ranked({ weights: [50, 0, 50] });
const nobody = ranked({ weights: [100, 0, 0], filtered: new Uint32Array() });

describe('a project in a scenario', () => {
	test('has the rank that its weights give, equal scores the same one', () => {
		expect([...jobs.ranks]).toEqual([5, 4, 3, 2, 1]);
		expect([...even.ranks]).toEqual([4, 2, 2, 4, 1]);
	});

	test.each([
		['outside its filter', ranked({ weights: [100, 0, 0], filtered: Uint32Array.of(0, 1) }), 3, 'filtered'],
		['failing a gate', ranked({ weights: [100, 0, 0], rejected: [3] }), 3, 'rejected'],
		['of which too little is disclosed', fiscal, 4, 'undisclosed'],
		['that its method cannot judge for a gap', ranked({ weights: [50, 0, 50], method: 'topsis' }), 4, 'unjudged']
	] as const)('%s has no rank, and is told why', (_, ranking, row, why) =>
		expect(standingOf(ranking, row)).toEqual({ kind: 'unranked', why })
	);

	test('gains places from one scenario to the next, where it is ranked in both', () => {
		expect(placesGained(fiscal, jobs, 3)).toBe(2);
		expect(placesGained(fiscal, jobs, 0)).toBe(-4);
		expect(placesGained(fiscal, jobs, 4)).toBeNull();
	});

	test('stands by the weighed score where the method cannot judge, and the scenario says so', () => {
		// a single project without a gap: nothing to compare it with
		const refused = ranked({ weights: [50, 0, 50], method: 'vikor', filtered: Uint32Array.of(4) });
		expect(refused.refused).toBe(true);
		expect(standingOf(refused, 4)).toEqual({ kind: 'ranked', rank: 1 });
	});
});

describe('the first of several scenarios', () => {
	it('are those of all, and with their scenarios those of some', () =>
		// first three: 0 1 2; 4 3 2
		expect(commonGround([fiscal, jobs], 3)).toEqual({
			inAll: [2],
			inSome: [
				{ row: 0, scenarios: [0] },
				{ row: 1, scenarios: [0] },
				{ row: 4, scenarios: [1] },
				{ row: 3, scenarios: [1] }
			]
		}));

	it('include all that share the last rank', () => {
		// 4, then 1 and 2 level on the second place
		expect([...firstRows(even, 2)]).toEqual([4, 1, 2]);
		expect(firstOfAny([even, fiscal], 2)).toEqual([4, 0, 1, 2]);
	});

	it('are its own of a single scenario, and none of none', () => {
		expect(commonGround([fiscal], 2)).toEqual({ inAll: [0, 1], inSome: [] });
		expect(commonGround([], 2)).toEqual({ inAll: [], inSome: [] });
		expect(firstOfAny([], 2)).toEqual([]);
	});

	it('have nothing in common with a scenario whose filter leaves nothing', () => {
		expect(nobody.order).toHaveLength(0);
		expect(commonGround([fiscal, nobody], 2).inAll).toEqual([]);
		expect(firstOfAny([fiscal, nobody], 2)).toEqual([0, 1]);
	});
});

describe('two scenarios', () => {
	it('tell who rises most into the first and who falls most from them, and leave out who is ranked in one only', () => {
		// fiscal 1 2 3 4 –, jobs 5 4 3 2 1: row 4 comes from no rank
		const moves = largestMoves(fiscal, jobs, { first: 3, told: 5 });
		expect(moves.rises).toEqual([{ row: 3, places: 2, from: 4, to: 2 }]);
		expect(moves.falls).toEqual([
			{ row: 0, places: 4, from: 1, to: 5 },
			{ row: 1, places: 2, from: 2, to: 4 }
		]);
	});

	it('tell nothing of a rise that ends, or a fall that begins, below the first', () => {
		expect(largestMoves(fiscal, jobs, { first: 1, told: 5 })).toEqual({
			rises: [],
			falls: [{ row: 0, places: 4, from: 1, to: 5 }]
		});
		expect(largestMoves(fiscal, jobs, { first: 3, told: 1 }).falls).toHaveLength(1);
	});

	it('are alike by Kendall’s tau over those ranked in both', () => {
		expect(rankTau(fiscal, jobs)).toBe(-1);
		expect(rankTau(jobs, fiscal)).toBe(-1);
		expect(rankTau(fiscal, fiscal)).toBe(1);
		expect(rankTau(fiscal, nobody)).toBeNull();
		// rows 0–3 as 1 2 3 4 and 4 2 2 4: pairs 01 and 02 turned, 13 and 23 alike, 03 and 12 level
		expect(rankTau(fiscal, even)).toBe(0);
	});
});

describe('weights side by side', () => {
	const weightings = [
		[50, 30, 20],
		[0.1, 0.2, 99.7]
	];

	it('stand by family, with the sum of each family in each scenario', () =>
		expect(compareWeights(TEST_SET.criteria, weightings)).toEqual([
			{ family: 'economic', weights: [50, 0.1], criteria: [{ place: 0, weights: [50, 0.1] }] },
			{
				family: 'social',
				weights: [50, 99.9],
				criteria: [
					{ place: 1, weights: [30, 0.2] },
					{ place: 2, weights: [20, 99.7] }
				]
			}
		]));

	it('say by how much social benefit leads', () =>
		expect(weightings.map((weights) => socialLead(TEST_SET.criteria, weights))).toEqual([0, 99.8]));
});

test('a scenario that names what the data no longer has is ranked by the rest, and says what was lost', () => {
	const text = 'w*tax.per-mu*50*gone*50**g*closed*1';
	const { weighing, problems } = readWeighing(text, TEST_SET, TEST_SET.gates);
	expect(problems.map(({ code, value }) => [code, value])).toEqual([
		['unknown-criterion', 'gone'],
		['weights-not-100', '50'],
		['unknown-gate', 'closed']
	]);
	expect([...ranked(weighing).ranks]).toEqual([...fiscal.ranks]);
});
