import { expect, test } from 'vitest';
import { hatchPath } from './hatch.ts';

const square = (from: number, to: number) =>
	[
		[from, from],
		[to, from],
		[to, to],
		[from, to]
	] as const;

test('lines cross a square from edge to edge', () => {
	// lines where x + y is a multiple of 4: the corner at 0 is a point, 4 and 8 cross, 12 and 16 lie beyond the middle of 10
	expect(hatchPath([square(0, 10)], 4 / Math.SQRT2)).toBe('M0 0L0 0M0 4L4 0M0 8L8 0M2 10L10 2M6 10L10 6');
});

test('nothing is drawn in a hole', () => {
	// x + y = 10 meets the hole between (2, 8) … (8, 2) of a square from 2 to 8
	expect(hatchPath([square(0, 10), square(2, 8)], 10 / Math.SQRT2)).toContain('M0 10L2 8M8 2L10 0');
});

test('no area has no lines', () => expect(hatchPath([], 5)).toBe(''));
