import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOrigins, hanCharacters } from './fold.ts';

describe('fold', () => {
	it.each([
		['Soybean', 'soybean'],
		['ＳＯＹ　豆', 'soy 豆'],
		["Yi'an", 'yian'],
		['Yi’an', 'yian'],
		['Ещё', 'еще'],
		['dàdòu', 'dadou'],
		['nǚ', 'nu'],
		['  a -- b（c） ', 'a b c'],
		['50㎡', '50m2'],
		['2×40MW', '2 40mw'],
		['…', ''],
		['İÇ', 'ic'],
		['ΟΔΟΣ', 'οδοσ']
	])('makes %s into %s', (text, folded) => {
		expect(fold(text)).toBe(folded);
		expect(foldWithOrigins(text).folded).toBe(folded);
	});

	it('knows where each character comes from', () => {
		expect(foldWithOrigins('（Ё）𠮷 ㎡')).toEqual({
			folded: 'е 𠮷 m2',
			origins: [
				[1, 2],
				[2, 3],
				[3, 5],
				[3, 5],
				[5, 6],
				[6, 7],
				[6, 7]
			]
		});
	});

	it('is the same with origins as without, one origin for each unit, and folds nothing twice', () => {
		const property = fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
			const { folded, origins } = foldWithOrigins(text);
			expect(folded).toBe(fold(text));
			expect(origins).toHaveLength(folded.length);
			expect(fold(folded)).toBe(folded);
		});
		fc.assert(property, { numRuns: 3_000 });
	});
});

describe('hanCharacters', () => {
	it.each([
		['50万吨（A线）', ['万', '吨', '线']],
		['𠮷〇々', ['𠮷', '〇', '々']],
		['Ещё abc ー', []]
	])('of %s are %j', (text, characters) => {
		expect(hanCharacters(text)).toEqual(characters);
	});
});
