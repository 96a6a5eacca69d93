import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTsv, writeTsv } from './tsv.ts';

test.each([
	[
		'a\tb\nc\td',
		[
			['a', 'b'],
			['c', 'd']
		]
	],
	['a\tb\r\n', [['a', 'b']]],
	['', []],
	['a\t', [['a', '']]],
	['\tb\n\nc', [['', 'b'], [''], ['c']]],
	['"one\ntwo"\t"say ""yes"""', [['one\ntwo', 'say "yes"']]],
	['"a\tb"\tc', [['a\tb', 'c']]],
	['5" pipe\t"half', [['5" pipe', '"half']]]
])('%j is read as %j', (text, rows) => {
	expect(parseTsv(text)).toEqual(rows);
});

test('what was copied out is read back as it was', () => {
	const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', '万', ' ') });
	// one empty cell alone is no text at all, and so no line
	const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
	fc.assert(fc.property(rows, (table) => void expect(parseTsv(writeTsv(table))).toEqual(table)));
});
