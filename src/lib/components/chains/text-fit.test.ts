import { expect, test } from 'vitest';
import { shorten, textWidth, wrapText } from './text-fit';

// a Chinese character is 1 em wide, so 10 units at size 10
test('takes a Chinese character for as wide as it is high, and a digit for a little more than half', () => {
	expect(textWidth('产业链', 10)).toBe(30);
	expect(textWidth('12', 10)).toBeCloseTo(11.5);
});

test.each([
	{ text: '豆油', width: 100, lines: ['豆油'] },
	// 8 characters are 80 wide: two lines of four rather than five and three
	{ text: '精深加工环节名称', width: 50, lines: ['精深加工', '环节名称'] },
	{ text: '主轴/导轨', width: 30, lines: ['主轴/', '导轨'] },
	{ text: 'Cutting tools', width: 50, lines: ['Cutting', 'tools'] },
	// 12 characters need 120 and have 2 × 50: four and an ellipsis of 0.88 em stay on the second line
	{ text: '一二三四五六七八九十百千', width: 50, lines: ['一二三四五', '六七八九…'] },
	// 0.68 for the capital, 0.6 for each of seven more and 0.88 for the ellipsis make 5.76 em; an eighth has no room
	{ text: 'Неразделимоеслово', width: 60, lines: ['Нераздел…'] },
	{ text: '', width: 60, lines: [] }
])('parts “$text” at $width', ({ text, width, lines }) => {
	expect(wrapText(text, { width, size: 10, most: 2 })).toEqual(lines);
});

test('keeps a closing mark with the character before it', () => {
	expect(wrapText('原料、加工', { width: 20, size: 10, most: 3 })).toEqual(['原', '料、', '加工']);
});

test('leaves a text that fits as it is', () => {
	expect(shorten('大豆', 20, 10)).toBe('大豆');
});
