import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from './cell.ts';
import { csvLines, layerCsv } from './csv.ts';
import { onlyLayer, recordsOf } from './test-records.ts';

const lineOf = (cell: Cell): string => [...csvLines(['h'], [[cell]])][1] ?? '';

describe('a cell', () => {
	test.each<[string, Cell, string]>([
		['nothing disclosed', null, ''],
		['zero, which is not nothing', 0, '0'],
		['a number below zero, which is no formula', -2.5, '-2.5'],
		['a large number without an exponent', 1234567890123, '1234567890123'],
		['no', false, 'false'],
		['plain text', '齐心', '齐心'],
		['a comma', 'a,b', '"a,b"'],
		['quotes', 'say "hi"', '"say ""hi"""'],
		['a line of Unix', 'a\nb', '"a\nb"'],
		['a line of Windows', 'a\r\nb', '"a\r\nb"'],
		['a blank in front, which some would trim', ' a', '" a"'],
		['a formula', '=1+2', "'=1+2"],
		['a formula with a call and a quote', '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
		['a plus', '+1', "'+1"],
		['a minus in text', '-1', "'-1"],
		['an at', '@SUM(A1)', "'@SUM(A1)"],
		['a tab', '\t=1', "'\t=1"],
		['a return', '\r=1', '"\'\r=1"'],
		['a formula in full width', '＝1+2', "'＝1+2"],
		['an at in full width', '＠SUM', "'＠SUM"],
		['an equals sign inside, which is none', 'a=b', 'a=b'],
		['an emoji', '😀', '😀']
	])('holds %s', (_, cell, expected) => expect(lineOf(cell)).toBe(`${expected}\r\n`));
});

test('begins with a byte order mark and the headings, which hold the units', () => {
	const [first = ''] = layerCsv(onlyLayer(recordsOf([{}])));
	expect(first.startsWith('\uFEFFid,name_zh,')).toBe(true);
	expect(first).toContain(',investment_wan_yuan (wanYuan),');
	expect(first.endsWith('\r\n')).toBe(true);
});

/** Fields of a record as RFC 4180 has them, by its grammar. */
function fieldsOf(text: string): string[][] {
	const lines: string[][] = [[]];
	for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
		lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
		if (end === '\r\n') lines.push([]);
	}
	return lines.slice(0, -1);
}

test('any texts are read back by the grammar, and none begins as a formula', () =>
	fc.assert(
		fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 })), (rows) => {
			const [, ...read] = fieldsOf([...csvLines(['a', 'b'], rows)].join(''));
			const disarmed = (cells: readonly string[]) => cells.map((cell) => cell.replace(/^'/, ''));
			expect(read.map(disarmed)).toEqual(rows.map(disarmed));
			expect(read.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
		})
	));
