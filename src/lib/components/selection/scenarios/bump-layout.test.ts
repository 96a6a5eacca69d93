import type { ScenarioRanking } from '$lib/domain/selection/scenario/rank-scenario';
import { describe, expect, test } from 'vitest';
import { BEYOND_STEP, bumpCurve, bumpLayout, FIRST_STEP } from './bump-layout';

const ranking = (...values: number[]): ScenarioRanking => ({
	order: new Uint32Array(),
	ranks: Uint32Array.from(values),
	whyNot: new Uint8Array(values.length),
	refused: false
});
const ysIn = (lines: ReturnType<typeof bumpLayout>['lines'], place: number) =>
	lines.map(({ points }) => points[place]?.y ?? 0);

describe('the lines of a comparison', () => {
	// rows 0, 1 and 2; the first two of either scenario are shown
	const step = { rises: [{ row: 2, places: 7, from: 9, to: 2 }], falls: [{ row: 0, places: 6, from: 1, to: 7 }] };
	const rankings = [ranking(1, 2, 9, 3), ranking(7, 1, 2, 0)];
	const { lines, cutY } = bumpLayout(rankings, [0, 1, 2], { first: 2, steps: [step] });

	test('stand in the order of their ranks, the first above the cut', () => {
		const [top, second, below] = ysIn(lines, 0);
		expect([top, second]).toEqual([FIRST_STEP * 0.5, FIRST_STEP * 1.5]);
		expect(below).toBeGreaterThan(cutY);
		expect(lines[1]?.points.map(({ rank, isFirst }) => [rank, isFirst])).toEqual([
			[2, true],
			[1, true]
		]);
	});

	test('say who gains and who loses at each step, and whose move is told', () =>
		expect(lines.map(({ points }) => points.map(({ gained, told }) => [gained, told]))).toEqual([
			[
				[null, null],
				[-6, 'fall']
			],
			[
				[null, null],
				[1, null]
			],
			[
				[null, null],
				[7, 'rise']
			]
		]));

	test('end a column with those that have no rank in it, and call their change unknown', () => {
		const [gone, ranked] = bumpLayout([ranking(1, 2), ranking(0, 9)], [0, 1], { first: 2, steps: [] }).lines;
		expect(gone?.points[1]).toMatchObject({ gained: null, told: null });
		expect((gone?.points[1]?.y ?? 0) - (ranked?.points[1]?.y ?? 0)).toBe(BEYOND_STEP);
	});

	test('have a place each where projects share a rank, in the order of the column before', () =>
		expect(ysIn(bumpLayout([ranking(3, 2, 1), ranking(1, 1, 1)], [0, 1, 2], { first: 3, steps: [] }).lines, 1)).toEqual(
			[2.5, 1.5, 0.5].map((places) => places * FIRST_STEP)
		));

	test('are none of nobody', () => expect(bumpLayout([], [], { first: 10, steps: [] })).toMatchObject({ lines: [] }));
});

test('a curve leaves and arrives level', () =>
	expect(bumpCurve({ x: 0, y: 10 }, { x: 100, y: 50 })).toBe('M0 10C50 10 50 50 100 50'));
