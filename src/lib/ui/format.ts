import type { Locale } from '$lib/domain/names';
import { wanYuanToYiYuan } from '$lib/domain/units';

/** BCP 47 tags whose digits, groups and dates are each language's own. */
export const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en-GB', ru: 'ru-RU' };

/** Each in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { zh: '中文', en: 'English', ru: 'Русский' };

const NUMBER_STYLES = {
	whole: { maximumFractionDigits: 0 },
	significant: { maximumSignificantDigits: 3 },
	tenths: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
	percent: { style: 'percent', maximumFractionDigits: 1 }
} satisfies Record<string, Intl.NumberFormatOptions>;
type NumberStyle = keyof typeof NUMBER_STYLES;

const numberFormats: Record<NumberStyle, Partial<Record<Locale, Intl.NumberFormat>>> = {
	whole: {},
	significant: {},
	tenths: {},
	percent: {}
};

/** Making a format costs more than a row of a list. */
function format(value: number, locale: Locale, style: NumberStyle): string {
	const made = (numberFormats[style][locale] ??= new Intl.NumberFormat(LANGUAGE_TAGS[locale], NUMBER_STYLES[style]));
	return made.format(value);
}

/** Between the things of a list, and between statements, as each language sets them. */
export const commaOf = (locale: Locale): string => (locale === 'zh' ? '、' : ', ');
export const semicolonOf = (locale: Locale): string => (locale === 'zh' ? '；' : '; ');

/** The one rounding rule: whole from 100 on, else three significant digits. */
export const formatNumber = (value: number, locale: Locale): string =>
	format(value, locale, Math.abs(value) >= 100 ? 'whole' : 'significant');
export const formatCount = (value: number, locale: Locale): string => format(value, locale, 'whole');

/** Money given in 万元: 亿 and 万 in Chinese, million and billion yuan elsewhere. */
export function formatMoney(wanYuan: number, locale: Locale): string {
	if (locale === 'zh') {
		const yi = wanYuanToYiYuan(wanYuan);
		return Math.abs(yi) >= 1 ? `${formatNumber(yi, locale)} 亿元` : `${formatNumber(wanYuan, locale)} 万元`;
	}
	const million = wanYuan / 100;
	const [amount, unit] = Math.abs(million) >= 1000 ? [million / 1000, 'billion'] : [million, 'million'];
	const words = { en: { billion: 'bn', million: 'm' }, ru: { billion: 'млрд', million: 'млн' } } as const;
	const shown = formatNumber(amount, locale);
	return locale === 'en'
		? `CN¥${shown} ${words.en[unit as 'billion']}`
		: `${shown} ${words.ru[unit as 'billion']} юаней`;
}

/** Like `formatMoney`, for places without room: 135 亿, CN¥13.5 bn, 13,5 млрд ¥. */
export function formatMoneyShort(wanYuan: number, locale: Locale): string {
	return formatMoney(wanYuan, locale)
		.replace(/元$/, '')
		.replace(/ юаней$/, ' ¥');
}

export const formatDistance = (km: number, locale: Locale): string => {
	const units = { zh: '公里', en: 'km', ru: 'км' };
	return `${formatNumber(km, locale)} ${units[locale]}`;
};

export function formatHa(areaHa: number, locale: Locale): string {
	const units = { zh: '公顷', en: 'ha', ru: 'га' };
	return `${formatNumber(areaHa, locale)} ${units[locale]}`;
}

/** A score of 0–100, always to a tenth, so that a column of them lines up. */
export const formatPoints = (points: number, locale: Locale): string => format(points, locale, 'tenths');

export const formatPercent = (share: number, locale: Locale): string => format(share, locale, 'percent');

/** The size of a file: 86 KB, 1.4 MB. */
export function formatBytes(bytes: number, locale: Locale): string {
	const [kilo, mega] = locale === 'ru' ? ['КБ', 'МБ'] : ['KB', 'MB'];
	return bytes < 1_000_000
		? `${formatNumber(Math.max(bytes / 1000, 1), locale)} ${kilo}`
		: `${formatNumber(bytes / 1_000_000, locale)} ${mega}`;
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Making one of these costs more than a row of a list. */
function dateFormat(locale: Locale, withDay: boolean): Intl.DateTimeFormat {
	const key = `${locale} ${withDay}`;
	let found = dateFormats.get(key);
	if (found) return found;
	found = new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], {
		year: 'numeric',
		month: locale === 'en' ? 'short' : 'long',
		timeZone: 'UTC',
		...(withDay ? { day: 'numeric' } : {})
	});
	dateFormats.set(key, found);
	return found;
}

/** A date in the precision it has: `2019-05-13`, `2019-05` or `2019`; anything else as it stands. */
export function formatPartialDate(date: string, locale: Locale): string {
	const [year, month, day] = date.split('-').map(Number);
	if (!year || !/^\d{4}(-\d{2}){0,2}$/.test(date)) return date;
	if (!month) return locale === 'zh' ? `${year} 年` : String(year);
	const moment = new Date(Date.UTC(year, month - 1, day ?? 1));
	return dateFormat(locale, day !== undefined)
		.format(moment)
		.replace(/\s?г\.$/, '');
}

/** Month and day of a day since 1970, in any year: `31 March`. */
export const formatMonthDay = (day: number, locale: Locale): string =>
	new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
		day * 86_400_000
	);

const momentFormats = new Map<string, Intl.DateTimeFormat>();

/** A moment (milliseconds since 1970) to the minute, as clocks of `timeZone` show it. */
export function formatMoment(moment: number, locale: Locale, timeZone: string): string {
	const key = `${locale} ${timeZone}`;
	let found = momentFormats.get(key);
	if (!found) {
		found = new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { dateStyle: 'medium', timeStyle: 'short', timeZone });
		momentFormats.set(key, found);
	}
	return found.format(moment);
}

/** A number in a unit named by the territory's data. Unknown units are written as they stand. */
export function formatFact(value: number | string, unit: string | null, locale: Locale): string {
	if (typeof value === 'string') return value;
	const shown = formatNumber(value, locale);
	switch (unit) {
		case null:
			return shown;
		case 'wanYuan':
			return formatMoney(value, locale);
		case 'yiYuan':
			return formatMoney(value * 10_000, locale);
		case 'percent':
			return formatPercent(value / 100, locale);
		case 'ha':
			return formatHa(value, locale);
		default:
			return `${shown} ${FACT_UNITS[unit]?.[locale] ?? unit}`;
	}
}

/** What a number in this unit is followed by; `null` where nothing is. */
export const factUnit = (unit: string, locale: Locale): string | null => FACT_UNITS[unit]?.[locale] ?? null;

const FACT_UNITS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
	people: { zh: '人', en: 'people', ru: 'чел.' },
	households: { zh: '户', en: 'households', ru: 'домохозяйств' },
	km2: { zh: '平方公里', en: 'km²', ru: 'км²' },
	mu: { zh: '亩', en: 'mu', ru: 'му' },
	wanMu: { zh: '万亩', en: '× 10,000 mu', ru: '× 10 000 му' },
	wanTonnes: { zh: '万吨', en: '× 10,000 t', ru: '× 10 000 т' },
	wanPeople: { zh: '万人', en: '× 10,000 people', ru: '× 10 000 чел.' },
	yiJin: { zh: '亿斤', en: '× 50,000 t', ru: '× 50 000 т' },
	wanYuanPerMu: { zh: '万元/亩', en: '× 10,000 yuan per mu', ru: '× 10 000 юаней/му' },
	firms: { zh: '家', en: 'firms', ru: 'предприятий' },
	stations: { zh: '个', en: 'stations', ru: 'станций' }
};
