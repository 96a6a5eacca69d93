import { describe, expect, it } from 'vitest';
import { drawInBox } from './draw-in-box.ts';
import { createRandomStream } from './random-stream.ts';

describe('weights drawn within bounds of each', () => {
	const bounds = { least: [1 / 3 - 0.1, 1 / 3 - 0.1, 1 / 3 - 0.1], most: [1 / 3 + 0.1, 1 / 3 + 0.1, 1 / 3 + 0.1] };
	const draw = drawInBox(createRandomStream(7), bounds);
	const samples = Array.from({ length: 40_000 }, () => {
		const weights = new Float64Array(3);
		draw(weights);
		return weights;
	});
	const shareOf = (holds: (weight: number) => boolean) =>
		samples.filter(([weight = 0]) => holds(weight)).length / samples.length;

	it('are uniform: in the hexagon that three equal bounds leave', () => {
		// a weight x from its middle leaves the others a chord of length 0.2 − |x|: ∫ from 0.05 to 0.1 of it is 5/12 of all
		expect(shareOf((weight) => Math.abs(weight - 1 / 3) > 0.05)).toBeCloseTo(5 / 12, 2);
		expect(shareOf((weight) => weight > 1 / 3)).toBeCloseTo(1 / 2, 2);
	});

	it('keep their bounds and sum to 1', () => {
		for (const weights of samples) {
			expect(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThan(1e-9);
			expect(weights.every((weight) => Math.abs(weight - 1 / 3) <= 0.1 + 1e-12)).toBe(true);
		}
	});

	it('leave alone what has one value only', () => {
		const weights = new Float64Array(3);
		drawInBox(createRandomStream(7), { least: [0.2, 0, 0], most: [0.2, 1, 1] })(weights);
		expect(weights[0]).toBe(0.2);
	});
});
