import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText, readLightText } from './light-text.ts';

const plain = (text: string) => ({ text, isStrong: false, isEmphasised: false });

test('an empty line parts paragraphs, and a line break stays one', () => {
	expect(readLightText('one\ntwo\n\nthree')).toEqual([
		{ kind: 'paragraph', runs: [plain('one\ntwo')] },
		{ kind: 'paragraph', runs: [plain('three')] }
	]);
});

test('lines that begin with a dash are a list, also right under a paragraph', () => {
	expect(readLightText('Why here:\n- soy\n- **rail**')).toEqual([
		{ kind: 'paragraph', runs: [plain('Why here:')] },
		{ kind: 'list', items: [[plain('soy')], [{ text: 'rail', isStrong: true, isEmphasised: false }]] }
	]);
});

test('stars around words make them strong or emphasised; stars that stand alone are stars', () => {
	expect(readLightText('a *b* **c d** 2 * 3 * 4')).toEqual([
		{
			kind: 'paragraph',
			runs: [
				plain('a '),
				{ text: 'b', isStrong: false, isEmphasised: true },
				plain(' '),
				{ text: 'c d', isStrong: true, isEmphasised: false },
				plain(' 2 * 3 * 4')
			]
		}
	]);
});

test('plain text keeps the words and marks the items', () => {
	expect(plainText('**大豆**\n\n- 一\n- 二')).toBe('大豆\n· 一\n· 二');
});

test('no letter but stars, dashes and breaks is ever lost', () => {
	const letters = (text: string) => text.replaceAll(/[\s*\-•·]/g, '');
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...'a豆*-• \n<') }), (text) => {
			expect(letters(plainText(text))).toBe(letters(text));
		})
	);
});
