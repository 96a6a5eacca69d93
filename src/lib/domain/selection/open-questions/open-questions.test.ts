import { describe, expect, test } from 'vitest';
import type { Gate } from '../gates/gate.ts';
import { TEST_SET } from '../weighing/test-weighing.ts';
import { firstWeighing } from '../weighing/weighing.ts';
import { openQuestions } from './open-questions.ts';

/** Amounts of 0–100 are values of 0–100; the first criterion weighs 60, the second 40. */
const criteria = TEST_SET.criteria.slice(0, 2);
const weighing = { ...firstWeighing(TEST_SET), weights: [60, 40] };
const asked = (amounts: (number | null)[][], gates: readonly Gate[] = []) =>
	openQuestions({
		criteria,
		gates,
		weighing,
		projects: amounts.map((row, place) => ({ id: `P${place}`, amounts: row, gateAmounts: gates.map(() => 0) }))
	});

describe('what is worth knowing', () => {
	// scores: P0 72; P1 between 30 and 70, ranked by 50; P2 40; P3 not ranked, 60 of its weight being unknown
	const questions = asked([
		[80, 60],
		[50, null],
		[40, 40],
		[null, 90]
	]);
	test('is named once for each amount that is not disclosed, the one that moves a rank furthest first', () => {
		expect(questions.map(({ project, criterion, places }) => [project, criterion, places])).toEqual([
			[3, 0, 3],
			[1, 1, 1]
		]);
	});
	test('says the ranks of the best and of the worst amount, counted among the others', () => {
		// P1 with 100 has 70, below 72 alone; with 0 it has 30, below 72 and 40
		expect(questions[1]).toMatchObject({ best: 2, worst: 3, isRanked: true, wouldRank: false, weight: 40 });
	});
	test('says of a project that is not ranked what one amount would do', () => {
		// P3 with 100 has 96, above all; with 0 it has 36, below 72, 50 and 40
		expect(questions[0]).toMatchObject({ best: 1, worst: 4, isRanked: false, wouldRank: true });
	});
});

test('among equal moves the heavier criterion comes first', () => {
	const questions = asked([
		[null, null],
		[0, 0]
	]);
	expect(questions.map(({ criterion, weight }) => [criterion, weight])).toEqual([
		[0, 60],
		[1, 40]
	]);
});

test('what is all disclosed asks nothing, nor does a criterion without weight or a project that a gate stops', () => {
	expect(asked([[1, 2]])).toEqual([]);
	const light = openQuestions({
		criteria,
		gates: [],
		weighing: { ...weighing, weights: [100, 0] },
		projects: [{ id: 'P', amounts: [50, null], gateAmounts: [] }]
	});
	expect(light).toEqual([]);
	// its amount is 0
	const least = TEST_SET.gates.slice(0, 1).map((gate) => ({ ...gate, threshold: 5 }) as Gate);
	expect(asked([[null, 3]], least)).toEqual([]);
	expect(openQuestions({ criteria, gates: [], weighing, projects: [] })).toEqual([]);
});
