import type { CatalogueIndex } from '../../catalogue/index-catalogue.ts';
import type { Name } from '../../names.ts';
import { oneLine, severalLines } from '../../typed-text.ts';
import { type FieldType, type FieldValue, type ReferenceTo, SOME } from '../../records/record-field.ts';
import { splitCodes } from '../out/cell.ts';
import { codeOfWords, isNone, isNotDisclosed, isSome, yesOrNo } from './code-words.ts';
import { readDate } from './read-date.ts';
import { type ReadNumber, readNumber } from './read-number.ts';
import type { Cell, RowProblem } from './submission.ts';
import { plainWords } from '../../records/unit-words.ts';

/** A value of a cell, or what is wrong with it. */
export type ReadValue =
	| { readonly ok: true; readonly value: FieldValue; readonly bound?: ReadNumber['bound']; readonly words?: string }
	| { readonly ok: false; readonly code: RowProblem['code']; readonly value: unknown };

/** How a name finds the ids it may mean. */
export type Lookup = (to: ReferenceTo, words: string) => readonly string[];

/** Characters that a text of a record may have. */
export const MOST_TEXT = { one: 1_000, several: 20_000 } as const;

/**
 * What a cell says as a value of a field; `unit`: that of its heading, `null` for that of the field. A cell that is
 * empty or says "not disclosed" is `null`, of a list an empty one.
 */
export function readValue(cell: Cell, of: FieldType, unit: string | null, find: Lookup): ReadValue {
	const text = typeof cell === 'string' ? cell.trim() : String(cell ?? '');
	const isEmpty = isNotDisclosed(text) || (isNone(text) && of.type !== 'yesNo' && of.type !== 'number');
	if (isEmpty) return { ok: true, value: isList(of) ? [] : null };
	switch (of.type) {
		case 'text':
			return textOf(text, of.lines);
		case 'number':
			return numberOf(cell, of, unit);
		case 'yesNo':
			return given(typeof cell === 'boolean' ? cell : yesOrNo(text), 'not-yes-no', cell);
		case 'date':
			return given(readDate(cell), 'not-a-date', cell);
		case 'code':
		case 'codes':
			return of.type === 'code' ? codeOf(of, text) : listOf(text, (word) => codeOf(of, word));
		case 'reference':
			return referenceOf(of.to, text, find);
		case 'references':
			return listOf(text, (word) => referenceOf(of.to, word, find));
		case 'texts':
			return { ok: true, value: splitCodes(text.replace(BETWEEN_TEXTS, '; ')).map(oneLine).filter(Boolean) };
		default:
			return wrong('unknown-word', text);
	}
}

/** A `;` that belongs to a text has a `\\` before it. */
const BETWEEN_TEXTS = /(?<!\\)[;；]\s*/g;

const isList = ({ type }: FieldType): boolean => type === 'codes' || type === 'references' || type === 'texts';

const given = (value: FieldValue, code: RowProblem['code'], cell: Cell): ReadValue =>
	value === null ? wrong(code, cell) : { ok: true, value };

function codeOf({ words, codes }: Extract<FieldType, { type: 'code' | 'codes' }>, text: string): ReadValue {
	const found = codeOfWords(words, codes, text);
	if (!found) return wrong('unknown-word', text);
	return { ok: true, value: found.code, ...(found.isOurs ? {} : { words: oneLine(text) }) };
}

const wrong = (code: RowProblem['code'], value: unknown): ReadValue => ({ ok: false, code, value });

function textOf(text: string, lines: 'one' | 'several'): ReadValue {
	const value = lines === 'one' ? oneLine(text) : severalLines(text);
	return value.length > MOST_TEXT[lines]
		? wrong('text-too-long', value.slice(0, 80))
		: { ok: true, value: value || null };
}

/** Beyond it a number is no quantity of this world, and doubles lose ones. */
const MOST = 1e15;

function numberOf(cell: Cell, of: Extract<FieldType, { type: 'number' }>, unit: string | null): ReadValue {
	if (of.some && typeof cell === 'string' && isSome(cell)) return { ok: true, value: SOME };
	const read = readNumber(cell, unit, of.unit);
	if (!read) return wrong('not-a-number', cell);
	const { value, bound } = read;
	if (value < 0 || value > (of.most ?? MOST)) return wrong('out-of-range', cell);
	if (of.whole && !Number.isInteger(value)) return wrong('not-whole', cell);
	return { ok: true, value, bound };
}

/** Several things in one cell: parted by `;`, else by commas, unless the whole is the name of one thing. */
function listOf(text: string, read: (word: string) => ReadValue): ReadValue {
	const whole = read(text);
	if (whole.ok) return { ok: true, value: [String(whole.value)] };
	if (whole.code === 'ambiguous-reference') return whole;
	const parts = /[;；\n]/.test(text) ? text.split(/[;；\n]/) : text.split(/[、,，|/]/);
	const values: string[] = [];
	for (const part of parts.map((one) => one.trim()).filter(Boolean)) {
		const one = read(part);
		if (!one.ok) return one;
		values.push(String(one.value));
	}
	return { ok: true, value: [...new Set(values)] };
}

function referenceOf(to: ReferenceTo, text: string, find: Lookup): ReadValue {
	const found = find(to, text);
	const [first] = found;
	if (first === undefined) return wrong('unknown-reference', text);
	return found.length > 1 ? wrong('ambiguous-reference', found) : { ok: true, value: first };
}

/** A word by which something is known, and its id behind it, where several things have one name: `名称 [id]`. */
const WITH_ID = /^(.*?)\s*\[([^\]]+)\]$/;

/** Names, aliases and ids of what a catalogue lists, compared exactly once marks, blanks and widths are taken off. */
export function lookupIn(index: CatalogueIndex): Lookup {
	const named = (names: Name, ...others: readonly (string | null)[]) => [
		names.zh,
		names.en,
		names.ru,
		...names.aliases,
		...others
	];
	const lists: Readonly<Record<ReferenceTo, ReadonlyMap<string, readonly string[]>>> = {
		division: wordsOf(index.divisions, ({ code, name, label }) => named(name, code, ...Object.values(label))),
		park: wordsOf(index.parks, ({ id, name }) => named(name, id)),
		chain: wordsOf(index.chains, ({ id, name }) => named(name, id)),
		link: wordsOf(index.links, ({ link }) => named(link.name, link.id)),
		programme: wordsOf(index.programmes, ({ id, name }) => named(name, id)),
		enterprise: wordsOf(index.enterprises, ({ id, name }) => named(name, id))
	};
	return (to, words) => {
		const found = lists[to].get(plainWords(words));
		if (found) return found;
		const id = WITH_ID.exec(words)?.[2];
		return id === undefined ? [] : (lists[to].get(plainWords(id)) ?? []);
	};
}

function wordsOf<Thing>(
	things: ReadonlyMap<string, Thing>,
	words: (thing: Thing) => readonly (string | null)[]
): ReadonlyMap<string, readonly string[]> {
	const byWords = new Map<string, string[]>();
	for (const [id, thing] of things)
		for (const plain of new Set(words(thing).map((word) => plainWords(word ?? '')))) {
			if (plain === '') continue;
			const ids = byWords.get(plain);
			if (ids) ids.push(id);
			else byWords.set(plain, [id]);
		}
	// an id means its own thing, whoever else is called so
	for (const id of things.keys()) byWords.set(plainWords(id), [id]);
	return byWords;
}
