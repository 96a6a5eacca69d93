import { describe, expect, test } from 'vitest';
import { amount, amountOrSome, date, line, lines, position, share, texts, whole, yesNo } from './field-parts.ts';
import { readTyped, typedOf } from './read-typed.ts';
import type { FieldType, FieldValue } from './record-field.ts';

const NAMES: Readonly<Record<string, readonly string[]>> = {
	'900101': ['900101'],
	日出县: ['900101'],
	北园: ['north-park', 'north-park-2'],
	provincial: ['provincial'],
	省级: ['provincial'],
	'2': ['2'],
	二类: ['2'],
	在建: ['construction']
};
const find = (_: string, words: string) => NAMES[words] ?? [];
const lookup = { references: find, codes: find };
const read = (of: FieldType, typed: string) => {
	const answer = readTyped(of, typed, lookup);
	return answer.ok ? answer.value : `! ${answer.problems.join()}`;
};

describe('amounts are read as people write them', () => {
	test.each<[unit: string, typed: string, value: FieldValue]>([
		['wanYuan', '1200', 1200],
		['wanYuan', '1,200', 1200],
		['wanYuan', '１２００', 1200],
		['wanYuan', '12 亿', 120_000],
		['wanYuan', '12亿元', 120_000],
		['wanYuan', '1.2亿元', 12_000],
		['wanYuan', '3500 万', 3500],
		['wanYuan', '¥3500万元', 3500],
		['wanYuan', '12 million yuan', 1200],
		['wanYuan', 'CN¥1.5 bn', 150_000],
		['wanYuan', '1,5 млрд юаней', 150_000],
		['wanYuan', '20000元', 2],
		['yiYuan', '12 亿', 12],
		['yiYuan', '3500万元', 0.35],
		// 15 mu to the hectare
		['ha', '3.5公顷', 3.5],
		['ha', '50亩', 3.333_333_333_33],
		['ha', '1.2万亩', 800],
		['ha', '0.5 km²', 50],
		['ha', '15000平方米', 1.5],
		['km2', '1500亩', 1],
		['wanMu', '3万', 3],
		['wanMu', '2000公顷', 3],
		['people', '1.2万人', 12_000],
		['wanPeople', '35.6万', 35.6],
		['wanPeople', '356000人', 35.6],
		['households', '300户', 300],
		['wanTonnes', '5000吨', 0.5],
		// a jin is half a kilogram
		['yiJin', '10万吨', 2],
		['kva', '2 MVA', 2000],
		// 10,000 m² are 15 mu: 180 yuan a m² are 120,000 yuan a mu
		['wanYuanPerMu', '180元/平方米', 12],
		['wanYuanPerMu', '9.6万元/亩', 9.6],
		['percent', '35%', 35],
		['gjPerHour', '40', 40]
	])('%s: %s', (unit, typed, value) => expect(read(amount(unit), typed)).toBe(value));

	test.each<[of: FieldType, typed: string, fault: string]>([
		[amount('wanYuan'), '很多', 'not-a-number'],
		[amount('wanYuan'), '1.2.3', 'not-a-number'],
		[amount('wanYuan'), '-5', 'not-a-number'],
		[amount('wanYuan'), '12 亿美元', 'unknown-unit'],
		[amount('wanYuan'), '50亩', 'unknown-unit'],
		[amount('ha'), '50人', 'unknown-unit'],
		[share, '1.2', 'out-of-range'],
		[whole('people'), '1.5', 'not-whole']
	])('%o: %s is refused', (of, typed, fault) => expect(read(of, typed)).toBe(`! ${fault}`));

	test('a share takes percent', () => expect(read(share, '35%')).toBe(0.35));
	test('there may be some, without how much', () => {
		expect(read(amountOrSome('ha'), '有')).toBe('some');
		expect(read(amount('ha'), '有')).toBe('! not-a-number');
	});
});

describe('other fields', () => {
	test.each<[of: FieldType, typed: string, value: unknown]>([
		[line, '  日出  机械 ', '日出 机械'],
		[line, '', null],
		[line, '-', '-'],
		[lines, '一\r\n二 ', '一\n二'],
		[texts, '机床\n工业母机；CNC\n机床', ['机床', '工业母机', 'CNC']],
		[yesNo, '是', true],
		[yesNo, 'нет', false],
		[yesNo, '未公开', null],
		[yesNo, 'perhaps', '! not-yes-no'],
		[date, '2024-06-30', '2024-06-30'],
		[date, '2024年6月', '2024-06'],
		[date, '2024.6.3', '2024-06-03'],
		[date, '2024', '2024'],
		[date, '2023-02-29', '! not-a-date'],
		[date, '下月', '! not-a-date'],
		[position, '47.35, 123.9', [123.9, 47.35]],
		[position, '47.35°N 123.9°E', [123.9, 47.35]],
		[position, '123.9, 47.35', '! not-a-position'],
		[position, '47.35', '! not-a-position'],
		[{ type: 'code', codes: ['provincial'], words: 'parkLevel' }, '省级', 'provincial'],
		[{ type: 'code', codes: [1, 2, 3], words: 'pollutionClass' }, '二类', 2],
		[{ type: 'code', codes: ['planned'], words: 'stage' }, '银河级', '! unknown-word'],
		[{ type: 'reference', to: 'division' }, '日出县', '900101'],
		[{ type: 'reference', to: 'park' }, '北园', '! ambiguous-reference'],
		[{ type: 'reference', to: 'park' }, '南园', '! unknown-reference'],
		[{ type: 'references', to: 'division' }, '日出县、900101', ['900101']],
		[{ type: 'references', to: 'division' }, '', []],
		[{ type: 'parts' }, '[{"zh":"机械"}]', [{ zh: '机械' }]],
		[{ type: 'parts' }, '[', '! broken-parts']
	])('%o: %s', (of, typed, value) => expect(read(of, typed)).toEqual(value));
});

test('what stands in a field is read back as what it was', () => {
	const table: readonly (readonly [FieldType, FieldValue])[] = [
		[amount('wanYuan'), 1234.5],
		[amountOrSome('ha'), 'some'],
		[yesNo, false],
		[position, [123.9, 47.35]],
		[texts, ['机床', 'CNC']],
		[date, '2024-06'],
		[{ type: 'code', codes: [1, 2, 3], words: 'pollutionClass' }, 2],
		[{ type: 'parts' }, [{ zh: '机械', en: 'Machines', ru: 'Машины' }]],
		[line, null]
	];
	for (const [of, value] of table) expect(readTyped(of, typedOf(of, value), lookup)).toEqual({ ok: true, value });
});
