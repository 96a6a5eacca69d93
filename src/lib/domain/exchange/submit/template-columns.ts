import type { Locale } from '../../names.ts';
import { fieldsOf } from '../../records/fields-of.ts';
import type { FieldType, FieldUnit, RecordField } from '../../records/record-field.ts';
import type { AnyRecord } from '../../records/record-kind.ts';
import type { FactDefinition } from '../../territory/territory.ts';
import { ROW_HEADINGS } from './heading-words.ts';
import { headingsOf } from './map-columns.ts';
import type { SubmittedKind } from './submission.ts';

/** A column of the template of a kind. */
export interface TemplateColumn {
	/** Key of its field, or one of `ROW_HEADINGS`. */
	readonly key: string;
	readonly heading: string;
	readonly unit: string | null;
	readonly isRequired: boolean;
	/** `row`: it belongs to the row, not to a field. */
	readonly of: FieldType | { readonly type: 'row' };
	/** `null`: of the row, or half of a position. */
	readonly field: RecordField<AnyRecord> | null;
}

const BEHIND = ['source', 'asOf', 'confidence', 'steward'] as const;

/** The columns of the template of a kind: id, every field that a table can hold, where the values come from. */
export function templateColumns(
	kind: SubmittedKind,
	facts: readonly FactDefinition[],
	locale: Locale
): TemplateColumn[] {
	const ofRow = (key: string, of: TemplateColumn['of'] = { type: 'row' }): TemplateColumn => ({
		key,
		heading: ROW_HEADINGS[key]?.own[locale] ?? key,
		unit: null,
		isRequired: false,
		of,
		field: null
	});
	const labels = new Map(facts.map(({ key, label }) => [`fact.${key}`, label[locale]]));
	const words = headingsOf(kind);
	// a field of one kind reads only records of it, which is all that the template of the kind holds
	const fields = fieldsOf(kind, facts) as readonly unknown[] as readonly RecordField<AnyRecord>[];
	const columns = fields.flatMap((field): TemplateColumn[] => {
		const { key, of, isRequired } = field;
		if (of.type === 'parts') return [];
		if (of.type === 'position') return [ofRow('lng', of), ofRow('lat', of)];
		const unit = of.type === 'number' ? unitHeading(of.unit, locale) : null;
		const name = words[key]?.own[locale] ?? labels.get(key) ?? key;
		return [{ key, heading: name, unit, isRequired, of, field }];
	});
	const all = [ofRow('id'), ...columns, ...BEHIND.map((key) => ofRow(key))];
	const count = new Map<string, number>();
	for (const { heading } of all) count.set(heading, (count.get(heading) ?? 0) + 1);
	return all.map((column) => ({
		...column,
		heading: wholeHeading(column, (count.get(column.heading) ?? 0) > 1, locale)
	}));
}

/** A heading with its unit, a sign where it must be filled in, and its key where two are called the same. */
function wholeHeading({ heading, unit, isRequired, key }: TemplateColumn, isShared: boolean, locale: Locale): string {
	const own = isShared && key.startsWith('fact.') ? `${heading} [${key.slice(5)}]` : heading;
	const measured = unit === null ? own : locale === 'zh' ? `${own}（${unit}）` : `${own} (${unit})`;
	return isRequired ? `${measured} *` : measured;
}

type UnitWords = readonly [zh: string, en: string, ru: string];
const PLACES = { zh: 0, en: 1, ru: 2 } as const;

/** Units in headings; what `unitOf` reads. */
const UNIT_HEADINGS: Readonly<Record<string, UnitWords>> = {
	wanYuan: ['万元', '10,000 yuan', '10 тыс. юаней'],
	yiYuan: ['亿元', '100 million yuan', '100 млн юаней'],
	ha: ['公顷', 'ha', 'га'],
	km2: ['平方公里', 'km²', 'км²'],
	wanMu: ['万亩', '10,000 mu', '10 тыс. му'],
	people: ['人', 'people', 'чел.'],
	wanPeople: ['万人', '10,000 people', '10 тыс. чел.'],
	households: ['户', 'households', 'хозяйств'],
	places: ['个/年', 'a year', 'в год'],
	kva: ['kVA', 'kVA', 'кВА'],
	kVA: ['kVA', 'kVA', 'кВА'],
	m3PerDay: ['立方米/日', 'm³ a day', 'м³ в сутки'],
	gjPerHour: ['GJ/小时', 'GJ an hour', 'ГДж в час'],
	tPerHour: ['吨/小时', 't an hour', 'т в час'],
	years: ['年', 'years', 'лет'],
	share: ['0—1', '0–1', '0–1'],
	percent: ['%', '%', '%'],
	tcePerYear: ['吨标准煤/年', 't of coal equivalent a year', 'т у. т. в год'],
	equivalentsPerYear: ['污染当量/年', 'equivalents a year', 'эквивалентов в год'],
	wanYuanPerMu: ['万元/亩', '10,000 yuan a mu', '10 тыс. юаней за му'],
	wanTonnes: ['万吨', '10,000 t', '10 тыс. т'],
	yiJin: ['亿斤', '100 million jin', '100 млн цзиней']
};

const unitHeading = (unit: FieldUnit | null, locale: Locale): string | null =>
	unit === null ? null : (UNIT_HEADINGS[unit]?.[PLACES[locale]] ?? null);
