import { expect, test } from 'vitest';
import { readNumber } from '../exchange/submit/read-number.ts';
import { readAmount } from './read-amount.ts';
import type { FieldUnit } from './record-field.ts';

const inForm = (text: string, unit: FieldUnit | null): number | null => {
	const read = readAmount({ type: 'number', unit, whole: false, most: null, some: false }, text);
	return read.ok ? read.value : null;
};
const inFile = (text: string, unit: FieldUnit | null): number | null => readNumber(text, null, unit)?.value ?? null;

test.each<[text: string, unit: FieldUnit | null, value: number | null]>([
	// 15 mu are a hectare, 100 hectares a square kilometre (State Council order on legal units of measurement, 1984)
	['300亩', 'ha', 20],
	['1.5 万亩', 'ha', 1000],
	['300 mu', 'ha', 20],
	['300 му', 'ha', 20],
	['20公顷', 'ha', 20],
	['20 ha', 'ha', 20],
	['20 hectares', 'ha', 20],
	['20 hectare', 'ha', 20],
	['20 га', 'ha', 20],
	['0.2 平方公里', 'ha', 20],
	['0.2 km²', 'ha', 20],
	['200000 平方米', 'ha', 20],
	['20 万平方米', 'ha', 20],
	['20', 'mu', 20],
	['2公顷', 'mu', 30],
	// in units of ten thousand yuan
	['1200万元', 'wanYuan', 1200],
	['1200 万', 'wanYuan', 1200],
	['1.2亿元', 'wanYuan', 12_000],
	['0.57 亿', 'wanYuan', 5700],
	['3千元', 'wanYuan', 0.3],
	['3 百万元', 'wanYuan', 300],
	['3百万', 'wanYuan', 300],
	['3千万元', 'wanYuan', 3000],
	['2万亿元', 'wanYuan', 200_000_000],
	['50000 yuan', 'wanYuan', 5],
	['5 million yuan', 'wanYuan', 500],
	['5 млн юаней', 'wanYuan', 500],
	['10 тыс. юаней', 'wanYuan', 1],
	// counts: a word that two units have is that of the field
	['1.5万人', 'people', 15_000],
	['1.5万人', null, 15_000],
	['30户', 'households', 30],
	['30户', 'firms', 30],
	['30 家', 'firms', 30],
	['120 吨', 'wanTonnes', 0.012],
	['120 吨', 'tcePerYear', 120],
	// half a kilogram
	['2斤', 'wanTonnes', 0.0000001],
	['40%', 'share', 0.4],
	['2 MVA', 'kva', 2000],
	['10000元/亩', 'wanYuanPerMu', 1],
	['15元/平方米', 'wanYuanPerMu', 1],
	['30 亩', 'wanYuan', null],
	['30 户', 'ha', null]
])('%s of a field in %s is %s, typed or in a file', (text, unit, value) => {
	expect([inForm(text, unit), inFile(text, unit)]).toEqual([value, value]);
});

test.each<[text: string, unit: FieldUnit | null, form: number | null, file: number | null, why: string]>([
	['1,5', 'wanYuan', 1.5, null, 'whoever types sees what is made of it; a table of thousands may be meant'],
	['1,5 га', 'ha', 1.5, null, 'the same'],
	['1,500', 'wanYuan', 1500, 1500, 'three digits part thousands in both'],
	['3 万', null, 30_000, null, 'a bare scale in a cell is money, and this field is none'],
	['约3亿', 'wanYuan', null, 30_000, 'a form asks of its own how sure a number is'],
	['12 10k yuan', 'wanYuan', null, 12, 'a form reads the digits as one number']
])('%s of a field in %s is %s typed and %s in a file: %s', (text, unit, form, file) => {
	expect([inForm(text, unit), inFile(text, unit)]).toEqual([form, file]);
});
