import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { CatalogueIndex } from '../../domain/catalogue/index-catalogue.ts';
import { cellOf } from '../../domain/exchange/out/cell.ts';
import { someWord, wordOfCode, YES_NO_WORDS } from '../../domain/exchange/submit/code-words.ts';
import { lookupIn } from '../../domain/exchange/submit/read-value.ts';
import type { Cell } from '../../domain/exchange/submit/submission.ts';
import type { TemplateColumn } from '../../domain/exchange/submit/template-columns.ts';
import { type Locale, type Name, nameIn } from '../../domain/names.ts';
import { CONFIDENCES } from '../../domain/provenance.ts';
import { type FieldType, type FieldValue, type ReferenceTo, SOME } from '../../domain/records/record-field.ts';
import { type AnyRecord, idOf } from '../../domain/records/record-kind.ts';
import { isParkOf } from '../../domain/territory/parks-of.ts';

interface Place {
	readonly catalogue: Catalogue;
	readonly index: CatalogueIndex;
	readonly portfolio: string | null;
	readonly locale: Locale;
}

/** A record as the cells of its row. Where its values come from is left open: what is changed has a source of its own. */
export function templateCells(record: AnyRecord, columns: readonly TemplateColumn[], word: Words): Cell[] {
	const position = 'position' in record ? record.position : null;
	return columns.map(({ key, of, field }) => {
		if (key === 'id') return idOf(record);
		if (key === 'lng') return position?.[0] ?? null;
		if (key === 'lat') return position?.[1] ?? null;
		if (key === 'steward') return record.provenance.steward;
		return field && of.type !== 'row' ? cellOfValue(field.read(record), of, word) : null;
	});
}

interface Words {
	readonly locale: Locale;
	readonly reference: (to: ReferenceTo, id: string) => string;
}

/** How things are named in cells: by a name that reading finds again, with the id behind one that several have. */
export function wordsFor({ index, locale }: Place): Words {
	const find = lookupIn(index);
	const named: Readonly<Record<ReferenceTo, (id: string) => Name | undefined>> = {
		division: (id) => index.divisions.get(id)?.name,
		park: (id) => index.parks.get(id)?.name,
		chain: (id) => index.chains.get(id)?.name,
		link: (id) => index.links.get(id)?.link.name,
		programme: (id) => index.programmes.get(id)?.name,
		enterprise: (id) => index.enterprises.get(id)?.name
	};
	return {
		locale,
		reference: (to, id) => {
			const name = named[to](id);
			if (!name) return id;
			const word = nameIn(name, locale);
			const found = find(to, word);
			// a name with what parts the things of a list would be read as two
			return found.length === 1 && found[0] === id && !/[;；]/.test(word)
				? word
				: `${word.replace(/[;；[\]]/g, ' ')} [${id}]`;
		}
	};
}

function cellOfValue(value: FieldValue, of: FieldType, { locale, reference }: Words): Cell {
	if (value === null) return null;
	switch (of.type) {
		case 'number':
			return value === SOME ? someWord(locale) : Number(value);
		case 'yesNo':
			return YES_NO_WORDS[locale][value === true ? 0 : 1];
		case 'code':
			return wordOfCode(of.words, value as string | number, locale);
		case 'codes':
			return listed((value as readonly string[]).map((code) => wordOfCode(of.words, code, locale)));
		case 'reference':
			return reference(of.to, String(value));
		case 'references':
			return listed((value as readonly string[]).map((id) => reference(of.to, id)));
		case 'texts':
			return cellOf({ kind: 'codes' }, value as readonly string[]);
		default:
			return typeof value === 'number' ? value : String(value);
	}
}

const listed = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join('; '));

/** The words that a cell of a column can hold; empty where it holds anything. */
export function templateChoices(
	{ key, of }: TemplateColumn,
	{ catalogue, portfolio }: Place,
	{ locale, reference }: Words
): string[] {
	if (key === 'confidence') return CONFIDENCES.map((code) => wordOfCode('confidence', code, locale));
	switch (of.type) {
		case 'yesNo':
			return [...YES_NO_WORDS[locale]];
		case 'code':
		case 'codes':
			return of.codes.map((code) => wordOfCode(of.words, code, locale));
		case 'reference':
		case 'references': {
			const ids: Readonly<Record<ReferenceTo, readonly string[]>> = {
				division: catalogue.divisions.map(({ code }) => code),
				park: catalogue.parks.filter((park) => isParkOf(park, portfolio)).map(({ id }) => id),
				chain: catalogue.chains.map(({ id }) => id),
				link: catalogue.chains.flatMap(({ links }) => links.map(({ id }) => id)),
				programme: catalogue.programmes.map(({ id }) => id),
				enterprise: catalogue.enterprises.map(({ id }) => id)
			};
			return ids[of.to].map((id) => reference(of.to, id));
		}
		default:
			return [];
	}
}
