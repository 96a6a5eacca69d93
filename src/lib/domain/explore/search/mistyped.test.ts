import { describe, expect, it } from 'vitest';
import { canBeMistyped, isOneSlipAway } from './mistyped.ts';

describe('isOneSlipAway', () => {
	it.each([
		['soybean', 'soybeen', true],
		['soybean', 'soybea', true],
		['soybean', 'oybean', true],
		['soybean', 'sooybean', true],
		['soybean', 'soybeans', true],
		['soybean', 'soybaen', true],
		['soybean', 'osybean', true],
		['soybean', 'soybena', true],
		['soybean', 'soybean', false],
		['soybean', 'soyben s', false],
		['soybean', 'sybaen', false],
		['soybean', 'aoybeen', false],
		['soybean', 'nosybea', false],
		['abab', 'baba', false],
		['', 'a', true],
		['', '', false]
	])('%s and %s: %s', (one, other, isOne) => {
		expect(isOneSlipAway(one, other)).toBe(isOne);
		expect(isOneSlipAway(other, one)).toBe(isOne);
	});
});

describe('canBeMistyped', () => {
	it.each([
		['soybean', true],
		['соевое', true],
		['soya', false],
		['大豆油项目', false],
		['line5', false]
	])('%s: %s', (word, can) => {
		expect(canBeMistyped(word)).toBe(can);
	});
});
