import { describe, expect, test } from 'vitest';
import { formatCount, formatFact, formatMoney, formatMoneyShort, formatPartialDate } from './format';

/** Intl uses narrow and ordinary no-break spaces; a reader sees spaces. */
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

describe('money', () => {
	test.each([
		[1_350_000, '135 亿元', 'CN¥13.5 bn', '13,5 млрд юаней'],
		[4800, '4,800 万元', 'CN¥48 m', '48 млн юаней'],
		[12_345, '1.23 亿元', 'CN¥123 m', '123 млн юаней'],
		[0, '0 万元', 'CN¥0 m', '0 млн юаней']
	])('%d 万元', (wanYuan, zh, en, ru) => {
		expect([
			plain(formatMoney(wanYuan, 'zh')),
			plain(formatMoney(wanYuan, 'en')),
			plain(formatMoney(wanYuan, 'ru'))
		]).toEqual([zh, en, ru]);
	});

	test('in short, the unit stays', () => {
		expect(formatMoneyShort(1_350_000, 'zh')).toBe('135 亿');
		expect(plain(formatMoneyShort(1_350_000, 'ru'))).toBe('13,5 млрд ¥');
	});
});

test('thousands are grouped as each language does', () => {
	expect([formatCount(41_681, 'zh'), formatCount(41_681, 'en'), plain(formatCount(41_681, 'ru'))]).toEqual([
		'41,681',
		'41,681',
		'41 681'
	]);
});

describe('dates keep the precision they have', () => {
	test.each([
		['2019-05-13', '2019年5月13日', '13 May 2019', '13 мая 2019'],
		['2019-05', '2019年5月', 'May 2019', 'май 2019'],
		['2019', '2019 年', '2019', '2019']
	])('%s', (date, zh, en, ru) => {
		expect([
			formatPartialDate(date, 'zh'),
			formatPartialDate(date, 'en'),
			plain(formatPartialDate(date, 'ru'))
		]).toEqual([zh, en, ru]);
	});

	test('words that are no date stand as they are', () => {
		expect(formatPartialDate('2019春', 'zh')).toBe('2019春');
	});
});

test('a fact is written in the unit of its definition, words as they are', () => {
	expect(formatFact(4_067_489, 'people', 'en')).toBe('4,067,489 people');
	expect(formatFact(24.13, 'percent', 'zh')).toBe('24.1%');
	expect(formatFact('>400', 'wanMu', 'zh')).toBe('>400');
});
