import { oneLine, severalLines } from '../typed-text.ts';
import type { Result } from '../result.ts';
import { type AmountFault, readAmount } from './read-amount.ts';
import { type CodeWords, type FieldType, type FieldValue, type ReferenceTo, SOME } from './record-field.ts';

export type TypedFault =
	| AmountFault
	| 'too-long'
	| 'not-yes-no'
	| 'unknown-word'
	| 'unknown-reference'
	| 'ambiguous-reference'
	| 'not-a-date'
	| 'not-a-position'
	| 'broken-parts';
export type Read = Result<FieldValue, TypedFault>;

/** What words may name, in whatever language they are typed. */
export interface Lookup {
	/** Ids that an id or a name means; several where a name is not enough. */
	readonly references: (to: ReferenceTo, words: string) => readonly string[];
	/** Codes that a code or its word means. */
	readonly codes: (words: CodeWords, typed: string) => readonly string[];
}

export const MOST_TYPED = 2000;

/** Words for "not disclosed" in any language of the interface; a text field holds what is typed, so for it only nothing is. */
const NOTHING = /^(|-+|—+|–|未公开|未填报|不详|未知|n\/?a|not disclosed|unknown|не раскрыто|нет данных)$/iu;
const SOME_WORDS = /^(some|有|有，?数量未公开|есть)$/iu;
const YES = /^(yes|true|1|是|有|да|есть)$/iu;
const NO = /^(no|false|0|否|无|нет)$/iu;

/**
 * Reads what somebody typed into a field, of a form, a cell or a file. Nothing typed is `null`: not disclosed.
 *
 * Members of lists stand on lines of their own, or between 、 and ; in one line.
 */
export function readTyped(of: FieldType, typed: string, lookup: Lookup): Read {
	if ([...typed].length > MOST_TYPED && of.type !== 'parts') return refused('too-long');
	if (of.type !== 'text' && of.type !== 'texts' && NOTHING.test(typed.trim()))
		return isList(of) ? kept([]) : kept(null);
	switch (of.type) {
		case 'text':
			return kept((of.lines === 'one' ? oneLine(typed) : severalLines(typed)) || null);
		case 'texts':
			return kept(membersOf(typed));
		case 'number':
			return of.some && SOME_WORDS.test(typed.trim()) ? kept(SOME) : readAmount(of, typed);
		case 'yesNo':
			return readYesNo(typed.trim());
		case 'date':
			return readDate(typed);
		case 'position':
			return readPosition(typed);
		case 'parts':
			return readParts(typed);
		default:
			return readNamed(of, typed, lookup);
	}
}

/** A value as it stands in a field of a form: what `readTyped` reads back. */
export function typedOf(of: FieldType, value: FieldValue): string {
	if (value === null) return '';
	if (of.type === 'parts') return JSON.stringify(value);
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	if (of.type === 'position' && Array.isArray(value)) return `${String(value[1])}, ${String(value[0])}`;
	if (Array.isArray(value)) return value.join('\n');
	return String(value);
}

const kept = (value: FieldValue): Read => ({ ok: true, value });
const refused = (fault: TypedFault): Read => ({ ok: false, problems: [fault] });
const isList = ({ type }: FieldType): boolean => type === 'codes' || type === 'references';

const membersOf = (typed: string): string[] => [
	...new Set(
		typed
			.split(/[\n、;；]/u)
			.map(oneLine)
			.filter((word) => word !== '')
	)
];

type Named = Extract<FieldType, { type: 'code' | 'codes' | 'reference' | 'references' }>;

function readNamed(of: Named, typed: string, lookup: Lookup): Read {
	const isCode = of.type === 'code' || of.type === 'codes';
	const find = (words: string) => (isCode ? lookup.codes(of.words, words) : lookup.references(of.to, words));
	const found: string[] = [];
	for (const words of isList(of) ? membersOf(typed) : [oneLine(typed)]) {
		const [first, ...others] = find(words);
		if (first === undefined) return refused(isCode ? 'unknown-word' : 'unknown-reference');
		if (others.length > 0) return refused('ambiguous-reference');
		found.push(first);
	}
	if (isList(of)) return kept([...new Set(found)]);
	if (of.type !== 'code') return kept(found[0] ?? null);
	// codes can be numbers: classes of industrial land
	const code = of.codes.find((one) => String(one) === found[0]);
	return code === undefined ? refused('unknown-word') : kept(code);
}

function readYesNo(typed: string): Read {
	if (YES.test(typed)) return kept(true);
	return NO.test(typed) ? kept(false) : refused('not-yes-no');
}

/** `2020-04-18`, `2020.4.18`, `2020年4月`, `2020`. */
function readDate(typed: string): Read {
	const match = /^(\d{4})(?:[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月)?|年)?$/u.exec(
		typed.normalize('NFKC').replace(/\s/g, '')
	);
	if (!match) return refused('not-a-date');
	const [year, month, day] = match.slice(1);
	const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
	return isDay(Number(year), Number(month ?? 1), Number(day ?? 1)) ? kept(date) : refused('not-a-date');
}

function isDay(year: number, month: number, day: number): boolean {
	const made = new Date(Date.UTC(year, month - 1, day));
	return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

/** `47.35, 123.9` (WGS 84): latitude first, as people write it; marks of degree and of the hemisphere may stand beside. */
function readPosition(typed: string): Read {
	const text = typed.normalize('NFKC');
	const numbers = text.match(/-?\d{1,3}(?:\.\d+)?/g) ?? [];
	const [lat, lng] = numbers.map(Number);
	const isPlain = /^[\s\d.,;，；、°nseшсвд北纬东经.-]*$/iu.test(text);
	if (!isPlain || numbers.length !== 2 || lat === undefined || lng === undefined) return refused('not-a-position');
	return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? kept([lng, lat]) : refused('not-a-position');
}

/** What a form with parts of its own sends. Whether it can be is for the schema of the record to say. */
function readParts(typed: string): Read {
	try {
		const value: unknown = JSON.parse(typed);
		return typeof value === 'object' ? kept(value as FieldValue) : refused('broken-parts');
	} catch {
		return refused('broken-parts');
	}
}
