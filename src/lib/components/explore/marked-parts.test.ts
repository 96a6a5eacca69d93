import { expect, test } from 'vitest';
import { markedParts } from './marked-parts';

test('a text falls apart at the edges of what is marked, and loses nothing', () => {
	const parts = markedParts({
		text: '富裕县大豆',
		ranges: [
			[0, 2],
			[4, 5]
		]
	});
	expect(parts).toEqual([
		{ text: '富裕', marked: true },
		{ text: '县大', marked: false },
		{ text: '豆', marked: true }
	]);
});
