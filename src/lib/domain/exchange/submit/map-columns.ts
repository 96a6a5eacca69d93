import { fieldsOf } from '../../records/fields-of.ts';
import { DATED_EVENTS } from '../../records/project-fields.ts';
import type { RecordField } from '../../records/record-field.ts';
import type { FactDefinition } from '../../territory/territory.ts';
import {
	ANY_NAME,
	FIELD_HEADINGS,
	type HeadingWords,
	NAME_HEADINGS,
	NEVER_TAKEN,
	OUR_KEYS,
	OURS_SET_ASIDE,
	ROW_HEADINGS
} from './heading-words.ts';
import type { ColumnMeaning, SubmittedKind, UploadedTable } from './submission.ts';
import { isConvertible, plainWords, unitAtEnd, unitOf } from '../../records/unit-words.ts';

interface Known {
	readonly kind: SubmittedKind;
	readonly facts: readonly FactDefinition[];
	/** What somebody chose for a heading before, by `normaliseHeading`; `null`: set aside. */
	readonly remembered: ReadonlyMap<string, string | null>;
}

/** A heading as it is remembered and compared: half width, small letters, no blanks nor marks, its unit left out. */
export function normaliseHeading(heading: string): string {
	const { name } = partsOfHeading(heading);
	return plainWords(name) || plainWords(heading);
}

/**
 * What the columns of a table mean.
 *
 * A choice that was made before holds; then headings of our template and exports, in any language; then what offices
 * write; then a heading that holds such words, which somebody must confirm. A column of people's names or telephone
 * numbers is set aside for good. Where two columns would fill one field, both are unsure, but that a column of codes
 * goes before one of words.
 */
export function mapColumns(
	{ headings, titles = [] }: Pick<UploadedTable, 'headings' | 'titles'>,
	{ kind, facts, remembered }: Known
): ColumnMeaning[] {
	const dictionary = dictionaryOf(kind, facts);
	const units = titles.flatMap(unitsOfTitle);
	const found = headings.map((heading, column) => {
		const meaning = meaningOf(heading, dictionary, remembered);
		return { column, heading, ...measuredBy(units, meaning, dictionary) };
	});
	return found.map((one) => settled(one, found));
}

type Certainty = ColumnMeaning['certainty'];

interface Found {
	readonly field: string | null;
	readonly unit: string | null;
	readonly certainty: Certainty;
	/** A column of codes: it says better what another says in words. */
	readonly isCode: boolean;
	readonly isChosen: boolean;
}

/** Our exports name parts of a record by themselves. */
const OF_A_PART = /^(needs|benefits|offer)\./;

type Entry = Readonly<{ field: RecordField | null; key: string | null; certainty: Certainty; isCode: boolean }>;
type Dictionary = ReadonlyMap<string, Entry>;

/** Everything a heading of a kind can be, by plain words; of two meanings of a word the first holds. */
function dictionaryOf(kind: SubmittedKind, facts: readonly FactDefinition[]): Dictionary {
	const dictionary = new Map<string, Entry>();
	const set = (words: string, entry: Entry) => {
		const plain = plainWords(words);
		if (plain !== '' && !dictionary.has(plain)) dictionary.set(plain, entry);
	};
	const fields = fieldsOf(kind, facts).filter(({ of }) => of.type !== 'parts' && of.type !== 'position');
	const byKey = new Map<string, RecordField>(fields.map((field) => [field.key, field as RecordField]));
	const entry = (key: string, certainty: Certainty, isCode = false): Entry => ({
		field: byKey.get(key) ?? null,
		key,
		certainty,
		isCode
	});
	const named = [
		...Object.entries(headingsOf(kind)).filter(([key]) => byKey.has(key)),
		...Object.entries(ROW_HEADINGS)
	];
	for (const [key, { own }] of named) for (const words of Object.values(own)) set(words, entry(key, 'sure'));
	for (const [words, key] of Object.entries(OUR_KEYS))
		if (byKey.has(key) || key in ROW_HEADINGS) set(words, entry(key, 'sure', /_(ids?|codes?)$/.test(words)));
	for (const key of byKey.keys()) set(key, entry(key, 'sure'));
	for (const key of byKey.keys()) if (OF_A_PART.test(key)) set(key.replace(OF_A_PART, ''), entry(key, 'sure'));
	// "capacity" in anybody's table is mostly none of a day
	for (const event of DATED_EVENTS) if (byKey.has(`date.${event}`)) set(event, entry(`date.${event}`, 'unsure'));
	// two facts may be called the same: then their keys stand behind, as in our template
	for (const { key, label } of facts)
		for (const words of [key, ...Object.values(label), ...Object.values(label).map((one) => one + key)])
			if (byKey.has(`fact.${key}`)) set(words, entry(`fact.${key}`, 'sure'));
	for (const words of [...NEVER_TAKEN, ...OURS_SET_ASIDE])
		set(words, { field: null, key: null, certainty: 'sure', isCode: false });
	for (const [key, { others }] of named) for (const words of others) set(words, entry(key, 'likely'));
	for (const words of [...Object.values(ANY_NAME.own), ...ANY_NAME.others]) set(words, entry('name.zh', 'likely'));
	return dictionary;
}

/** Headings of the fields of a kind: a thing is called by its kind's own words. */
export const headingsOf = (kind: SubmittedKind): Readonly<Record<string, HeadingWords>> => ({
	'name.zh': NAME_HEADINGS[kind],
	...FIELD_HEADINGS
});

/** A heading in its parts: `总投资（亿元）` → `总投资`, `亿元`. Signs of what must be filled in are left out. */
function partsOfHeading(heading: string): { readonly name: string; readonly brackets: readonly string[] } {
	const plain = heading.normalize('NFKC').replace(/[*＊]/g, '').trim();
	const brackets = [...plain.matchAll(/[([【〔]([^)\]】〕]*)[)\]】〕]/g)].map(([, inner = '']) => inner);
	const outside = plain.replace(/[([【〔][^)\]】〕]*[)\]】〕]/g, '').trim();
	const said = /^(.+?)\s*(?:[,;:、]|单位)\s*(?:单位)?\s*:?\s*([^,;:、]+)$/.exec(outside);
	return said?.[1] && said[2] && unitOf(said[2])
		? { name: said[1], brackets: [...brackets, said[2]] }
		: { name: outside, brackets };
}

/** A heading with those of its brackets that name no unit. */
const withoutUnit = (heading: string): string =>
	heading
		.normalize('NFKC')
		.replace(/[([【〔]([^)\]】〕]*)[)\]】〕]/g, (whole, inner: string) => (unitOf(inner) ? '' : whole));

const none = { unit: null, isCode: false, isChosen: false } as const;

function meaningOf(heading: string, dictionary: Dictionary, remembered: Known['remembered']): Found {
	const { name, brackets } = partsOfHeading(heading);
	const unit = brackets.find((words) => unitOf(words) !== null) ?? null;
	const plain = plainWords(name);
	const chosen = remembered.get(normaliseHeading(heading));
	const byUnit = unitAtEnd(plain);
	if (chosen !== undefined) {
		const field = [...dictionary.values()].find(({ key }) => key === chosen)?.field ?? null;
		return withUnit({ field, key: chosen, certainty: 'sure', isCode: false }, unit ?? byUnit?.words ?? null, true);
	}
	// brackets that name no unit belong to the name, `县（市、区）`, or explain it
	const whole = dictionary.get(plainWords(withoutUnit(heading))) ?? dictionary.get(plain);
	if (whole) return withUnit(whole, unit);
	const before = byUnit && dictionary.get(byUnit.before);
	if (before) return withUnit({ ...before, certainty: 'likely' }, byUnit.words);
	const held = longestHeld(plain, dictionary);
	return held ? withUnit({ ...held, certainty: 'unsure' }, unit) : { ...none, field: null, certainty: 'unsure' };
}

/** A unit that its field cannot be told in makes the column unsure: 万吨 is no investment. */
function withUnit({ field, key, certainty, isCode }: Entry, words: string | null, isChosen = false): Found {
	const kept = { field: key, isCode, isChosen };
	const unit = words === null || field?.of.type !== 'number' ? null : unitOf(words, field.of.unit);
	if (unit === null || field?.of.type !== 'number') return { ...kept, unit: null, certainty };
	const fits = isConvertible(unit, field.of.unit);
	return { ...kept, unit: fits ? unit : null, certainty: fits ? certainty : 'unsure' };
}

/** The units that a line above a table says: `单位：亿元、亩`. */
const unitsOfTitle = (title: string): string[] => {
	const said = /(?:单位|units?|ед(?:иница|\.)?)\s*[:：]\s*(.+)$/i
		.exec(title.normalize('NFKC'))?.[1]
		?.replace(/[)\]]+$/, '');
	return (said ?? '').split(/[、,;，；\s]+/).flatMap((words) => unitOf(words) ?? []);
};

/** A column whose own heading says no unit has that of the lines above the table, which somebody should look at. */
function measuredBy(units: readonly string[], meaning: Found, dictionary: Dictionary): Found {
	const field = [...dictionary.values()].find(({ key }) => key === meaning.field)?.field;
	if (meaning.unit !== null || field?.of.type !== 'number') return meaning;
	const { unit: own } = field.of;
	const unit = units.find((one) => own !== null && isConvertible(one, own));
	if (unit === undefined) return meaning;
	return { ...meaning, unit, certainty: meaning.certainty === 'sure' ? 'likely' : meaning.certainty };
}

/** Shorter words stand in too many headings by chance. */
const FEWEST_LETTERS = 2;
/** What is of one year is not the whole: 2024年计划投资 is no total investment. */
const OF_A_YEAR = /^\d{4}年|本年|当年|累计|年度/;

function longestHeld(plain: string, dictionary: Dictionary): Entry | null {
	if (OF_A_YEAR.test(plain)) return null;
	let longest: readonly [string, Entry] | null = null;
	for (const found of dictionary) {
		const [words] = found;
		const isWord = /^\p{Script=Han}+$/u.test(words) && words.length >= FEWEST_LETTERS;
		if (isWord && plain.includes(words) && words.length > (longest?.[0].length ?? 0)) longest = found;
	}
	return longest && longest[1].key !== null ? longest[1] : null;
}

type FoundColumn = Found & { readonly column: number; readonly heading: string };

/** A meaning among those of the other columns. */
function settled({ isCode, isChosen, ...meaning }: FoundColumn, all: readonly FoundColumn[]): ColumnMeaning {
	const rivals = all.filter(({ field, column }) => field === meaning.field && column !== meaning.column);
	if (meaning.field === null || rivals.length === 0 || isChosen) return meaning;
	const better = rivals.some((rival) => rival.isChosen || (rival.isCode && !isCode));
	if (better) return { ...meaning, field: null, unit: null, certainty: 'likely' };
	const isBest = isCode && rivals.every((rival) => !rival.isCode);
	const likelier = meaning.certainty === 'sure' && rivals.every(({ certainty }) => certainty === 'unsure');
	return isBest || likelier ? meaning : { ...meaning, certainty: 'unsure' };
}
