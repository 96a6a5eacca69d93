import type { Field, Value } from './field.ts';

/** What a cell of a table can hold. */
export type Cell = string | number | boolean | null;

/**
 * A value as a cell of a flat table: lists in one text, things with parts as JSON. An empty list is an empty cell.
 * Text holds no half of a surrogate pair, which no file could hold either.
 */
export function cellOf({ kind }: Pick<Field, 'kind'>, value: Value): Cell {
	if (value === null) return null;
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	if (typeof value === 'boolean') return value;
	if (typeof value === 'string') return value === '' ? null : value.toWellFormed();
	if (kind === 'codes') return joinCodes(value as readonly string[]);
	const isEmpty = Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0;
	return isEmpty ? null : JSON.stringify(value).toWellFormed();
}

/** Texts in one, each of which can hold what stands between them: `;` in a text is `\;`, and `\` is `\\`. */
const joinCodes = (codes: readonly string[]): string | null =>
	codes.length === 0 ? null : codes.map((code) => code.toWellFormed().replace(/[\\;]/g, '\\$&')).join('; ');

/** What `cellOf` joined: the text up to each `; ` that no `\\` stands before. */
export function splitCodes(text: string): string[] {
	const codes: string[] = [];
	let code = '';
	for (let at = 0; at < text.length; at++) {
		if (text[at] === '\\') code += text[++at] ?? '';
		else if (text[at] !== ';') code += text[at] ?? '';
		else {
			codes.push(code);
			code = '';
			// the blank behind it
			at++;
		}
	}
	return [...codes, code];
}
