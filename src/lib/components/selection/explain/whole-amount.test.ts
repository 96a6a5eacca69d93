import { expect, it } from 'vitest';
import { wholeAmount } from './whole-amount';

it.each([
	['people', 'max', 12.2, 13],
	['people', 'max', 12.0000000001, 12],
	['grade', 'min', 2.9, 2],
	['grade', 'min', 1.9999999999, 2],
	['share', 'max', 0.42, 0.42]
] as const)('writes %s, %s, of %d as %d', (unit, direction, amount, whole) => {
	expect(wholeAmount({ unit, direction }, amount)).toBe(whole);
});
