import { expect, test } from 'vitest';
import { completeGroups, groupsByWeight, moveBy, moveTo, ranksOf, toggleTie } from './rank-groups';

const text = (groups: readonly (readonly string[])[]) => groups.map((group) => group.join('=')).join(' ');
const parse = (words: string) => words.split(' ').map((group) => group.split('='));

test.each([
	['a b c', 'c', -1, 'a c b'],
	['a b c', 'a', 1, 'b a c'],
	['a b c', 'a', -1, 'a b c'],
	['a b c', 'c', 1, 'a b c'],
	// into a group, then out of it again
	['a b=c d', 'd', -1, 'a b=d=c'],
	['a b=d=c', 'd', -1, 'a d b=c'],
	// out of a group
	['a b=c', 'c', -1, 'a c b'],
	['a b=c', 'b', 1, 'a c b']
])('in %s, %s moved by %d gives %s', (before, id, step, after) => {
	expect(text(moveBy(parse(before), id, step))).toBe(after);
});

test('one is dropped anywhere, and at most at the end', () => {
	expect(text(moveTo(parse('a b c d'), 'a', 2))).toBe('b c a d');
	expect(text(moveTo(parse('a b c d'), 'a', 9))).toBe('b c d a');
});

test('one becomes the equal of the one above, and is parted from it with those below', () => {
	expect(text(toggleTie(parse('a b c'), 'b'))).toBe('a=b c');
	expect(text(toggleTie(parse('a=b=c'), 'b'))).toBe('a b=c');
});

test('the first has none above to be equal to', () => {
	expect(text(toggleTie(parse('a b'), 'a'))).toBe('a b');
});

test('those of equal importance share a rank and fill the places after it', () => {
	expect(ranksOf(parse('b a=c d'), ['a', 'b', 'c', 'd'])).toEqual([2, 1, 2, 4]);
});

test('weights give an order, equal ones a tie', () => {
	expect(text(groupsByWeight(['a', 'b', 'c', 'd'], [10, 40, 40, 10]))).toBe('b=c a=d');
});

test('an order kept from before drops what is gone and puts what is new at the end', () => {
	expect(text(completeGroups(parse('gone b=gone a b'), ['a', 'b', 'new', 'newer']))).toBe('b a new=newer');
});
