import { MU_PER_HA } from '../units.ts';
import type { FieldUnit } from './record-field.ts';

/** What units measure: only those of one kind become each other. */
type Measured =
	| 'money'
	| 'area'
	| 'people'
	| 'households'
	| 'firms'
	| 'equivalents'
	| 'power'
	| 'waterFlow'
	| 'heat'
	| 'steam'
	| 'time'
	| 'share'
	| 'coal'
	| 'landPrice'
	| 'weight';

interface UnitDefinition {
	readonly measures: Measured;
	/** In the first unit of its kind: `10 ^ power × times ÷ over`, so that decimal steps lose nothing. */
	readonly power: number;
	readonly times?: number;
	readonly over?: number;
	/** As headings and cells write it, normalised by `plainWords`; the first in each language is that of our template. */
	readonly words: readonly string[];
}

const unit = (
	measures: Measured,
	[power, times = 1, over = 1]: readonly [power: number, times?: number, over?: number],
	...words: readonly string[]
): UnitDefinition => ({ measures, power, times, over, words });

/**
 * Units as offices write them, for what is typed into forms and what stands in files alike. A word that several units
 * have stands for the first of them that the field can be told in.
 *
 * @source State Council order on legal units of measurement, 1984 (mu); a million yuan is 100 wan yuan, a GJ an hour
 * 1/3.6 MW, a jin half a kilogram
 */
const UNITS: Readonly<Record<string, UnitDefinition>> = {
	wanYuan: unit(
		'money',
		[0],
		'万元',
		'万',
		'10000yuan',
		'10kyuan',
		'10тысюаней',
		'wanyuan',
		'万人民币',
		'万元人民币',
		'cny10000'
	),
	yiYuan: unit('money', [4], '亿元', '亿', '100millionyuan', '100млнюаней', 'yiyuan', '亿人民币', '亿元人民币'),
	yuan: unit('money', [-4], '元', 'yuan', 'юаней', 'rmb', 'cny', '人民币', '元人民币', 'юань', 'юаня', 'юани'),
	qianYuan: unit('money', [-1], '千元', '1000yuan', 'тысюаней'),
	millionYuan: unit('money', [2], '百万元', 'millionyuan', 'млнюаней', 'cnymillion', '百万'),
	qianWanYuan: unit('money', [3], '千万元', '千万'),
	wanYiYuan: unit('money', [8], '万亿元', '万亿'),
	billionYuan: unit('money', [5], '十亿元', 'billionyuan', 'млрдюаней'),
	ha: unit('area', [0], '公顷', 'ha', 'га', 'hectares', 'hectare', '顷公'),
	mu: unit('area', [0, 1, MU_PER_HA], '亩', 'mu', 'му', '市亩'),
	wanMu: unit('area', [4, 1, MU_PER_HA], '万亩', '10000mu', '10тысму'),
	m2: unit('area', [-4], '平方米', 'm2', 'м2', '平米', 'sqm', 'кв.м', 'квм'),
	wanM2: unit('area', [0], '万平方米', '10000m2', '万平米', '万m2'),
	km2: unit('area', [2], '平方公里', 'km2', 'км2', '平方千米', 'sqkm'),
	people: unit('people', [0], '人', 'people', 'чел', 'persons', '名', '个', 'jobs', '个岗位', 'человек', 'мест'),
	wanPeople: unit('people', [4], '万人', '10000people', '10тысчел'),
	households: unit('households', [0], '户', 'households', 'хозяйств', 'домохозяйств'),
	wanHouseholds: unit('households', [4], '万户', '10000households'),
	firms: unit('firms', [0], '家', '户', 'firms', 'предприятий'),
	places: unit('people', [0], '个年', 'ayear', 'вгод', '人年', 'placesayear'),
	equivalentsPerYear: unit('equivalents', [0], '污染当量年', 'equivalentsayear', 'эквивалентоввгод'),
	kva: unit('power', [0], 'kva', 'ква', '千伏安'),
	mva: unit('power', [3], 'mva', 'мва', '兆伏安'),
	wanKva: unit('power', [4], '万kva', '万千伏安'),
	m3PerDay: unit(
		'waterFlow',
		[0],
		'立方米日',
		'm3aday',
		'м3всутки',
		'm3d',
		'立方米天',
		'm3day',
		'吨日',
		'吨天',
		'td',
		'm3天',
		'm3日',
		'м3сут'
	),
	wanM3PerDay: unit('waterFlow', [4], '万立方米日', '万吨日', '万吨天', '万立方米天', '10000m3d'),
	gjPerHour: unit('heat', [0], 'gj小时', 'gjanhour', 'гджвчас', 'gjh', '吉焦小时', 'гджч'),
	mwHeat: unit('heat', [-1, 36], 'mw', '兆瓦', 'мвт'),
	tPerHour: unit('steam', [0], '吨小时', 'tanhour', 'твчас', 'th', '蒸吨', '蒸吨小时', 't小时', '吨时', 'тч'),
	years: unit('time', [0], '年', 'years', 'лет', 'year', 'а', 'года', 'год'),
	months: unit('time', [0, 1, 12], '个月', 'months', 'мес', '月'),
	share: unit('share', [0], '0-1', 'share'),
	percent: unit('share', [-2], '%', 'percent', 'процентов', 'pct', '百分比', '百分之', '个百分点'),
	tonnes: unit('weight', [-4], '吨', 'tonnes', 'т', 't'),
	jin: unit('weight', [-4, 5, 10_000], '斤', 'jin', '市斤'),
	tcePerYear: unit(
		'coal',
		[0],
		'吨标准煤年',
		'tofcoalequivalentayear',
		'тутвгод',
		'tce',
		'吨标煤',
		'吨标准煤',
		'tcea',
		'吨标煤年',
		'тут',
		'吨',
		't',
		'т'
	),
	wanTcePerYear: unit('coal', [4], '万吨标准煤年', '万吨标煤', '万吨标准煤', '万吨标煤年'),
	wanYuanPerMu: unit('landPrice', [0], '万元亩', '10000yuanamu', '10тысюанейзаму', '10000yuanmu'),
	yuanPerMu: unit('landPrice', [-4], '元亩', 'yuanmu', 'юанейму'),
	yuanPerM2: unit('landPrice', [0, 1, MU_PER_HA], '元平方米', '元m2', 'yuanm2', '元平米', 'юанейм2'),
	wanTonnes: unit('weight', [0], '万吨', '10000t', '10тыст', '10000tonnes'),
	yiJin: unit('weight', [0, 5], '亿斤', '100millionjin', '100млнцзиней')
};

/** The same unit under the ids that fields call it by. */
const SAME: Readonly<Record<string, string>> = { kVA: 'kva' };

/** One of what is counted. */
const ONE: Pick<UnitDefinition, 'power' | 'times' | 'over'> = { power: 0 };

const definitionOf = (id: string): UnitDefinition | undefined => {
	const own = SAME[id] ?? id;
	return Object.hasOwn(UNITS, own) ? UNITS[own] : undefined;
};

/** By word, the ids of its units in the order of the table. */
const BY_WORDS: ReadonlyMap<string, readonly string[]> = Object.entries(UNITS).reduce((known, [id, { words }]) => {
	for (const word of words) known.set(word, [...(known.get(word) ?? []), id]);
	return known;
}, new Map<string, string[]>());

/** Words as they are compared: half width, small letters, no blanks nor marks, `²` as `2`. */
export const plainWords = (words: string): string =>
	words
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}%¥]/gu, '')
		.replaceAll('ё', 'е');

/** The id of a unit by words that stand for nothing else, for `field` if there is one that it can be told in; `null`: none. */
export function unitOf(words: string, field: FieldUnit | null = null): string | null {
	if (/^\s*0\s*[-–—~～]\s*1\s*$/.test(words)) return 'share';
	const found = BY_WORDS.get(plainWords(words).replace(/^cn¥/, '')) ?? [];
	return found.find((unit) => field !== null && isConvertible(unit, field)) ?? found[0] ?? null;
}

/** The longest words of a unit at the end of plain words, and what stands before them: `总投资亿元` → `总投资`, `亿元`. */
export function unitAtEnd(plain: string): { readonly before: string; readonly words: string } | null {
	for (let at = 1; at < plain.length; at++) {
		const words = plain.slice(at);
		// words of other scripts end in a letter that a unit is written with: cost, investment
		if (BY_WORDS.has(words) && !/^[\p{Script=Latin}\p{Script=Cyrillic}]$/u.test(words))
			return { before: plain.slice(0, at), words };
	}
	return null;
}

/** What is counted: a field without a unit takes a number of any of these. */
const COUNTED: readonly Measured[] = ['people', 'households', 'firms', 'equivalents'];

/** Whether a number in one unit can be told in another. A field without a unit takes what counts. */
export function isConvertible(unit: string, field: FieldUnit | null): boolean {
	if (unit === field) return true;
	const [from, to] = [definitionOf(unit), field === null ? undefined : definitionOf(field)];
	return (
		from !== undefined &&
		(to === undefined ? COUNTED.includes(from.measures) && field === null : from.measures === to.measures)
	);
}

/**
 * A number told in another unit of its kind; `null` where they are of different kinds. What is counted is told one by one
 * where the field has no unit. Decimal steps move the point and lose nothing: 0.57 yi yuan are 5,700 wan yuan, not
 * 5,699.999.
 */
export function convert(value: number, unit: string, field: FieldUnit | null): number | null {
	if (unit === field) return value;
	if (!isConvertible(unit, field)) return null;
	const [from, to] = [definitionOf(unit), field === null ? ONE : definitionOf(field)];
	if (!from || !to) return null;
	const shifted = shift(value, from.power - to.power);
	const [times, over] = [(from.times ?? 1) * (to.over ?? 1), (from.over ?? 1) * (to.times ?? 1)];
	return times === over ? shifted : (shifted * times) / over;
}

/** A number with its decimal point moved. */
function shift(value: number, places: number): number {
	const [digits = '0', power = '0'] = String(value).split('e');
	return Number(`${digits}e${Number(power) + places}`);
}
