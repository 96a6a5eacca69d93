import { describe, expect, it } from 'vitest';
import { toDecisionMatrix } from '$lib/domain/selection/decision-matrix';
import { frontierOf } from './frontier-points';

const CRITERIA = [{ family: 'economic' }, { family: 'economic' }, { family: 'social' }, { family: 'chain' }] as const;
const WEIGHTS = [0.2, 0.2, 0.4, 0.2];
const values = toDecisionMatrix([
	[80, 40, 50, 0],
	[20, null, 70, 0],
	[50, 50, 50, 100],
	[10, 10, null, 0]
]);
const asked = { criteria: CRITERIA, weights: WEIGHTS, rows: Uint32Array.of(0, 1, 2, 3) };

describe('the frontier of economic and social score', () => {
	it('scores each side by itself, with an interval where values are missing', () => {
		const points = frontierOf(values, asked)?.points ?? [];
		expect(points.find(({ row }) => row === 0)?.economic.middle).toBeCloseTo(60, 9);
		// half of the economic weight is missing: 10 to 60, compared at 35
		const open = points.find(({ row }) => row === 1);
		expect(open?.economic).toEqual({
			worst: expect.closeTo(10, 9),
			middle: expect.closeTo(35, 9),
			best: expect.closeTo(60, 9)
		});
	});

	it('is who is beaten on both sides by nobody, from the highest economic score', () => {
		// (60, 50), (35, 70), (50, 50): the first beats the third
		expect(frontierOf(values, asked)?.front.map(({ row }) => row)).toEqual([0, 1]);
	});

	it('gives no place to who discloses nothing on one side, and counts it', () => {
		const found = frontierOf(values, asked);
		expect(found?.placeless).toBe(1);
		expect(found?.points.map(({ row }) => row)).toEqual([0, 2, 1]);
	});

	it('is none where one side has no weight', () => {
		expect(frontierOf(values, { ...asked, weights: [0.5, 0.5, 0, 0] })).toBeNull();
	});
});
