import type { Catalogue } from '$lib/domain/catalogue/catalogue';
import { type Locale, nameIn } from '$lib/domain/names';
import { type PartShape, type PartType, shapeOf } from '$lib/domain/records/part-shape';
import type { FieldType, FieldValue, RecordField, ReferenceTo } from '$lib/domain/records/record-field';
import { SOME } from '$lib/domain/records/record-field';
import type { RecordKind } from '$lib/domain/records/record-kind';
import type { Provenance, Source } from '$lib/domain/provenance';
import { m } from '$lib/paraglide/messages';
import { commaOf, formatPartialDate, LANGUAGE_TAGS, semicolonOf } from '$lib/ui/format';
import { CONFIDENCE_WORDS } from '../words';
import { codesOfWord, codeWord, unitWord } from './record-words';

/** What values are told with. */
export interface Telling {
	readonly catalogue: Catalogue;
	readonly locale: Locale;
}

export interface Option {
	readonly id: string;
	readonly word: string;
}

/** What a reference can name, in the reader's language; links with their chain. */
export function optionsOf(to: ReferenceTo, { catalogue, locale }: Telling): Option[] {
	const named = (list: readonly { readonly id: string; readonly name: Parameters<typeof nameIn>[0] }[]): Option[] =>
		list.map(({ id, name }) => ({ id, word: nameIn(name, locale) }));
	switch (to) {
		case 'division':
			return catalogue.divisions.map(({ code, name }) => ({ id: code, word: nameIn(name, locale) }));
		case 'park':
			return named(catalogue.parks);
		case 'chain':
			return named(catalogue.chains);
		case 'enterprise':
			return named(catalogue.enterprises);
		case 'programme':
			return named(catalogue.programmes);
		case 'link':
			return catalogue.chains.flatMap(({ name, links }) =>
				links.map((link) => ({ id: link.id, word: `${nameIn(name, locale)} · ${nameIn(link.name, locale)}` }))
			);
	}
}

/** Finds what words name, by id or by a name in any language. */
export function lookupIn({ catalogue, locale }: Telling) {
	// a table asks once for each of its cells
	const named = new Map<ReferenceTo, ReturnType<typeof thingsOf>>();
	const things = (to: ReferenceTo) => {
		const made = named.get(to) ?? thingsOf(to, catalogue);
		named.set(to, made);
		return made;
	};
	return {
		references: (to: ReferenceTo, words: string): string[] => {
			const wanted = words.toLowerCase();
			const byId = things(to).filter(({ id }) => id === words);
			const found = byId.length > 0 ? byId : things(to).filter(({ names }) => names.some((one) => one === wanted));
			const options = found.length > 0 ? [] : optionsOf(to, { catalogue, locale });
			return [...found, ...options.filter(({ word }) => word.toLowerCase() === wanted)].map(({ id }) => id);
		},
		codes: codesOfWord
	};
}

function thingsOf(to: ReferenceTo, catalogue: Catalogue): { readonly id: string; readonly names: readonly string[] }[] {
	const lists = {
		division: catalogue.divisions.map(({ code, name }) => ({ id: code as string, name })),
		park: catalogue.parks,
		chain: catalogue.chains,
		enterprise: catalogue.enterprises,
		programme: catalogue.programmes,
		link: catalogue.chains.flatMap(({ links }) => links)
	};
	return lists[to].map(({ id, name: { zh, en, ru, aliases } }) => ({
		id,
		names: [zh, en, ru, ...aliases].flatMap((one) => (one === null ? [] : [one.toLowerCase()]))
	}));
}

const numbers = new Map<Locale, Intl.NumberFormat>();

/** As it is kept, unlike on other screens: two values that differ must not read the same. */
function exact(value: number, locale: Locale): string {
	const format = numbers.get(locale) ?? new Intl.NumberFormat(LANGUAGE_TAGS[locale], { maximumFractionDigits: 6 });
	numbers.set(locale, format);
	return format.format(value);
}

/** A value in words; `null` where nothing is disclosed. */
export function valueText(of: FieldType, value: FieldValue, telling: Telling): string | null {
	if (value === null || (Array.isArray(value) && value.length === 0)) return null;
	return leafText(of, value, telling);
}

function leafText(of: PartType | FieldType, value: unknown, telling: Telling): string {
	const { locale } = telling;
	switch (of.type) {
		case 'number': {
			if (value === SOME) return m.compare_some();
			if (of.unit === 'share') return `${exact(Number(value) * 100, locale)}%`;
			const unit = unitWord(of.unit, locale);
			return unit === null ? numberText(value, locale) : `${numberText(value, locale)} ${unit}`;
		}
		case 'yesNo':
			return value === true ? m.keep_yes() : m.keep_no();
		case 'code':
			return codeWord(of.words, String(value));
		case 'codes':
			return membersOf(value)
				.map((code) => codeWord(of.words, code))
				.join(commaOf(locale));
		case 'reference':
		case 'references':
			return membersOf(value)
				.map((id) => referenceText(of.to, id, telling))
				.join(commaOf(locale));
		case 'ownLink':
		case 'ownLinks':
			return membersOf(value)
				.map((id) => referenceText('link', id, telling))
				.join(commaOf(locale));
		case 'texts':
			return membersOf(value).join(semicolonOf(locale));
		case 'date':
			return formatPartialDate(String(value), locale);
		case 'position':
			return Array.isArray(value) ? `${String(value[1])}, ${String(value[0])}` : String(value);
		default:
			return typeof value === 'number' ? exact(value, locale) : String(value);
	}
}

const numberText = (value: unknown, locale: Locale): string =>
	typeof value === 'number' ? exact(value, locale) : String(value);
const membersOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [String(value)]);

function referenceText(to: ReferenceTo, id: string, telling: Telling): string {
	const { territory } = telling.catalogue;
	if (id === territory.code) return nameIn(territory.name, telling.locale);
	return optionsOf(to, telling).find((option) => option.id === id)?.word ?? id;
}

/** What differs of a field, in words; of a list only the members that came or went. */
export interface ToldDifference {
	readonly from: readonly string[];
	readonly to: readonly string[];
}

export function differenceText(
	{ kind, field }: { kind: RecordKind; field: RecordField },
	{ from, to }: { from: FieldValue; to: FieldValue },
	telling: Telling
): ToldDifference {
	if (field.of.type !== 'parts') {
		const told = (value: FieldValue) => [valueText(field.of, value, telling) ?? m.undisclosed()];
		return { from: told(from), to: told(to) };
	}
	const shape = shapeOf(kind, field.key);
	const [before, after] = [partLines(shape, from, telling), partLines(shape, to, telling)];
	const gone = before.filter((line) => !after.includes(line));
	const come = after.filter((line) => !before.includes(line));
	// only their order, or their sources, differ
	return gone.length + come.length === 0 ? { from: [], to: [m.edit_order_changed()] } : { from: gone, to: come };
}

/** The parts of a value, a line each. */
export function partLines(shape: PartShape, value: FieldValue, telling: Telling): string[] {
	if (value === null) return [];
	if (shape.type === 'group') return [groupText(shape, value, telling)];
	return Array.isArray(value)
		? value.map((row) => (shape.type === 'rows' ? groupText(shape, row, telling) : String(row)))
		: [];
}

function groupText({ members }: Extract<PartShape, { members: unknown }>, value: unknown, telling: Telling): string {
	if (typeof value !== 'object' || value === null) return String(value);
	const row = value as Readonly<Record<string, unknown>>;
	// words in three languages are told in the reader's
	if ('zh' in row && 'ru' in row) return String(row[telling.locale] ?? row.en ?? row.zh);
	return members
		.flatMap(({ key, of }) => {
			const inner = row[key];
			if (of.type === 'provenance' || of.type === 'id' || inner === null || inner === undefined) return [];
			if (of.type === 'group') return [groupText(of, inner, telling)];
			if (of.type === 'rows') return partLines(of, inner as FieldValue, telling);
			if (of.type === 'yesNo') return inner === true ? [m.edit_member_lead()] : [];
			return Array.isArray(inner) && inner.length === 0 ? [] : [leafText(of, inner, telling)];
		})
		.join(' · ');
}

/** A source in the words of its outlet. */
export const sourceText = ({ outlet, title, published }: Source, locale: Locale): string =>
	[title ? title[locale] : outlet, published && formatPartialDate(published, locale)].filter(Boolean).join(' · ');

/** Where values come from, as of when and how sure, in a line. */
export function provenanceText({ sources, asOf, confidence }: Provenance, { catalogue, locale }: Telling): string {
	const cited = catalogue.sources.filter(({ id }) => sources.includes(id)).map((source) => sourceText(source, locale));
	return [
		...cited,
		asOf === null ? m.undated() : m.edit_as_of_day({ date: formatPartialDate(asOf, locale) }),
		m.confidence_of({ level: CONFIDENCE_WORDS[confidence]() })
	].join(' · ');
}
