import { expect, test } from 'vitest';
import { comparisonsOf, countAnswered, mendedStep, pairsOf, ratioOf, stepOf, withAnswer } from './pair-scale';

test.each([
	[0, 1],
	[1, 2],
	[8, 9],
	[-1, 1 / 2],
	[-8, 1 / 9]
])('place %d of the scale is the ratio %d', (step, ratio) => {
	expect(ratioOf(step)).toBe(ratio);
});

test('each pair is asked once', () => {
	expect(pairsOf(['a', 'b', 'c'])).toEqual([
		['a', 'b'],
		['a', 'c'],
		['b', 'c']
	]);
});

test('answers fill a reciprocal matrix, what is not answered stays open', () => {
	expect(comparisonsOf(['a', 'b', 'c'], { 'a*b': 2, 'c*b': 4 })).toEqual([
		[1, 3, null],
		[1 / 3, 1, 1 / 5],
		[null, 5, 1]
	]);
	expect(countAnswered(['a', 'b', 'c'], { 'a*b': 2, 'c*b': 4, 'a*gone': 1 })).toBe(2);
});

test('an answer is read in the order it is asked in', () => {
	expect(stepOf({ 'b*a': 3 }, ['a', 'b'])).toBe(-3);
	expect(stepOf({}, ['a', 'b'])).toBeNull();
});

test('a new answer takes the place of the old one, whichever way it was asked', () => {
	expect(withAnswer({ 'b*a': 3, 'a*c': 1 }, ['a', 'b'], 5)).toEqual({ 'a*c': 1, 'a*b': 5 });
	expect(withAnswer({ 'a*b': 3, 'a*c': 1 }, ['a', 'b'], null)).toEqual({ 'a*c': 1 });
});

test('a contradiction is mended by what the other two comparisons say', () => {
	// twice as important as one that is three times as important: six times
	expect(mendedStep({ stated: 1, implied: 6 })).toBe(5);
	// a quarter: the second is four times as important
	expect(mendedStep({ stated: 3, implied: 0.25 })).toBe(-3);
});

test('a contradiction that the scale cannot mend is left to the reader', () => {
	// 9 is the end of the scale
	expect(mendedStep({ stated: 9, implied: 40 })).toBeNull();
});
