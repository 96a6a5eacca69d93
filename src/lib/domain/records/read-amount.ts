import type { Result } from '../result.ts';
import type { FieldType } from './record-field.ts';
import { convert, isConvertible, unitOf } from './unit-words.ts';

export type AmountFault = 'not-a-number' | 'unknown-unit' | 'out-of-range' | 'not-whole';
type NumberField = Extract<FieldType, { type: 'number' }>;

/** What a number of a field counts that names a scale and no unit: `12 亿` of money is yuan, `3 万` of people is people. */
const BARE: Readonly<Record<string, string>> = {
	wanYuan: 'yuan',
	yiYuan: 'yuan',
	wanMu: 'mu',
	wanPeople: 'people',
	wanTonnes: 'tonnes',
	yiJin: 'jin',
	wanYuanPerMu: 'yuanPerMu'
};

/** The longest first: 万亿 before 万. */
const SCALES: readonly (readonly [word: string, factor: number])[] = [
	['万亿', 1e12],
	['千万', 1e7],
	['百万', 1e6],
	['billion', 1e9],
	['million', 1e6],
	['thousand', 1e3],
	['млрд', 1e9],
	['млн', 1e6],
	['тыс', 1e3],
	['bn', 1e9],
	['亿', 1e8],
	['万', 1e4],
	['千', 1e3]
];

/**
 * Reads an amount as people write it into the unit of its field: `12 亿` of money is 120,000 万元, `50亩` of land is 3⅓ ha,
 * `35%` of a share 0.35. A plain number is in the unit of the field.
 *
 * A decimal comma is read, as people in Russian type it; in files it is not (`readNumber`).
 *
 * Twelve digits are kept, so that a conversion leaves no tail behind.
 */
export function readAmount(field: NumberField, typed: string): Result<number, AmountFault> {
	const text = plain(typed);
	const [, digits = '', rest = ''] = /^([\d.,]*\d)(.*)$/u.exec(text) ?? [];
	const amount = numberIn(digits);
	if (amount === null) return refused('not-a-number');
	const converted = rest === '' ? amount : inUnitOf(field, amount, rest);
	if (converted === null) return refused('unknown-unit');
	const value = Number(converted.toPrecision(12));
	if (!Number.isFinite(value) || (field.most !== null && value > field.most)) return refused('out-of-range');
	if (field.whole && !Number.isInteger(value)) return refused('not-whole');
	return { ok: true, value };
}

const refused = (fault: AmountFault): Result<number, AmountFault> => ({ ok: false, problems: [fault] });

/** Full-width digits as plain ones, without blanks and signs of money. */
const plain = (typed: string): string =>
	typed
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s'’]|cn(?=¥)|[¥￥]/gu, '');

/** `1,234.5`, `1234,5` and `1234.5`; `null` for what is no number. */
function numberIn(digits: string): number | null {
	if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''));
	if (/^\d{1,15}([.,]\d{1,15})?$/.test(digits)) return Number(digits.replace(',', '.'));
	return null;
}

function inUnitOf({ unit }: NumberField, amount: number, rest: string): number | null {
	const whole = unitOf(rest, unit);
	if (whole !== null && isConvertible(whole, unit)) return convert(amount, whole, unit);
	const scale = SCALES.find(([word]) => rest.startsWith(word));
	const word = rest.slice(scale?.[0].length ?? 0).replace(/^\./, '');
	const scaled = amount * (scale?.[1] ?? 1);
	if (word === '') return unit === null ? scaled : convert(scaled, BARE[unit] ?? unit, unit);
	const named = unitOf(word, unit);
	return named === null ? null : convert(scaled, named, unit);
}
