import { describe, expect, it } from 'vitest';
import { toDecisionMatrix } from '../decision-matrix.ts';
import {
	comparedRows,
	findSensitivity,
	isUnstable,
	type RobustnessReport,
	spreadConstraints,
	tryWeightings
} from './robustness.ts';

/** The first leads on the first criterion, the second on the other; the third is behind on both. */
const VALUES = toDecisionMatrix([
	[100, 0],
	[0, 100],
	[10, 10]
]);

function finish(request: Parameters<typeof tryWeightings>[0], step: number): RobustnessReport {
	const run = tryWeightings(request, step);
	for (;;) {
		const next = run.next();
		if (!next.done) continue;
		if (!next.value.ok) throw new Error('weights contradict each other');
		return next.value.value;
	}
}

describe('weightings that are tried', () => {
	const request = { values: VALUES, weights: [0.6, 0.4], spread: 'any', seed: 7, samples: 10_000 } as const;

	it('put either leader first as often, where any weights go', () => {
		// the first is ahead where its weight is above one half, the third is second where the other has less than 0.1
		const { acceptability, bands } = finish(request, 10_000);
		expect(acceptability[0]).toBeCloseTo(0.5, 1);
		expect(acceptability[2 * 3 + 1]).toBeCloseTo(0.2, 1);
		expect(bands[2]).toMatchObject({ from: 2, to: 3 });
	});

	it('keep the first first, where they keep the order of importance', () => {
		expect(finish({ ...request, spread: 'order' }, 10_000).acceptability[0]).toBe(1);
	});

	it('stay within half and one and a half times each weight, where they are near', () => {
		// 0.3–0.9 and 0.2–0.6 leave 0.4–0.8 for the first: it is ahead above 0.5, three quarters of that
		expect(finish({ ...request, spread: 'near' }, 10_000).acceptability[0]).toBeCloseTo(0.75, 1);
	});

	it('say the same in whatever steps they are tried', () => {
		expect(finish(request, 700)).toEqual(finish(request, 10_000));
	});

	it('tell of each step how many are done', () => {
		const run = tryWeightings(request, 4_000);
		expect([run.next(), run.next()].map(({ value }) => (value as RobustnessReport).samples)).toEqual([4_000, 8_000]);
	});
});

describe('the constraints of a spread', () => {
	it('leave two criteria of one weight in either order', () => {
		expect(spreadConstraints([0.4, 0.4, 0.2], 'order')).toEqual([
			{ kind: 'order', heavier: [0], lighter: [2] },
			{ kind: 'order', heavier: [1], lighter: [2] }
		]);
	});
});

describe('what a change of weights does', () => {
	it('is told for the middle of what is not disclosed', () => {
		// 100 × w against 100 × (1 − w): level at one half, which takes a tenth from one weight to the other
		const { swaps, leastChange, stability } = findSensitivity({ values: VALUES, weights: [0.6, 0.4] });
		expect(swaps[0]).toBeCloseTo(0.5, 9);
		expect(leastChange?.total).toBeCloseTo(0.2, 9);
		expect(stability[0]?.ofFirst).toMatchObject({ least: 0.5, most: 1 });
	});

	it('is never a swap where the first is ahead on everything', () => {
		const { leastChange } = findSensitivity({
			values: toDecisionMatrix(
				[
					[9, 9],
					[1, null]
				].map((row) => row)
			),
			weights: [0.5, 0.5]
		});
		// the missing value stands at 50 and could be ahead
		expect(leastChange).not.toBeNull();
		expect(
			findSensitivity({
				values: toDecisionMatrix([
					[9, 9],
					[1, 1]
				]),
				weights: [0.5, 0.5]
			}).leastChange
		).toBeNull();
	});
});

describe('a rank', () => {
	it.each([
		[1, 1, false],
		[1, 3, false],
		[1, 4, true],
		[2, 4, false],
		[3, 8, true],
		[10, 20, true],
		[20, 30, false]
	])('from %i to %i is unstable: %s', (from, to, unstable) => {
		expect(isUnstable({ from, to, share: 0.9 })).toBe(unstable);
	});
});

describe('the rows that are compared', () => {
	it('are the ranked ones in their order', () => {
		expect([...comparedRows(VALUES, Uint32Array.of(2, 0, 1), 2).values]).toEqual([10, 10, 100, 0]);
	});
});
