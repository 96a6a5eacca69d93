import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExactCell, readExactCsv, writeExactCsv } from './exact-csv.ts';

const written = (rows: readonly (readonly ExactCell[])[]): string =>
	[
		...writeExactCsv(
			['a', 'b'],
			rows.map(([a = null, b = null]) => ({ a, b }))
		)
	].join('');

describe('a table as exact CSV', () => {
	test('is headings and rows, with nothing told from an empty text', () => {
		expect(
			written([
				['x', null],
				['', 7]
			])
		).toBe('\uFEFFa,b\r\nx,\r\n"",7\r\n');
	});

	test.each([
		['a comma and a quote', 'a "b", c', '"a ""b"", c"'],
		['a line break', 'a\nb', '"a\nb"'],
		['a blank at the end', 'a ', '"a "'],
		['a formula', '=1+1', "'=1+1"],
		['an apostrophe', "'s", "''s"]
	])('keeps %s', (_, cell, text) => {
		expect(written([[cell, null]])).toBe(`\uFEFFa,b\r\n${text},\r\n`);
	});

	test('says on which line a row begins, after rows of several lines too', () => {
		const lines = readExactCsv(
			written([
				['a\nb', 1],
				['c', 2]
			])
		);
		expect(lines?.map(({ line }) => line)).toEqual([1, 2, 4]);
	});

	test('is read where an editor saved it with plain line ends and without the last', () => {
		expect(readExactCsv('a,b\n1,""\n,')?.map(({ cells }) => cells)).toEqual([
			['a', 'b'],
			['1', ''],
			[null, null]
		]);
	});

	test('is not read where a quote is never closed', () => {
		expect(readExactCsv('a,b\r\n"x,1\r\n')).toBeNull();
	});

	test('comes back as it was, whatever the cells hold', () => {
		const cell = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom('', '"', "'", '\r\n', ',', '＝1'),
			fc.constant(null)
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
				expect(
					readExactCsv(written(rows))
						?.slice(1)
						.map(({ cells }) => cells)
				).toEqual(rows);
			})
		);
	});
});
