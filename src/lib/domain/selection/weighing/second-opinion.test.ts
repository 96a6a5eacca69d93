import { describe, expect, it } from 'vitest';
import { toDecisionMatrix } from '../decision-matrix.ts';
import { secondOpinion } from './second-opinion.ts';

/** Row 2 is best on both criteria, row 0 worst; row 1 does not say. */
const AMOUNTS = toDecisionMatrix([
	[10, 9],
	[null, 1],
	[30, 1],
	[20, 5]
]);
const CRITERIA = [{ direction: 'max' }, { direction: 'min' }] as const;

describe('a second opinion', () => {
	it.each(['topsis', 'vikor', 'promethee2', 'copras', 'wpm'] as const)('by %s ranks what is disclosed', (method) => {
		const asked = { amounts: AMOUNTS, criteria: CRITERIA, weights: [0.5, 0.5], rows: Uint32Array.of(0, 1, 2, 3) };
		const opinion = secondOpinion(method, asked);
		if (!opinion.ok) throw new Error(JSON.stringify(opinion.problems));
		expect([...opinion.value.order]).toEqual([2, 3, 0, 1]);
		expect([...opinion.value.ranks]).toEqual([1, 2, 3, 0]);
		expect(opinion.value.ranked).toBe(3);
	});

	it('is about the rows that it is asked of', () => {
		const asked = { amounts: AMOUNTS, criteria: CRITERIA, weights: [0.5, 0.5], rows: Uint32Array.of(0, 3) };
		const opinion = secondOpinion('topsis', asked);
		expect(opinion.ok && [...opinion.value.order]).toEqual([3, 0]);
	});

	it('is refused with its reason where nothing can be judged', () => {
		const asked = { amounts: AMOUNTS, criteria: CRITERIA, weights: [0.5, 0.5], rows: Uint32Array.of(1) };
		const opinion = secondOpinion('topsis', asked);
		expect(!opinion.ok && opinion.problems.map(({ code }) => code)).toEqual(['no-alternatives']);
	});
});
