import type { FieldUnit } from '../../records/record-field.ts';

/** What units measure: only those of one kind become each other. */
type Measured =
	| 'money'
	| 'area'
	| 'count'
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
 * Units as offices write them.
 *
 * @source State Council order on legal units of measurement, 1984 (mu); a million yuan is 100 wan yuan, a GJ an hour
 * 1/3.6 MW, a jin half a kilogram
 */
const UNITS: Readonly<Record<string, UnitDefinition>> = {
	wanYuan: unit('money', [0], '万元', '万', '10000yuan', '10тысюаней', 'wanyuan', '万人民币', '万元人民币', 'cny10000'),
	yiYuan: unit('money', [4], '亿元', '亿', '100millionyuan', '100млнюаней', 'yiyuan', '亿人民币', '亿元人民币'),
	yuan: unit('money', [-4], '元', 'yuan', 'юаней', 'rmb', 'cny', '人民币'),
	qianYuan: unit('money', [-1], '千元', '1000yuan', 'тысюаней'),
	millionYuan: unit('money', [2], '百万元', 'millionyuan', 'млнюаней', 'cnymillion', '百万'),
	billionYuan: unit('money', [5], '十亿元', 'billionyuan', 'млрдюаней'),
	ha: unit('area', [0], '公顷', 'ha', 'га', 'hectares', 'hectare', '顷公'),
	mu: unit('area', [0, 1, 15], '亩', 'mu', 'му', '市亩'),
	wanMu: unit('area', [4, 1, 15], '万亩', '10000mu', '10тысму'),
	m2: unit('area', [-4], '平方米', 'm2', 'м2', '平米', 'sqm', 'кв.м', 'квм'),
	wanM2: unit('area', [0], '万平方米', '10000m2', '万平米', '万m2'),
	km2: unit('area', [2], '平方公里', 'km2', 'км2', '平方千米', 'sqkm'),
	people: unit('count', [0], '人', 'people', 'чел', 'persons', '名', '个', 'jobs', '个岗位'),
	wanPeople: unit('count', [4], '万人', '10000people', '10тысчел'),
	households: unit('count', [0], '户', 'households', 'хозяйств'),
	wanHouseholds: unit('count', [4], '万户', '10000households'),
	places: unit('count', [0], '个年', 'ayear', 'вгод', '人年', 'placesayear'),
	equivalentsPerYear: unit('count', [0], '污染当量年', 'equivalentsayear', 'эквивалентоввгод'),
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
	tPerHour: unit('steam', [0], '吨小时', 'tanhour', 'твчас', 'th', '蒸吨', 't小时', '吨时', 'тч'),
	years: unit('time', [0], '年', 'years', 'лет', 'year', 'а'),
	months: unit('time', [0, 1, 12], '个月', 'months', 'мес', '月'),
	share: unit('share', [0], '0-1', 'share'),
	percent: unit('share', [-2], '%', 'percent', 'процентов', 'pct', '百分比', '百分之'),
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
		'吨标煤年'
	),
	wanTcePerYear: unit('coal', [4], '万吨标准煤年', '万吨标煤', '万吨标准煤', '万吨标煤年'),
	wanYuanPerMu: unit('landPrice', [0], '万元亩', '10000yuanamu', '10тысюанейзаму', '10000yuanmu'),
	yuanPerMu: unit('landPrice', [-4], '元亩', 'yuanmu'),
	yuanPerM2: unit('landPrice', [0, 1, 15], '元平方米', '元m2', 'yuanm2', '元平米'),
	wanTonnes: unit('weight', [0], '万吨', '10000t', '10тыст', '10000tonnes'),
	yiJin: unit('weight', [0, 5], '亿斤', '100millionjin', '100млнцзиней')
};

/** The same unit under the ids that fields call it by. */
const SAME: Readonly<Record<string, string>> = { kVA: 'kva' };

const definitionOf = (id: string): UnitDefinition | undefined => {
	const own = SAME[id] ?? id;
	return Object.hasOwn(UNITS, own) ? UNITS[own] : undefined;
};

const BY_WORDS: ReadonlyMap<string, string> = new Map(
	Object.entries(UNITS).flatMap(([id, { words }]) => words.map((word) => [word, id] as const))
);

/** Words as they are compared: half width, small letters, no blanks nor marks, `²` as `2`. */
export const plainWords = (words: string): string =>
	words
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}%¥]/gu, '')
		.replaceAll('ё', 'е');

/** The id of a unit by words that stand for nothing else; `null` where they are none. */
export const unitOf = (words: string): string | null =>
	/^\s*0\s*[-–—~～]\s*1\s*$/.test(words) ? 'share' : (BY_WORDS.get(plainWords(words).replace(/^cn¥/, '')) ?? null);

/** The longest unit at the end of plain words, and what stands before it: `总投资亿元` → `总投资`, `yiYuan`. */
export function unitAtEnd(plain: string): { readonly before: string; readonly unit: string } | null {
	for (let at = 1; at < plain.length; at++) {
		const found = BY_WORDS.get(plain.slice(at));
		if (found) return { before: plain.slice(0, at), unit: found };
	}
	return null;
}

/** Whether a number in one unit can be told in another. A field without a unit takes what counts. */
export function isConvertible(unit: string, field: FieldUnit | null): boolean {
	if (unit === field) return true;
	const [from, to] = [definitionOf(unit), field === null ? undefined : definitionOf(field)];
	return (
		from !== undefined &&
		(to === undefined ? from.measures === 'count' && field === null : from.measures === to.measures)
	);
}

/**
 * A number told in another unit of its kind; `null` where they are of different kinds. Decimal steps move the point and
 * lose nothing: 0.57 yi yuan are 5,700 wan yuan, not 5,699.999.
 */
export function convert(value: number, unit: string, field: FieldUnit | null): number | null {
	if (unit === field || field === null) return value;
	const [from, to] = [definitionOf(unit), definitionOf(field)];
	if (!from || !to || from.measures !== to.measures) return null;
	const shifted = shift(value, from.power - to.power);
	const [times, over] = [(from.times ?? 1) * (to.over ?? 1), (from.over ?? 1) * (to.times ?? 1)];
	return times === over ? shifted : (shifted * times) / over;
}

/** A number with its decimal point moved. */
function shift(value: number, places: number): number {
	const [digits = '0', power = '0'] = String(value).split('e');
	return Number(`${digits}e${Number(power) + places}`);
}
