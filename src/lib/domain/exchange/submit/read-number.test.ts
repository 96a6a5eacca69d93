import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldUnit } from '../../records/record-field.ts';
import { readNumber } from './read-number.ts';
import type { Cell } from './submission.ts';
import { convert, unitOf } from '../../records/unit-words.ts';

test.each<[cell: Cell, unit: string | null, field: FieldUnit | null, value: number | null, bound?: string]>([
	[12000, null, 'wanYuan', 12000],
	['2,000', null, 'wanYuan', 2000],
	['１２．５', null, 'wanYuan', 12.5],
	['1.2亿元', null, 'wanYuan', 12000],
	['1.2', 'yiYuan', 'wanYuan', 12000],
	// the cell says its own unit, whatever the heading says
	['3000万元', 'yiYuan', 'wanYuan', 3000],
	['约3亿', null, 'wanYuan', 30000, 'about'],
	['3亿元左右', null, 'wanYuan', 30000, 'about'],
	['5亿元以上', null, 'wanYuan', 50000, 'atLeast'],
	['不低于 800 万元', null, 'wanYuan', 800, 'atLeast'],
	['около 100', null, 'wanYuan', 100, 'about'],
	['5000000元', null, 'wanYuan', 500],
	['300 亩', null, 'ha', 20],
	['5公顷', 'mu', 'ha', 5],
	['0.3平方公里', null, 'ha', 30],
	['15000 m²', null, 'ha', 1.5],
	['40%', null, 'share', 0.4],
	['0.4', null, 'share', 0.4],
	['1.5万人', null, 'people', 15000],
	['2 MVA', null, 'kva', 2000],
	['630', null, 'kVA', 630],
	['10000元/亩', null, 'wanYuanPerMu', 1],
	// 1 yuan a square metre is 666.67 yuan a mu
	['15元/平方米', null, 'wanYuanPerMu', 1],
	// another kind of unit, a range, words, a decimal comma, nothing
	['300 吨', null, 'ha', null],
	['300 亩', null, 'wanYuan', null],
	['3-5亿', null, 'wanYuan', null],
	['待核实', null, 'wanYuan', null],
	['1,5', null, 'wanYuan', null],
	['', null, 'wanYuan', null],
	[true, null, 'wanYuan', null],
	['NaN', null, 'wanYuan', null],
	['1e400', null, 'wanYuan', null]
])('reads %j under %j for %j as %j', (...[cell, unit, field, value, bound]) => {
	const expected = value === null ? null : { value, bound: bound ?? null };
	expect(readNumber(cell, unit, field)).toEqual(expected);
});

test('moves decimal points without losing anything', () => {
	const cents = fc.integer({ min: 0, max: 999_999_99 });
	fc.assert(
		fc.property(cents, (count) => {
			// count / 100 yi yuan are count × 100 wan yuan
			expect(convert(Number(`${count}e-2`), 'yiYuan', 'wanYuan')).toBe(count * 100);
		})
	);
	expect(convert(0.57, 'yiYuan', 'wanYuan')).toBe(5700);
	expect(convert(1e-7, 'yiYuan', 'wanYuan')).toBe(1e-3);
});

test('answers to every cell', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			const found = readNumber(text, null, 'ha');
			expect(found === null || Number.isFinite(found.value)).toBe(true);
		})
	);
});

test.each([
	['亿元', 'yiYuan'],
	['万元', 'wanYuan'],
	['CN¥10,000', null],
	['10,000 yuan', 'wanYuan'],
	['10 тыс. юаней', 'wanYuan'],
	['m³ a day', 'm3PerDay'],
	['м³ в сутки', 'm3PerDay'],
	['0—1', 'share'],
	['县', null]
])('takes %s for the unit %s', (words, unit) => expect(unitOf(words)).toBe(unit));
