import { expect, test } from 'vitest';
import { idsMark } from './ids-mark.ts';

test('one list has one mark; order, a changed id and where an id ends all count', () => {
	const mark = idsMark(['a', 'b']);
	expect(idsMark(['a', 'b'])).toBe(mark);
	for (const other of [['b', 'a'], ['ab'], ['a', 'c'], ['a'], ['a', 'b', ''], []])
		expect(idsMark(other)).not.toBe(mark);
});

test('no ids have the offset of the method as their mark', () => expect(idsMark([])).toBe(0x811c9dc5));
