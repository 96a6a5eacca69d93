import { expect, test } from 'vitest';
import { inkOn } from './ink-on';

test.each([
	['#332288', '#FFFFFF'],
	['#882255', '#FFFFFF'],
	['#DDCC77', '#14202C'],
	['#88CCEE', '#14202C'],
	['#E69F00', '#14202C']
])('on %s the ink is %s', (fill, ink) => {
	expect(inkOn(fill)).toBe(ink);
});
