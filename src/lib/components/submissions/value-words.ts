import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import { someWord, wordOfCode, YES_NO_WORDS } from '$lib/domain/exchange/submit/code-words';
import { ROW_HEADINGS } from '$lib/domain/exchange/submit/heading-words';
import { headingsOf } from '$lib/domain/exchange/submit/map-columns';
import type { RowProblem, SubmittedKind } from '$lib/domain/exchange/submit/submission';
import { type Locale, nameIn } from '$lib/domain/names';
import { fieldsOf } from '$lib/domain/records/fields-of';
import { type FieldType, type FieldValue, type ReferenceTo, SOME } from '$lib/domain/records/record-field';
import { m } from '$lib/paraglide/messages';
import { commaOf, formatFact, formatPartialDate } from '$lib/ui/format';

/** What the values of a submission are told with. */
export interface ValueSetting {
	readonly kind: SubmittedKind;
	readonly catalogue: Catalogue;
	readonly locale: Locale;
}

/** What a field is called, as on the template; the key itself where it has no name. */
export function fieldWord(key: string, { kind, catalogue, locale }: ValueSetting): string {
	const heading = ROW_HEADINGS[key] ?? headingsOf(kind)[key];
	if (heading) return heading.own[locale];
	if (key === 'position' || key === 'geometry') return m.submission_field_position();
	const fact = catalogue.factDefinitions.find((one) => `fact.${one.key}` === key);
	return fact ? fact.label[locale] : key;
}

/** A value in words; `null`: not disclosed. */
export function valueWord(key: string, value: FieldValue, setting: ValueSetting): string {
	const field = fieldsOf(setting.kind, setting.catalogue.factDefinitions).find((one) => one.key === key);
	if (value === null || value === '') return m.submission_undisclosed();
	return field ? wordOf(value, field.of, setting) : String(value);
}

/** What stood where something is wrong: a place in degrees, a division by its name, all else as it was typed. */
export function metWord({ code, value }: Pick<RowProblem, 'code' | 'value'>, setting: ValueSetting): unknown {
	if (typeof value !== 'string') return value;
	if (code === 'outside-division') return nameOf('division', value, setting);
	const place = code === 'outside-territory' ? /^\[(-?[\d.]+),(-?[\d.]+)\]$/.exec(value) : null;
	if (!place) return value;
	return place
		.slice(1)
		.map((degrees) => formatDegrees(Number(degrees)))
		.join(commaOf(setting.locale));
}

function wordOf(value: FieldValue, of: FieldType, setting: ValueSetting): string {
	const { locale } = setting;
	switch (of.type) {
		case 'number':
			if (value === SOME) return someWord(locale);
			return typeof value === 'number' ? formatFact(value, of.unit, locale) : String(value);
		case 'yesNo':
			return YES_NO_WORDS[locale][value === true ? 0 : 1];
		case 'code':
			return wordOfCode(of.words, value as string | number, locale);
		case 'codes':
			return listed(value, locale, (code) => wordOfCode(of.words, code, locale));
		case 'reference':
			return nameOf(of.to, String(value), setting);
		case 'references':
			return listed(value, locale, (id) => nameOf(of.to, id, setting));
		case 'texts':
			return listed(value, locale, (text) => text);
		case 'date':
			return formatPartialDate(String(value), locale);
		case 'position':
			return Array.isArray(value) ? value.map((degrees) => formatDegrees(Number(degrees))).join(commaOf(locale)) : '';
		case 'text':
			return String(value);
		case 'parts':
			return JSON.stringify(value);
	}
}

const formatDegrees = (degrees: number): string => `${degrees.toFixed(5)}°`;

function listed(value: FieldValue, locale: Locale, word: (one: string) => string): string {
	const list = Array.isArray(value) ? value.map(String) : [String(value)];
	return list.length === 0 ? m.compare_none() : list.map(word).join(commaOf(locale));
}

function nameOf(to: ReferenceTo, id: string, { catalogue, locale }: ValueSetting): string {
	const lists = {
		division: catalogue.divisions.map(({ code, name }) => ({ id: code as string, name })),
		park: catalogue.parks,
		chain: catalogue.chains,
		link: catalogue.chains.flatMap(({ links }) => links),
		programme: catalogue.programmes,
		enterprise: catalogue.enterprises
	} satisfies Record<ReferenceTo, readonly { readonly id: string; readonly name: Parameters<typeof nameIn>[0] }[]>;
	const found = lists[to].find((one) => one.id === id);
	return found ? nameIn(found.name, locale) : id;
}
