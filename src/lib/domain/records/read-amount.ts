import type { Result } from '../result.ts';
import { M2_PER_HA, MU_PER_HA } from '../units.ts';
import type { FieldType } from './record-field.ts';

export type AmountFault = 'not-a-number' | 'unknown-unit' | 'out-of-range' | 'not-whole';
type NumberField = Extract<FieldType, { type: 'number' }>;

/** How many of its measure's base a unit is. Base units: yuan, square metre, person, tonne … */
interface Measured {
	readonly measure: string;
	readonly factor: number;
	/** Factor of a number that names a scale and no unit: `12 亿` of money is yuan, `3 万` of people is people. */
	readonly bare: number;
}

const M2_PER_MU = M2_PER_HA / MU_PER_HA;
const [WAN, YI] = [1e4, 1e8];
/** A jin (市斤) in tonnes: half a kilogram. @source State Council order on legal units of measurement, 1984 */
const T_PER_JIN = 0.0005;

const of = (measure: string, factor: number, bare = factor): Measured => ({ measure, factor, bare });

/** Units of fields. What is not here is typed as a plain number. */
const UNITS: Readonly<Record<string, Measured>> = {
	wanYuan: of('money', WAN, 1),
	yiYuan: of('money', YI, 1),
	ha: of('area', M2_PER_HA),
	mu: of('area', M2_PER_MU),
	wanMu: of('area', WAN * M2_PER_MU, M2_PER_MU),
	km2: of('area', 1e6),
	people: of('people', 1),
	wanPeople: of('people', WAN, 1),
	households: of('households', 1),
	firms: of('firms', 1),
	places: of('people', 1),
	wanTonnes: of('mass', WAN, 1),
	yiJin: of('mass', YI * T_PER_JIN, T_PER_JIN),
	tcePerYear: of('mass', 1),
	kva: of('power', 1),
	kVA: of('power', 1),
	m3PerDay: of('flow', 1),
	gjPerHour: of('heat', 1),
	tPerHour: of('steam', 1),
	years: of('time', 1),
	wanYuanPerMu: of('price', WAN, 1),
	share: of('share', 1),
	percent: of('share', 0.01)
};

/** Words of units as people type them, in lower case without blanks and dots. */
const UNIT_WORDS: Readonly<Record<string, readonly [measure: string, factor: number]>> = {
	...words('money', 1, '元', '元人民币', 'yuan', 'rmb', 'cny', 'юань', 'юаня', 'юаней', 'юани'),
	...words('area', 1, '平方米', '平米', '㎡', 'm2', 'm²', 'sqm', 'м2', 'м²'),
	...words('area', M2_PER_MU, '亩', 'mu', 'му'),
	...words('area', M2_PER_HA, '公顷', 'ha', 'hectare', 'hectares', 'га'),
	...words('area', 1e6, '平方公里', '平方千米', 'km2', 'km²', 'км2', 'км²'),
	...words('people', 1, '人', 'people', 'persons', 'чел', 'человек', 'мест'),
	...words('households', 1, '户', 'households', 'домохозяйств'),
	...words('firms', 1, '家', '户', 'firms', 'предприятий'),
	...words('mass', 1, '吨', '吨标准煤', '吨标煤', 't', 'tce', 'т', 'тут'),
	...words('mass', T_PER_JIN, '斤', 'jin'),
	...words('power', 1, '千伏安', 'kva', 'ква'),
	...words('power', 1000, '兆伏安', 'mva', 'мва'),
	...words('flow', 1, '立方米/日', '立方米/天', '吨/日', 'm3/d', 'm³/d', 'м3/сут', 'м³/сут'),
	...words('heat', 1, '吉焦/小时', 'gj/h', 'гдж/ч'),
	...words('steam', 1, '吨/小时', '蒸吨', '蒸吨/小时', 't/h', 'т/ч'),
	...words('time', 1, '年', 'years', 'year', 'лет', 'года', 'год'),
	...words('price', 1, '元/亩', 'yuan/mu', 'юаней/му'),
	...words('price', M2_PER_MU, '元/平方米', '元/平米', 'yuan/m2', 'юаней/м2'),
	...words('share', 0.01, '%', '％', 'percent', '个百分点')
};

function words(measure: string, factor: number, ...all: string[]): Record<string, readonly [string, number]> {
	return Object.fromEntries(all.map((word) => [word, [measure, factor] as const]));
}

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
	['亿', YI],
	['万', WAN],
	['千', 1e3]
];

/**
 * Reads an amount as people write it into the unit of its field: `12 亿` of money is 120,000 万元, `50亩` of land is 3⅓ ha,
 * `35%` of a share 0.35. A plain number is in the unit of the field.
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
	const scale = SCALES.find(([word]) => rest.startsWith(word));
	const word = rest
		.slice(scale?.[0].length ?? 0)
		.replace(/^\./, '')
		.replace(/\.$/, '');
	const scaled = amount * (scale?.[1] ?? 1);
	const wanted = unit === null ? undefined : UNITS[unit];
	if (!wanted) return word === '' ? scaled : null;
	if (word === '') return (scaled * wanted.bare) / wanted.factor;
	// 户 and 家 count more than one thing: the measure of the field decides
	if (wanted.measure === 'households' && word === '户') return scaled;
	const named = UNIT_WORDS[word];
	return named?.[0] === wanted.measure ? (scaled * named[1]) / wanted.factor : null;
}
