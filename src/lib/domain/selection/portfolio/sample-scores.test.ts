import { expect, it } from 'vitest';
import { toDecisionMatrix } from '../decision-matrix.ts';
import { type SampledScores, sampleScores } from './sample-scores.ts';

const values = toDecisionMatrix([
	[100, 0],
	[0, 100],
	[50, null]
]);

function scoresOf(asked: Partial<SampledScores> = {}) {
	const result = sampleScores({ values, constraints: [], samples: 200, seed: 7, ...asked });
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

it('scores every row with the same weights of a sample', () => {
	// with two criteria the scores of (100, 0) and (0, 100) are the two weights in percent: 100 together
	for (const [one = 0, other = 0] of scoresOf()) expect(one + other).toBeCloseTo(100, 9);
});

it('draws what is not disclosed from its whole interval', () => {
	// weight w on 50, the rest on anything from 0 to 100: from 50 w to 50 w + 100 (1 − w)
	const parts = scoresOf().map(([percent = 0, , open = 0]) => (open - percent / 2) / (100 - percent));
	expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
	expect(Math.min(...parts)).toBeLessThan(0.05);
	expect(Math.max(...parts)).toBeGreaterThan(0.95);
	expect(Math.max(...parts)).toBeLessThanOrEqual(1);
});

it('holds the constraints, and gives the same scores for the same seed', () => {
	const heavy = [{ kind: 'range', columns: [0], least: 0.8, most: 1 }] as const;
	const scores = scoresOf({ constraints: heavy });
	expect(scores.every(([one = 0]) => one >= 80 - 1e-9)).toBe(true);
	expect(scoresOf({ constraints: heavy })).toEqual(scores);
	expect(scoresOf({ constraints: heavy, seed: 8 })).not.toEqual(scores);
});

it('names constraints that no weights hold', () => {
	const result = sampleScores({
		values,
		constraints: [{ kind: 'range', columns: [0], least: 2, most: 3 }],
		samples: 1,
		seed: 1
	});
	expect(result.ok).toBe(false);
});
